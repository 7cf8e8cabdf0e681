// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/term_recogniser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace weerga {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Glossary glossary_of(std::initializer_list<const char*> terms, std::string_view language = "nl") {
  Glossary glossary;
  for (const char* term : terms) glossary.add({.terms = {{.text = term, .language = std::string(language)}}});
  return glossary;
}

/// "text → term", with * behind parts of compounds.
std::vector<std::string> hits(std::initializer_list<const char*> terms, std::string_view text,
                              std::string_view language = "nl") {
  const Glossary glossary = glossary_of(terms, language);
  std::vector<std::string> found;
  for (const TermHit& hit : TermRecogniser(glossary, language).hits_of(text))
    found.push_back(std::string(hit.range.of(text)) + (hit.in_compound ? "*" : "") + " → " +
                    glossary.concepts()[hit.concept_index].terms[hit.term_index].text);
  return found;
}

TEST(TermRecogniser, FindsInflectedTerms) {
  EXPECT_THAT(hits({"brandwapen", "chemisch wapen"}, "tegen brandwapens en chemische wapens"),
              ElementsAre("brandwapens → brandwapen", "chemische wapens → chemisch wapen"));
}

TEST(TermRecogniser, PrefersTheLongestTerm) {
  EXPECT_THAT(
      hits({"Raad", "Ministeriële Raad", "OVSE Ministeriële Raad", "OVSE"}, "tijdens de OVSE Ministeriële Raad"),
      ElementsAre("OVSE Ministeriële Raad → OVSE Ministeriële Raad"));
}

TEST(TermRecogniser, PrefersTheWordingOfTheGlossary) {
  EXPECT_THAT(hits({"Kamerstuk", "Kamerstukken"}, "Kamerstuk 1 en Kamerstukken 2"),
              ElementsAre("Kamerstuk → Kamerstuk", "Kamerstukken → Kamerstukken"));
}

TEST(TermRecogniser, FindsAcronymsInCapitalsOnly) {
  EXPECT_THAT(hits({"VS", "VN"}, "de VS, vs. en de VN's"), ElementsAre("VS → VS", "VN's → VN"));
}

TEST(TermRecogniser, FindsASmallWordInAHeadingButNoAcronymInASmallWord) {
  EXPECT_THAT(hits({"clustermunitie", "wie"}, "CLUSTERMUNITIE EN WIE"), ElementsAre("CLUSTERMUNITIE → clustermunitie"));
}

TEST(TermRecogniser, WantsTheCapitalOfAName) {
  EXPECT_THAT(hits({"Wenen", "Kamer"}, "wenen in Wenen, de kamer van de Kamer"),
              ElementsAre("Wenen → Wenen", "Kamer → Kamer"));
}

TEST(TermRecogniser, FindsAbbreviationsWithTheirDot) {
  EXPECT_THAT(hits({"jl.", "t.a.v."}, "19 november jl. over jl t.a.v. de"),
              ElementsAre("jl. → jl.", "t.a.v. → t.a.v."));
}

TEST(TermRecogniser, FindsTermsAcrossLineEndsAndHyphens) {
  EXPECT_THAT(hits({"internationaal recht", "OVSE-mandaat", "staakt-het-vuren"},
                   "internationaal\nrecht, OVSE mandaten en het staakt-het-vuren"),
              ElementsAre("internationaal\nrecht → internationaal recht", "OVSE mandaten → OVSE-mandaat",
                          "staakt-het-vuren → staakt-het-vuren"));
}

TEST(TermRecogniser, FindsAHyphenatedWordUnderItsClosedForm) {
  EXPECT_THAT(hits({"covoorzitter"}, "de co-voorzitters"), ElementsAre("co-voorzitters → covoorzitter"));
}

TEST(TermRecogniser, DoesNotCrossPunctuation) {
  EXPECT_THAT(hits({"internationaal recht"}, "internationaal. Recht internationaal, recht"), IsEmpty());
}

TEST(TermRecogniser, FindsPartsOfCompounds) {
  EXPECT_THAT(hits({"mensenrechten", "schending"}, "de mensenrechtenschendingen"),
              ElementsAre("mensenrechten* → mensenrechten", "schendingen* → schending"));
  EXPECT_THAT(hits({"mandaat", "OVSE"}, "OVSE-mandaten"), ElementsAre("OVSE* → OVSE", "mandaten* → mandaat"));
  EXPECT_THAT(hits({"onderzoek"}, "onderzoekspunten"), ElementsAre("onderzoek* → onderzoek"));
  EXPECT_THAT(hits({"beleid"}, "vredesbeleid"), ElementsAre("beleid* → beleid"));
}

