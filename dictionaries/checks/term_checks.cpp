// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/checks/term_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dictionaries/data/word_data.h"
#include "xliff/text/fold.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

const Term* preferred_term(const Concept& entry, std::string_view language) {
  const Term* best = nullptr;
  for (const Term& term : entry.terms) {
    if (!same_language(term.language, language) || !is_right(term)) continue;
    if (best == nullptr || (best->status != TermStatus::preferred && term.status == TermStatus::preferred))
      best = &term;
  }
  return best;
}

bool is_plain_acronym(std::string_view text) {
  return text.size() >= 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Nouns and names have a fixed translation; adjectives, prepositions and stock phrases may be rendered freely.
bool is_required(const Term& term) {
  static constexpr std::array<std::string_view, 5> kFree{"adjective", "adverb", "preposition", "phrase",
                                                         "abbreviation"};
  return std::ranges::find(kFree, term.part_of_speech) == kFree.end() && term.part_of_speech != "verb";
}

/// The source hits at one range: they stand for the same words, so one translation serves them all.
struct HitGroup {
  ByteRange range;
  std::vector<std::size_t> concepts;
  bool required = false;
};

std::vector<HitGroup> grouped(const std::vector<TermHit>& hits, const Glossary& glossary) {
  std::vector<HitGroup> groups;
  for (const TermHit& hit : hits) {
    if (groups.empty() || groups.back().range != hit.range) groups.push_back({hit.range, {}});
    groups.back().concepts.push_back(hit.concept_index);
    // A part of a compound may be rendered by other means: "wapenbeheersing" needs no "weapon".
    const Term& term = glossary.concepts().at(hit.concept_index).terms.at(hit.term_index);
    groups.back().required |= is_required(term) && !hit.in_compound;
  }
  return groups;
}

class TermIssues {
 public:
  TermIssues(const TermBase& terms, const CheckedSegment& segment)
      : terms_(terms),
        segment_(segment),
        target_hits_(terms.target.hits_of(segment.target)),
        folded_target_(fold_case(segment.target)) {
    for (const TermHit& hit : target_hits_) {
      if (is_right(term_of(hit))) rendered_.insert(hit.concept_index);
    }
  }

  std::vector<Issue> found() {
    std::set<std::size_t> expected;
    for (const HitGroup& group : grouped(terms_.source.hits_of(segment_.source), terms_.glossary)) {
      expected.insert(group.concepts.begin(), group.concepts.end());
      if (group.required) check_rendered(group);
    }
    for (const TermHit& hit : target_hits_) {
      if (!is_right(term_of(hit)) && expected.contains(hit.concept_index)) report_wrong(hit);
    }
    return std::move(issues_);
  }

 private:
  [[nodiscard]] const Concept& concept_at(std::size_t index) const { return terms_.glossary.concepts().at(index); }
  [[nodiscard]] const Term& term_of(const TermHit& hit) const {
    return concept_at(hit.concept_index).terms.at(hit.term_index);
  }

  /// True if the translation uses a forbidden wording of the concept: that is reported instead.
  [[nodiscard]] bool wrongly_rendered(std::size_t entry) const {
    return std::ranges::any_of(target_hits_, [&](const TermHit& hit) { return hit.concept_index == entry; });
  }

  /// A wording stands in the target inside a longer term, or in other capitals than the recogniser asks for.
  [[nodiscard]] bool stands_inside(std::size_t entry) const {
    return std::ranges::any_of(concept_at(entry).terms, [&](const Term& term) {
      return same_language(term.language, segment_.target_language) && is_right(term) &&
             folded_target_.find(fold_case(term.text)) != std::string::npos;
    });
  }

  void check_rendered(const HitGroup& group) {
    // An acronym that is left as it stands is told by acronym_check().
    const std::string_view words = group.range.of(segment_.source);
    if (is_plain_acronym(words) && segment_.target.find(words) != std::string_view::npos) return;
    const auto serves = [&](std::size_t entry) {
      return rendered_.contains(entry) || wrongly_rendered(entry) || stands_inside(entry) ||
             !has_fixed_wording(entry) || shares_wording(entry);
    };
    if (std::ranges::any_of(group.concepts, serves)) return;
    const Term& wanted = *preferred_term(concept_at(group.concepts.front()), segment_.target_language);
    if (!reported_.insert(wanted.text).second) return;
    issues_.push_back({.code = "term.missing",
                       .sentence = fmt::format("“{}” is “{}” in the glossary; the translation does not have it.",
                                               group.range.of(segment_.source), wanted.text),
                       .side = Side::source,
                       .range = group.range});
  }

  /// Where no wording is preferred, the glossary only proposes some.
  [[nodiscard]] bool has_fixed_wording(std::size_t entry) const {
    const Term* wanted = preferred_term(concept_at(entry), segment_.target_language);
    return wanted != nullptr && wanted->status == TermStatus::preferred;
  }

  /// Another concept that is rendered has the same target wording ("war crimes" for two Dutch terms).
  [[nodiscard]] bool shares_wording(std::size_t entry) const {
    const Term* wanted = preferred_term(concept_at(entry), segment_.target_language);
    const std::string folded = fold_case(wanted->text);
    return std::ranges::any_of(target_hits_,
                               [&](const TermHit& hit) { return fold_case(term_of(hit).text) == folded; });
  }

  void report_wrong(const TermHit& hit) {
    const bool forbidden = term_of(hit).status == TermStatus::forbidden;
    Issue issue{
        .code = forbidden ? "term.forbidden" : "term.superseded",
        .severity = forbidden ? Severity::error : Severity::warning,
        .sentence = fmt::format("The glossary {} “{}”.", forbidden ? "forbids" : "no longer uses", term_of(hit).text),
        .range = hit.range};
    if (const Term* wanted = preferred_term(concept_at(hit.concept_index), segment_.target_language)) {
      issue.sentence.pop_back();
      issue.sentence += fmt::format("; it prefers “{}”.", wanted->text);
      if (!hit.in_compound) issue.fix = wanted->text;
    }
    if (!term_of(hit).note.empty()) issue.sentence += fmt::format(" ({})", term_of(hit).note);
    issues_.push_back(std::move(issue));
  }

  const TermBase& terms_;
  const CheckedSegment& segment_;
  std::vector<TermHit> target_hits_;
  std::string folded_target_;
  std::set<std::size_t> rendered_;
  std::set<std::string> reported_;
  std::vector<Issue> issues_;
};

using Acronyms = std::unordered_map<std::string, std::string>;

/// Source acronym → its translation, which may be the same.
Acronyms acronym_pairs_of(const Glossary& glossary, std::string_view from, std::string_view into) {
  Acronyms pairs;
  for (const Concept& entry : glossary.concepts()) {
    const Term* rendered = preferred_term(entry, into);
    for (const Term& term : entry.terms) {
      if (rendered == nullptr || !same_language(term.language, from) || !is_plain_acronym(term.text)) continue;
      pairs.emplace(term.text, rendered->text);
    }
  }
  return pairs;
}

/// Those of the glossary; where it is silent, those of the starter glossary.
Acronyms known_acronyms(const TermBase& terms) {
  Acronyms acronyms = acronym_pairs_of(terms.glossary, terms.source_language, terms.target_language);
  if (terms.source_language.starts_with("nl") && terms.target_language.starts_with("en"))
    acronyms.merge(acronym_pairs_of(Glossary::from_csv(starter_glossary()), "nl", "en"));
  return acronyms;
}

std::vector<ByteRange> plain_acronyms_in(std::string_view text) {
  std::vector<ByteRange> found;
  for (const Word& word : words_of(text)) {
    if (is_plain_acronym(word.range.of(text))) found.push_back(word.range);
  }
  return found;
}

std::string sorted_letters(std::string_view acronym) {
  std::string letters(acronym);
  std::ranges::sort(letters);
  return letters;
}

/// The acronym of the source whose letters `acronym` has in another order, or "".
std::string_view changed_acronym(const CheckedSegment& segment, std::string_view acronym, const Acronyms& known) {
  for (const ByteRange range : plain_acronyms_in(segment.source)) {
    const std::string_view original = range.of(segment.source);
    if (original == acronym || original.size() < 3 || known.contains(std::string(acronym))) continue;
    const auto pair = known.find(std::string(original));
    const std::string_view wanted = pair == known.end() ? original : std::string_view(pair->second);
    if (wanted != acronym && sorted_letters(wanted) == sorted_letters(acronym)) return wanted;
  }
  return {};
}

std::vector<Issue> acronym_issues(const CheckedSegment& segment, const Acronyms& known) {
  std::vector<Issue> issues;
  for (const ByteRange range : plain_acronyms_in(segment.target)) {
    const std::string acronym(range.of(segment.target));
    const auto pair = known.find(acronym);
    const bool in_source = segment.source.find(acronym) != std::string_view::npos;
    if (in_source && pair != known.end() && pair->second != acronym) {
      issues.push_back({.code = "acronym.dutch",
                        .severity = Severity::error,
                        .sentence = fmt::format("{} is the Dutch acronym; English has {}.", acronym, pair->second),
                        .range = range,
                        .fix = pair->second});
    } else if (const std::string_view wanted = changed_acronym(segment, acronym, known);
               !in_source && !wanted.empty()) {
      issues.push_back({.code = "acronym.changed",
                        .severity = Severity::error,
                        .sentence = fmt::format("The acronym should be {}.", wanted),
                        .range = range,
                        .fix = std::string(wanted)});
    }
  }
  return issues;
}

}  // namespace

TermBase::TermBase(Glossary terms, std::string_view from, std::string_view into, const TermRecogniser::Options& options)
    : glossary(std::move(terms)),
      source_language(from),
      target_language(into),
      source(glossary, from, options),
      target(glossary, into) {}

SegmentCheck term_check(std::shared_ptr<const TermBase> terms) {
  return {"term",
          [terms = std::move(terms)](const CheckedSegment& segment) { return TermIssues(*terms, segment).found(); }};
}

SegmentCheck acronym_check(std::shared_ptr<const TermBase> terms) {
  return {"acronym",
          [known = known_acronyms(*terms)](const CheckedSegment& segment) { return acronym_issues(segment, known); }};
}

}  // namespace weerga
