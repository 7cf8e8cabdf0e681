// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "dictionaries/checks/name_likeness.h"
#include "dictionaries/checks/word_checks.h"
#include "dictionaries/spelling/word_shape.h"
#include "xliff/text/fold.h"
#include "xliff/text/reference.h"
#include "xliff/text/sentence_place.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kShortestName = 3;  ///< code points
constexpr std::size_t kFarApart = 3;      ///< slips from which two names are two names

/// A word of the translation.
struct TargetWord {
  ByteRange range;
  std::string bare;
};

bool is_known_in(const Speller* speller, std::string_view word) { return speller != nullptr && speller->knows(word); }

/// The names of one segment.
class NameIssues {
 public:
  NameIssues(const Spellers& spellers, const std::set<std::string>& mapped, const CheckedSegment& segment)
      : spellers_(spellers), mapped_(mapped), segment_(segment) {
    for (const Word& word : words_of(segment.target))
      target_.push_back({word.range, bare_name(word.range.of(segment.target))});
    for (const Word& word : words_of(segment.source)) source_.insert(bare_name(word.range.of(segment.source)));
    for (const Reference& reference : references_of(segment.source, segment.source_language))
      references_.push_back(reference.range);
  }

  std::vector<Issue> found() {
    for (const Word& word : words_of(segment_.source)) {
      if (is_name(word)) check(word.range);
    }
    return std::move(issues_);
  }

 private:
  /// A capitalised word that Dutch does not have in small letters, and the glossary does not translate.
  [[nodiscard]] bool is_name(const Word& word) const {
    const std::string_view name = word.range.of(segment_.source);
    if (word.kind != WordKind::letters || code_point_count(name) < kShortestName) return false;
    if (!is_capitalised(name) || is_acronym(name) || mapped_.contains(bare_name(name))) return false;
    return !is_abbreviation(word.range) && !spellers_.source->knows(fold_case(name));
  }

  /// "Trb." and what else stands in a reference.
  [[nodiscard]] bool is_abbreviation(ByteRange range) const {
    if (std::ranges::any_of(references_, [&](ByteRange reference) { return reference.overlaps(range); })) return true;
    return segment_.source.substr(range.end).starts_with('.') &&
           spellers_.source->knows(std::string(range.of(segment_.source)) + ".");
  }

  void check(ByteRange range) {
    const std::string_view name = range.of(segment_.source);
    const std::string bare = bare_name(name);
    if (std::ranges::any_of(target_, [&](const TargetWord& word) { return renders(word, bare); })) return;
    if (const auto twin = misspelled(bare)) {
      issues_.push_back({.code = "name.misspelled",
                         .severity = Severity::error,
                         .sentence = fmt::format("The source has the name “{}”, the translation “{}”.", name,
                                                 twin->of(segment_.target)),
                         .range = *twin,
                         .fix = std::string(name)});
      return;
    }
    // A name that Dutch knows may have an English form (Wenen), and a capital may only begin the sentence.
    if (spellers_.source->knows(name) || begins_sentence(segment_.source, range.begin)) return;
    issues_.push_back({.code = "name.missing",
                       .sentence = fmt::format("The name “{}” is not in the translation.", name),
                       .side = Side::source,
                       .range = range});
  }

  [[nodiscard]] bool renders(const TargetWord& word, const std::string& bare) const {
    if (word.bare == bare || word.bare + "s" == bare || sounds_alike(bare, word.bare)) return true;
    // The English dictionary has the name: Poetin, Putin.
    const std::size_t slips = slips_between(bare, word.bare, kFarApart + 1);
    return slips <= kFarApart && is_english_name(word) && slips * 2 < bare.size();
  }

  [[nodiscard]] bool is_english_name(const TargetWord& word) const {
    const std::string_view written = word.range.of(segment_.target);
    return is_capitalised(written) && is_known_in(spellers_.target.get(), written) &&
           !is_known_in(spellers_.target.get(), word.bare);
  }

  /// A capitalised word that is nearly the name and stands nowhere in the source.
  [[nodiscard]] std::optional<ByteRange> misspelled(const std::string& bare) const {
    const std::size_t allowed = bare.size() < 5 ? 1 : 2;
    for (const TargetWord& word : target_) {
      if (!is_capitalised(word.range.of(segment_.target)) || source_.contains(word.bare)) continue;
      if (is_acronym(word.range.of(segment_.target)) || is_english_name(word)) continue;
      if (slips_between(bare, word.bare, allowed + 1) <= allowed) return word.range;
    }
    return std::nullopt;
  }

  const Spellers& spellers_;
  const std::set<std::string>& mapped_;
  const CheckedSegment& segment_;
  std::vector<TargetWord> target_;
  std::set<std::string> source_;
  std::vector<ByteRange> references_;
  std::vector<Issue> issues_;
};

}  // namespace

SegmentCheck name_check(const Spellers& spellers, const std::vector<std::string>& mapped) {
  std::set<std::string> known;
  for (const std::string& name : mapped) {
    for (const Word& part : words_of(name)) known.insert(bare_name(part.range.of(name)));
  }
  return {"name", [spellers, known = std::move(known)](const CheckedSegment& segment) {
            return spellers.source == nullptr ? std::vector<Issue>() : NameIssues(spellers, known, segment).found();
          }};
}

}  // namespace weerga
