// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/checks/word_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "dictionaries/spelling/spell_check.h"
#include "dictionaries/spelling/word_shape.h"
#include "xliff/checks/language_checks.h"
#include "xliff/text/fold.h"
#include "xliff/text/sentence_place.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kShortestDutch = 3;  ///< code points
constexpr std::size_t kNearby = 3;         ///< bytes between two Dutch words that belong to one piece

/// A name that the translation takes over as it is.
bool stands_in(std::string_view source, std::string_view word) {
  return is_capitalised(word) && source.find(word) != std::string_view::npos;
}

/// "van der Leyen": small words that belong to a Dutch name.
bool is_name_particle(std::string_view text, ByteRange range) {
  static constexpr std::array<std::string_view, 8> kParticles{"van", "der", "den", "de", "ter", "ten", "het", "op"};
  if (std::ranges::find(kParticles, range.of(text)) == kParticles.end()) return false;
  const std::string_view rest = trimmed(text.substr(range.end));
  if (rest.empty()) return false;
  const std::string_view next = rest.substr(0, rest.find(' '));
  return is_capitalised(next) || std::ranges::find(kParticles, next) != kParticles.end();
}

bool is_dutch_word(std::string_view text, ByteRange range, const Spellers& spellers) {
  const std::string_view word = range.of(text);
  if (code_point_count(word) < kShortestDutch || is_acronym(word) || is_name_particle(text, range)) return false;
  if (is_capitalised(word) && !begins_sentence(text, range.begin)) return false;
  const std::string small = fold_case(word);
  if (spellers.target->knows(word) || spellers.target->knows(small)) return false;
  return spellers.source->knows(small);
}

/// The pieces of a text that are words of the source's language and none of its own.
std::vector<ByteRange> dutch_pieces(const CheckedSegment& segment, const Spellers& spellers) {
  const std::string_view text = segment.target;
  std::vector<ByteRange> left_alone = quoted_ranges(text);
  for (const Issue& issue : variety_issues(segment)) left_alone.push_back(issue.range);  // "center" is American too
  std::vector<ByteRange> pieces;
  for (const Word& word : words_of(text)) {
    const bool alone = std::ranges::any_of(left_alone, [&](ByteRange r) { return r.overlaps(word.range); });
    if (word.kind != WordKind::letters || alone || !is_dutch_word(text, word.range, spellers)) continue;
    if (!pieces.empty() && word.range.begin - pieces.back().end <= kNearby) {
      pieces.back().end = word.range.end;
    } else {
      pieces.push_back(word.range);
    }
  }
  return pieces;
}

bool speaks_dutch_and_english(const CheckedSegment& segment, const Spellers& spellers) {
  return spellers.source != nullptr && spellers.target != nullptr && segment.source_language.starts_with("nl") &&
         segment.target_language.starts_with("en");
}

}  // namespace

SegmentCheck dutch_check(const Spellers& spellers) {
  return {"dutch", [spellers](const CheckedSegment& segment) {
            std::vector<Issue> issues = dutch_left_issues(segment);
            if (!issues.empty() || !speaks_dutch_and_english(segment, spellers)) return issues;
            for (const ByteRange piece : dutch_pieces(segment, spellers)) {
              issues.push_back(
                  {.code = "dutch.left",
                   .severity = Severity::error,
                   .sentence = fmt::format("There is Dutch in the translation: “{}”.", piece.of(segment.target)),
                   .range = piece});
            }
            return issues;
          }};
}

SegmentCheck spelling_check(const Spellers& spellers) {
  return {
      "spelling", [spellers](const CheckedSegment& segment) {
        std::vector<Issue> issues;
        if (spellers.target == nullptr) return issues;
        const bool both = speaks_dutch_and_english(segment, spellers);
        const std::vector<ByteRange> dutch = both ? dutch_pieces(segment, spellers) : std::vector<ByteRange>();
        for (const Misspelling& wrong :
             misspellings_of(segment.target, *spellers.target, {.foreign = spellers.source.get(), .ignored = dutch})) {
          if (stands_in(segment.source, wrong.range.of(segment.target))) continue;
          issues.push_back({.code = "spelling.unknown",
                            .sentence = fmt::format("“{}” is not in the dictionary.", wrong.range.of(segment.target)),
                            .range = wrong.range});
        }
        return issues;
      }};
}

}  // namespace weerga
