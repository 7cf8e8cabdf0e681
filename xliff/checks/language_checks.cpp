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

struct FalseFriend {
  std::string_view dutch;    ///< regular expression for the source
  std::string_view english;  ///< regular expression for the target
  std::string_view advice;
  Severity severity = Severity::warning;
};

constexpr std::array kFalseFriends = std::to_array<FalseFriend>({
    {R"(\beventue(?:el|le)\b)", R"(\beventual(?:ly)?\b)", "“eventueel” means possible, any"},
    {R"(\bactue(?:el|le)\b)", R"(\bactual(?:ly)?\b)", "“actueel” means current"},
    {R"(\bactualiteit(?:en)?\b)", R"(\bactuality|actualities\b)", "“actualiteit” means topicality, current events"},
    {R"(\bsympathiek\w*\b)", R"(\bsympathetic\b)", "“sympathiek” means likeable"},
    {R"(\bbrutaal\b|\bbrutale\b)", R"(\bbrutal(?:ly)?\b)", "“brutaal” means insolent"},
    {R"(\bconsequent(?:e|er)?\b)", R"(\bconsequent(?:ly)?\b)", "“consequent” means consistent"},
    {R"(\bin het geding\b)", R"(\bin geding\b)", "“in het geding” means at stake"},
    {R"(\bwillekeurig\w*\b)", R"(\bwilful(?:ly)?\b)", "“willekeurig” means arbitrary, random"},
    {R"(\bbraa?f\b|\bbrave\b)", R"(\bbrave(?:ly)?\b)", "“braaf” means well-behaved"},
    {R"(\bfabriek(?:en)?\b)", R"(\bfabrics?\b)", "“fabriek” means factory"},
    {R"(\bmagazijn(?:en)?\b)", R"(\bmagazines?\b)", "“magazijn” means warehouse"},
    {R"(\bwarenhui(?:s|zen)\b)", R"(\bwarehouses?\b)", "“warenhuis” means department store"},
    {R"(\brente(?:s|n)?\b)", R"(\brents?\b)", "“rente” means interest"},
    {R"(\bprovisies?\b)", R"(\bprovisions?\b)", "“provisie” means commission"},
    {R"(\bslim(?:me)?\b)", R"(\bslim\b)", "“slim” means clever, smart"},
    {R"(\bramp(?:en)?\b)", R"(\bramps?\b)", "“ramp” means disaster"},
    {R"(\bparagra(?:af|fen)\b)", R"(\bparagraphs?\b)", "“paragraaf” usually means section", Severity::note},
    {R"(\bordina(?:ir|ire)\b)", R"(\bordinary\b)", "“ordinair” means vulgar"},
    {R"(\bmeen(?:t|de|den)?\b)", R"(\bmeans?\b)", "“menen” means to believe, to think", Severity::note},
    {R"(\bpathetisch\w*\b)", R"(\bpathetic\b)", "“pathetisch” means full of pathos"},
    {R"(\bgeniaal\b|\bgeniale\b)", R"(\bgenial\b)", "“geniaal” means brilliant"},
    {R"(\bnovelle[ns]?\b)", R"(\bnovels?\b)", "a “novelle” as a bill amends another bill that is still pending"},
    {R"(\bfractie(?:s)?\b)", R"(\bfractions?\b)", "a “fractie” in parliament is a parliamentary group"},
    {R"(\bdirecties?\b)", R"(\bdirections?\b)", "“directie” means management, directorate"},
    {R"(\bconcurrent(?:ie|en)?\b)", R"(\bconcurren(?:ce|cy|t|ts)\b)", "“concurrentie” means competition"},
    {R"(\boordeel\b|\boordelen\b)", R"(\bordeals?\b)", "“oordeel” means judgement"},
    {R"(\breclames?\b)", R"(\breclaim\w*\b)", "“reclame” means advertising"},
    {R"(\bstages?\b)", R"(\bstages?\b)", "“stage” means internship, traineeship", Severity::note},
    {R"(\bglobaal\b|\bglobale\b)", R"(\bglobal(?:ly)?\b)", "“globaal” usually means rough, broad", Severity::note},
    {R"(\badministraties?\b)", R"(\badministrations?\b)", "“administratie” often means records", Severity::note},
    {R"(\bkabinet\b)", R"(\bcabinet\b)", "“kabinet” is the government", Severity::note},
    {R"(\bcontroles?\b)", R"(\bcontrols?\b)", "“controle” usually means check, inspection", Severity::note},
    {R"(\bcontrole(?:ren|ert|erde|erden)\b)", R"(\bcontrol(?:s|led|ling)?\b)",
     "“controleren” means to check, to inspect"},
    {R"(\bbegrip\b)", R"(\bgrip\b)", "“begrip” means understanding, concept", Severity::note},
    {R"(\bconcept(?!ue)\w*\b)", R"(\bconcept\b)", "“concept-” means draft", Severity::note},
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

/// Dutch abbreviations that stay behind when the words around them are translated.
struct DutchAbbreviation {
  std::string_view pattern;
  std::string_view fix;  ///< "" = none
};

constexpr std::array kAbbreviations = std::to_array<DutchAbbreviation>({
    {R"(\bnrs?\.(?=\s*\d))", "no."},
    {R"(\bjl\b\.?)", ""},
    {R"((?<!\p{L}\.)\ba\.s\.)", ""},
    {R"(\benz\.)", "etc."},
    {R"(\bbijv\.)", "e.g."},
    {R"(\bt\.a\.v\.|\bm\.b\.t\.|\bo\.a\.|\bd\.d\.|\bi\.v\.m\.|\bc\.q\.)", ""},
    {R"(\bdhr\.)", "Mr"},
    {R"(\bmw\.|\bmevr\.)", "Ms"},
    {R"(\bmld\.?(?!\p{L})|\bmiljard\b)", "billion"},
    {R"(\bmln\.?(?!\p{L})|\bmiljoen\b)", "million"},
    {R"((?<=\d )uur\b)", ""},
});

std::vector<Issue> abbreviation_issues(std::string_view target, const std::vector<ByteRange>& quoted) {
  static const auto kCompiled = [] {
    std::vector<Pattern> patterns;
    for (const DutchAbbreviation& entry : kAbbreviations) patterns.emplace_back(entry.pattern);
    return patterns;
  }();
  std::vector<Issue> issues;
  for (std::size_t i = 0; i < kCompiled.size(); ++i) {
    for (const Pattern::Match& match : kCompiled[i].matches_in(target)) {
      if (std::ranges::any_of(quoted, [&](ByteRange range) { return range.overlaps(match.range()); })) continue;
      Issue issue{.code = "dutch.left",
                  .severity = Severity::error,
                  .sentence = fmt::format("“{}” is Dutch.", match.range().of(target)),
                  .range = match.range()};
      if (!kAbbreviations.at(i).fix.empty()) issue.fix = std::string(kAbbreviations.at(i).fix);
      issues.push_back(std::move(issue));
    }
  }
  return issues;
}

}  // namespace

std::vector<ByteRange> quoted_ranges(std::string_view text) {
  static const Pattern kQuoted(R"(“[^”]*”|„[^”]*”|"[^"]*"|‘[^’]*’|\([^)]*\)|\[[^\]]*\])");
  std::vector<ByteRange> ranges;
  for (const Pattern::Match& match : kQuoted.matches_in(text)) ranges.push_back(match.range());
  return ranges;
}

std::vector<Issue> dutch_left_issues(const CheckedSegment& segment) {
  if (!is_english(segment.target_language) || !segment.source_language.starts_with("nl")) return {};
  const std::vector<ByteRange> quoted = quoted_ranges(segment.target);
  std::vector<ByteRange> dutch;
  for (const Word& word : words_of(segment.target)) {
    if (std::ranges::any_of(quoted, [&](ByteRange range) { return range.overlaps(word.range); })) continue;
    if (std::ranges::find(kDutchOnly, fold_case(word.range.of(segment.target))) != kDutchOnly.end()) {
      dutch.push_back(word.range);
    }
  }
  std::vector<Issue> issues = abbreviation_issues(segment.target, quoted);
  if (dutch.size() < 2) return issues;
  issues.insert(issues.begin(),
                {.code = "dutch.left",
                 .severity = Severity::error,
                 .sentence = fmt::format("There is Dutch in the translation: “{}”.", dutch.front().of(segment.target)),
                 .range = {dutch.front().begin, dutch.back().end}});
  return issues;
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
