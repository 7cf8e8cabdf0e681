// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/checks/word_checks.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "dictionaries/spelling/spell_check.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

struct VarietyPair {
  std::string_view british;
  std::string_view american;
};

// Words of government prose whose spelling differs; stems, so that endings come along.
constexpr std::array kVarieties = std::to_array<VarietyPair>({
    {"colour", "color"},
    {"honour", "honor"},
    {"labour", "labor"},
    {"neighbour", "neighbor"},
    {"favour", "favor"},
    {"behaviour", "behavior"},
    {"endeavour", "endeavor"},
    {"harbour", "harbor"},
    {"humour", "humor"},
    {"rumour", "rumor"},
    {"vigour", "vigor"},
    {"centre", "center"},
    {"metre", "meter"},
    {"theatre", "theater"},
    {"calibre", "caliber"},
    {"defence", "defense"},
    {"offence", "offense"},
    {"licence", "license"},
    {"pretence", "pretense"},
    {"programme", "program"},
    {"cheque", "check"},
    {"catalogue", "catalog"},
    {"dialogue", "dialog"},
    {"travelling", "traveling"},
    {"travelled", "traveled"},
    {"cancelled", "canceled"},
    {"cancelling", "canceling"},
    {"labelled", "labeled"},
    {"modelling", "modeling"},
    {"fulfil", "fulfill"},
    {"enrol", "enroll"},
    {"instalment", "installment"},
    {"skilful", "skillful"},
    {"wilful", "willful"},
    {"analyse", "analyze"},
    {"paralyse", "paralyze"},
    {"catalyse", "catalyze"},
    {"grey", "gray"},
    {"plough", "plow"},
    {"tyre", "tire"},
    {"aluminium", "aluminum"},
    {"artefact", "artifact"},
    {"sceptical", "skeptical"},
    {"judgement", "judgment"},
    {"ageing", "aging"},
    {"manoeuvre", "maneuver"},
    {"encyclopaedia", "encyclopedia"},
    {"paediatric", "pediatric"},
    {"mould", "mold"},
    {"counsellor", "counselor"},
    {"jewellery", "jewelry"},
    {"storey", "story"},
    {"kerb", "curb"},
    {"pyjamas", "pajamas"},
});

// Forms that the other variety uses too, in another sense, so they prove nothing.
constexpr std::array<std::string_view, 12> kAmbiguous{"program", "programs", "check", "checks", "meter",    "meters",
                                                      "license", "tire",     "story", "curb",   "judgment", "licensed"};

/// The word with its ending in the other spelling, or "" if it has none.
std::string respelled(std::string_view word, bool to_british) {
  for (const VarietyPair& pair : kVarieties) {
    const std::string_view from = to_british ? pair.american : pair.british;
    const std::string_view into = to_british ? pair.british : pair.american;
    if (!word.starts_with(from)) continue;
    const std::string_view ending = word.substr(from.size());
    // "fulfill" starts with "fulfil": the longer spelling is no case of the shorter one.
    if (into.starts_with(from) && word.starts_with(into)) continue;
    static constexpr std::array<std::string_view, 14> kEndings{"",     "s",    "ed",   "d",    "ing", "al",   "ful",
                                                               "able", "hood", "less", "ably", "ist", "ment", "ally"};
    if (std::ranges::find(kEndings, ending) != kEndings.end()) return std::string(into) + std::string(ending);
  }
  return {};
}

bool is_capitalised(std::string_view word) {
  return u_isupper(static_cast<UChar32>(code_point_at(word, 0).value)) != 0;
}

/// A word behind which a sentence or quotation begins, so that a capital proves no name.
bool begins_sentence(std::string_view text, std::size_t at) {
  const std::string_view before = trimmed(text.substr(0, at));
  if (before.empty()) return true;
  static constexpr std::array<std::string_view, 10> kOpeners{".", "!", "?", ":", "(", "“", "„", "\"", "‘", "•"};
  return std::ranges::any_of(kOpeners, [&](std::string_view mark) { return before.ends_with(mark); });
}