TEST(TermRecogniser, TakesDerivationsAndPrefixedVerbsForNoCompounds) {
  EXPECT_THAT(hits({"onderzoek", "staat", "conflict"}, "onderzoeker ontstaat conflicteren"), IsEmpty());
}

TEST(TermRecogniser, LeavesCompoundsAloneIfAsked) {
  const Glossary glossary = glossary_of({"beleid"});
  EXPECT_THAT(TermRecogniser(glossary, "nl", {.compounds = false}).hits_of("vredesbeleid"), IsEmpty());
}

TEST(TermRecogniser, LeavesForbiddenTermsOutIfAsked) {
  Glossary glossary;
  glossary.add({.terms = {{.text = "fraction", .language = "en", .status = TermStatus::forbidden}}});
  EXPECT_THAT(TermRecogniser(glossary, "en").hits_of("fractions"), testing::SizeIs(1));
  EXPECT_THAT(TermRecogniser(glossary, "en", {.with_forbidden = false}).hits_of("fractions"), IsEmpty());
}

TEST(TermRecogniser, FindsEnglishPluralsPossessivesAndVarieties) {
  EXPECT_THAT(
      hits({"incendiary weapon", "Member State", "organisation", "the Netherlands", "co-operation"},
           "incendiary weapons of Member State's organizations in Netherlands, co-operation", "en"),
      ElementsAre("incendiary weapons → incendiary weapon", "Member State's → Member State",
                  "organizations → organisation", "Netherlands → the Netherlands", "co-operation → co-operation"));
}

TEST(TermRecogniser, GivesAHitForEachConceptOfAWording) {
  EXPECT_THAT(hits({"inzet", "inzet"}, "de inzet"), ElementsAre("inzet → inzet", "inzet → inzet"));
}

TEST(TermRecogniser, SaysWhetherTheWordingIsExact) {
  const Glossary glossary = glossary_of({"motie"});
  const TermRecogniser recogniser(glossary, "nl");
  EXPECT_TRUE(recogniser.hits_of("Motie")[0].exact);
  EXPECT_FALSE(recogniser.hits_of("moties")[0].exact);
}

TEST(TermRecogniser, AsksForMoreStems) {
  const Glossary glossary = glossary_of({"geven"});
  const auto stems = [](std::string_view word) { return std::vector<std::string>{word == "gaf" ? "geven" : "x"}; };
  EXPECT_THAT(TermRecogniser(glossary, "nl", {.stems = stems}).hits_of("hij gaf"), testing::SizeIs(1));
}

TEST(TermRecogniser, GivesRangesInBytes) {
  const Glossary glossary = glossary_of({"Armenië"});
  const std::vector<TermHit> found = TermRecogniser(glossary, "nl").hits_of("één Armenië");
  ASSERT_THAT(found, testing::SizeIs(1));
  EXPECT_EQ(found[0].range, (ByteRange{6, 14}));
}

TEST(TermRecogniser, ServesSeveralThreads) {
  const Glossary glossary = glossary_of({"chemisch wapen", "OVSE"});
  const TermRecogniser recogniser(glossary, "nl");
  std::vector<std::jthread> threads;
  std::vector<std::size_t> counts(4);
  for (std::size_t thread = 0; thread < counts.size(); ++thread)
    threads.emplace_back([&recogniser, &counts, thread] {
      for (int round = 0; round < 100; ++round) counts[thread] += recogniser.hits_of("chemische wapens, OVSE").size();
    });
  threads.clear();
  EXPECT_THAT(counts, testing::Each(200U));
}

TEST(TermRecogniser, SurvivesWhatIsNoText) {
  EXPECT_THAT(hits({"a", "\xFF", "..."}, ""), IsEmpty());
  EXPECT_NO_THROW(hits({"motie"}, "\xFF\xFE\x80"));
  EXPECT_THAT(hits({"motie"}, std::string(200'000, 'x')), IsEmpty());
  std::string many;
  for (int word = 0; word < 20'000; ++word) many += "a-";
  EXPECT_NO_THROW(hits({"a a a a a a", "aa", "aa aa aa"}, many));
}

}  // namespace
}  // namespace weerga
