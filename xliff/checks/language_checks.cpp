// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/language_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "xliff/text/fold.h"
#include "xliff/text/pattern.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

// Frequent Dutch words that English does not have. "van", "de", "der" stand in names and are left out.
constexpr std::array<std::string_view, 46> kDutchOnly{
    "het",   "een",     "niet",    "wordt",  "worden",  "werd",   "werden",  "zijn",    "deze",    "ook",
    "voor",  "naar",    "aan",     "bij",    "dat",     "uit",    "tijdens", "heeft",   "hebben",  "geen",
    "zal",   "zullen",  "door",    "wij",    "maar",    "omdat",  "waarbij", "kabinet", "ik",      "mij",
    "zich",  "meer",    "nog",     "onder",  "tussen",  "tegen",  "zoals",   "echter",  "alsmede", "evenals",
    "welke", "daarbij", "hierbij", "inzake", "conform", "middels"};

bool is_english(std::string_view language) { return language.starts_with("en"); }

/// Quoted titles and remarks in brackets may stay in Dutch.
std::vector<ByteRange> quoted_ranges(std::string_view text) {
  static const Pattern kQuoted(R"(“[^”]*”|„[^”]*”|"[^"]*"|‘[^’]*’|\([^)]*\)|\[[^\]]*\])");
  std::vector<ByteRange> ranges;
  for (const Pattern::Match& match : kQuoted.matches_in(text)) ranges.push_back(match.range());
  return ranges;
}

struct FalseFriend {
  std::string_view dutch;    ///< regular expression for the source
  std::string_view english;  ///< regular expression for the target
  std::string_view advice;
  Severity severity = Severity::warning;
};

constexpr std::array kFalseFriends = std::to_array<FalseFriend>({
    {R"(\beventue(?:el|le)\b)", R"(\beventual(?:ly)?\b)", "“eventueel” means possible, any"},
    {R"(\bactue(?:el|le)\b)", R"(\bactual\b)", "“actueel” means current"},
    {R"(\bactualiteit\b)", R"(\bactuality\b)", "“actualiteit” means topicality, current events"},
    {R"(\bsympathiek\w*\b)", R"(\bsympathetic\b)", "“sympathiek” means likeable"},
    {R"(\bbrutaal\b|\bbrutale\b)", R"(\bbrutal\b)", "“brutaal” means insolent"},
    {R"(\bconsequent\w*\b)", R"(\bconsequently\b)", "“consequent” means consistent"},
    {R"(\bin het geding\b)", R"(\bin geding\b)", "“in het geding” means at stake"},
    {R"(\bwillekeurig\w*\b)", R"(\bwilful(?:ly)?\b)", "“willekeurig” means arbitrary, random"},
    {R"(\bkabinet\b)", R"(\bcabinet\b)", "“kabinet” is the government", Severity::note},
    {R"(\bcontroles?\b)", R"(\bcontrols?\b)", "“controle” usually means check, inspection", Severity::note},
    {R"(\bbegrip\b)", R"(\bgrip\b)", "“begrip” means understanding, concept", Severity::note},
    {R"(\bconcept\w*\b)", R"(\bconcept\b)", "“concept-” means draft", Severity::note},
});

struct CompiledFalseFriend {
  Pattern dutch;
  Pattern english;
  const FalseFriend* entry;
};

const std::vector<CompiledFalseFriend>& compiled_false_friends() {
  static const auto kCompiled = [] {
    std::vector<CompiledFalseFriend> compiled;
    for (const FalseFriend& entry : kFalseFriends) {
      compiled.push_back(
          {Pattern(entry.dutch, {.ignore_case = true}), Pattern(entry.english, {.ignore_case = true}), &entry});
    }
    return compiled;
  }();
  return kCompiled;
}

}  // namespace

std::vector<Issue> dutch_left_issues(const CheckedSegment& segment) {
  if (!is_english(segment.target_language)) return {};
  const std::vector<ByteRange> quoted = quoted_ranges(segment.target);
  std::vector<ByteRange> dutch;
  for (const Word& word : words_of(segment.target)) {
    if (std::ranges::any_of(quoted, [&](ByteRange range) { return range.overlaps(word.range); })) continue;
    if (std::ranges::find(kDutchOnly, fold_case(word.range.of(segment.target))) != kDutchOnly.end()) {
      dutch.push_back(word.range);
    }
  }
  if (dutch.size() < 2) return {};
  return {{.code = "dutch.left",
           .severity = Severity::error,
           .sentence = fmt::format("There is Dutch in the translation: “{}”.", dutch.front().of(segment.target)),
           .range = {dutch.front().begin, dutch.back().end}}};
}

std::vector<Issue> false_friend_issues(const CheckedSegment& segment) {
  if (!is_english(segment.target_language) || !segment.source_language.starts_with("nl")) return {};
  std::vector<Issue> issues;
  for (const CompiledFalseFriend& pair : compiled_false_friends()) {
    const auto english = pair.english.matches_in(segment.target);
    if (english.empty() || !pair.dutch.found_in(segment.source)) continue;
    issues.push_back({.code = "false-friend",
                      .severity = pair.entry->severity,
                      .sentence = fmt::format("Mind the false friend: {}.", pair.entry->advice),
                      .range = english.front().range()});
  }
  return issues;
}

}  // namespace weerga