/// Spelled a little differently in the other language: Nagorno-Karabach, Nagorno-Karabakh.
bool is_cognate(std::string_view a, std::string_view b) {
  const auto [end_a, end_b] = std::ranges::mismatch(a, b);
  const auto common = static_cast<std::size_t>(end_a - a.begin());
  return common >= 4 && common * 3 >= std::max(a.size(), b.size()) * 2;
}

std::string bare_name(std::string_view word) {
  std::string name = fold_marks(word);
  for (const std::string_view ending : {"'s", "’s", "'", "’", "s"}) {
    if (name.size() > ending.size() + 2 && name.ends_with(ending)) {
      name.resize(name.size() - ending.size());
      break;
    }
  }
  return name;
}

/// A name that the translation takes over as it is.
bool stands_in(std::string_view source, std::string_view word) {
  return is_capitalised(word) && source.find(word) != std::string_view::npos;
}

}  // namespace

SegmentCheck spelling_check(const Spellers& spellers) {
  return {
      "spelling", [spellers](const CheckedSegment& segment) {
        std::vector<Issue> issues;
        if (spellers.target == nullptr) return issues;
        for (const Misspelling& wrong :
             misspellings_of(segment.target, *spellers.target, {.foreign = spellers.source.get()})) {
          if (stands_in(segment.source, wrong.range.of(segment.target))) continue;
          issues.push_back({.code = "spelling.unknown",
                            .sentence = fmt::format("“{}” is not in the dictionary.", wrong.range.of(segment.target)),
                            .range = wrong.range});
        }
        return issues;
      }};
}

SegmentCheck name_check(const Spellers& spellers, std::vector<std::string> mapped) {
  std::set<std::string> known;
  for (const std::string& name : mapped) {
    for (const Word& part : words_of(name)) known.insert(bare_name(part.range.of(name)));
  }
  return {"name", [spellers, known](const CheckedSegment& segment) {
            std::vector<Issue> issues;
            if (spellers.source == nullptr) return issues;
            std::vector<std::string> target;
            for (const Word& word : words_of(segment.target))
              target.push_back(bare_name(word.range.of(segment.target)));
            for (const Word& word : words_of(segment.source)) {
              const std::string_view name = word.range.of(segment.source);
              if (word.kind != WordKind::letters || code_point_count(name) < 3 || !is_capitalised(name)) continue;
              if (begins_sentence(segment.source, word.range.begin) || known.contains(bare_name(name))) continue;
              if (spellers.source->knows(name) || spellers.source->knows(fold_case(name))) continue;
              const std::string bare = bare_name(name);
              const auto renders = [&](const std::string& other) { return other == bare || is_cognate(other, bare); };
              if (std::ranges::any_of(target, renders)) continue;
              issues.push_back({.code = "name.missing",
                                .sentence = fmt::format("The name “{}” is not in the translation.", name),
                                .side = Side::source,
                                .range = word.range});
            }
            return issues;
          }};
}

std::vector<Issue> variety_issues(const CheckedSegment& segment) {
  const bool british = segment.target_language == "en-GB" || segment.target_language == "en";
  if (!british && segment.target_language != "en-US") return {};
  std::vector<Issue> issues;
  for (const Word& word : words_of(segment.target)) {
    const std::string_view written = word.range.of(segment.target);
    // A capital inside a sentence is a name: "World Food Program", "Pearl Harbor".
    if (word.kind != WordKind::letters ||
        (is_capitalised(written) && !begins_sentence(segment.target, word.range.begin))) {
      continue;
    }
    const std::string folded = fold_case(written);
    if (std::ranges::find(kAmbiguous, std::string_view(folded)) != kAmbiguous.end()) continue;
    std::string other = respelled(folded, british);
    if (other.empty()) continue;
    if (is_capitalised(written)) other.front() = static_cast<char>(other.front() - 'a' + 'A');
    issues.push_back({.code = british ? "variety.american" : "variety.british",
                      .sentence = fmt::format("“{}” is {} spelling.", written, british ? "American" : "British"),
                      .range = word.range,
                      .fix = other});
  }
  return issues;
}

}  // namespace weerga
