// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/scope.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace weerga {
namespace {

using testing::ElementsAre;

const LetterScope kLetter{.dossier = "21 501-02", .ministry = "Buitenlandse Zaken"};

TEST(LevelFor, PutsTheDossierBeforeTheMinistryBeforeTheRest) {
  EXPECT_EQ(level_for(kLetter, "21 501-02"), ScopeLevel::dossier);
  EXPECT_EQ(level_for(kLetter, "Kamerstuk 21501-02"), ScopeLevel::dossier);
  EXPECT_EQ(level_for(kLetter, "buitenlandse zaken"), ScopeLevel::ministry);
  EXPECT_EQ(level_for(kLetter, ""), ScopeLevel::general);
  EXPECT_GT(ScopeLevel::dossier, ScopeLevel::ministry);
  EXPECT_GT(ScopeLevel::ministry, ScopeLevel::general);
}

TEST(LevelFor, LetsADossierServeItsPartsOnly) {
  EXPECT_EQ(level_for(kLetter, "21 501"), ScopeLevel::dossier);
  EXPECT_EQ(level_for({.dossier = "21 501", .ministry = ""}, "21 501-02"), std::nullopt);
  EXPECT_EQ(level_for({.dossier = "21 501-021", .ministry = ""}, "21 501-02"), std::nullopt);
}

TEST(LevelFor, LeavesOutWhatBelongsElsewhere) {
  EXPECT_EQ(level_for(kLetter, "34 952"), std::nullopt);
  EXPECT_EQ(level_for(kLetter, "Defensie"), std::nullopt);
  EXPECT_EQ(level_for({}, "34 952"), std::nullopt);
  EXPECT_EQ(level_for({}, " "), ScopeLevel::general);
}

Glossary glossary_of(const std::vector<std::array<std::string, 3>>& rows) {
  Glossary glossary;
  for (const auto& [dutch, english, scope] : rows) {
    glossary.add({.terms = {{.text = dutch, .language = "nl"}, {.text = english, .language = "en"}}, .dossier = scope});
  }
  return glossary;
}

std::vector<std::string> english_terms(const Glossary& glossary) {
  std::vector<std::string> terms;
  for (const Concept& entry : glossary.concepts()) terms.push_back(entry.terms.back().text);
  return terms;
}

TEST(ScopedTerms, AreTheNarrowestOfTheirSourceTerm) {
  const Glossary glossary = glossary_of({{"raad", "council", ""},
                                         {"raad", "Council", "Buitenlandse Zaken"},
                                         {"Raad", "General Affairs Council", "21501-02"},
                                         {"raad", "board", "34 952"},
                                         {"motie", "motion", ""}});
  EXPECT_THAT(english_terms(scoped(glossary, kLetter, "nl")), ElementsAre("General Affairs Council", "motion"));
  EXPECT_THAT(english_terms(scoped(glossary, {.dossier = "", .ministry = "Buitenlandse Zaken"}, "nl")),
              ElementsAre("Council", "motion"));
  EXPECT_THAT(english_terms(scoped(glossary, {}, "nl")), ElementsAre("council", "motion"));
}

TEST(ScopedTerms, KeepTwoOfTheSameLevel) {
  const Glossary glossary = glossary_of({{"raket", "missile", ""}, {"raket", "rocket", ""}});
  EXPECT_THAT(english_terms(scoped(glossary, kLetter, "nl")), ElementsAre("missile", "rocket"));
}

Match match(std::string letter, int percent, std::string dossier) {
  Match found;
  found.entry.letter = std::move(letter);
  found.entry.dossier = std::move(dossier);
  found.percent = percent;
  return found;
}

std::vector<std::string> letters_of(const std::vector<Match>& matches) {
  std::vector<std::string> letters;
  for (const Match& found : matches) letters.push_back(found.entry.letter);
  return letters;
}

TEST(RankedMatches, OfEqualPercentBeginWithTheDossierThenTheMinistry) {
  DossierRegister known;
  known.put({.dossier = "34 952", .ministry = "Buitenlandse Zaken"});
  const std::vector<Match> matches{match("new", 100, "12 345"), match("ministry", 100, "34 952"),
                                   match("dossier", 100, "21 501-02"), match("context", 101, "")};
  EXPECT_THAT(letters_of(ranked_for(kLetter, matches, &known)), ElementsAre("context", "dossier", "ministry", "new"));
  EXPECT_THAT(letters_of(ranked_for(kLetter, matches, nullptr)), ElementsAre("context", "dossier", "new", "ministry"));
}

TEST(RankedMatches, NeverPutALowerPercentAboveAHigherOne) {
  const std::vector<Match> matches{match("other", 90, ""), match("dossier", 89, "21 501-02")};
  EXPECT_THAT(letters_of(ranked_for(kLetter, matches, nullptr)), ElementsAre("other", "dossier"));
}

TEST(MatchesForALetter, AreNotCutOffByNewerOnesOfOtherDossiers) {
  std::vector<MemoryEntry> entries;
  for (int i = 0; i < 6; ++i) {
    entries.push_back({.source = "Het kabinet voert de motie uit.",
                       .target = "Translation " + std::to_string(i),
                       .letter = "letter " + std::to_string(i),
                       .id = "u1/s1",
                       .dossier = i == 0 ? "21 501-02" : "34 952",
                       .date = "202" + std::to_string(i) + "-01-01"});
  }
  const MatchIndex memory(entries);
  const Query query{.source = "Het kabinet voert de motie uit.", .limit = 1};
  const auto matches = matches_for(kLetter, query, nullptr, [&](const Query& wide) { return memory.matches_of(wide); });
  EXPECT_THAT(letters_of(matches), ElementsAre("letter 0"));
}

}  // namespace
}  // namespace weerga
