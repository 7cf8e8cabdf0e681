// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/speller.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

ErrorKind kind_of_opening(std::string_view language, const Speller::Options& options) {
  try {
    const Speller speller(language, options);
  } catch (const Error& error) {
    return error.kind();
  }
  ADD_FAILURE() << "opened";
  return ErrorKind::locked;
}

std::string first_for(const Speller& speller, std::string_view word) {
  const std::vector<std::string> found = speller.suggestions(word);
  return found.empty() ? "" : found.front();
}

TEST(Speller, NamesTheDictionariesThatAreInstalled) {
  EXPECT_THAT(Speller::languages(), ::testing::IsSupersetOf({"nl", "en-GB", "en-US"}));
}

TEST(Speller, NamesThePackageThatHoldsAMissingDictionary) {
  const test::TemporaryFolder folder;
  try {
    const Speller speller("nl", Speller::Options{.folders = {folder.path()}});
    FAIL() << "opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    EXPECT_THAT(error.sentence(), HasSubstr("hunspell-nl"));
  }
}

TEST(Speller, RefusesADictionaryThatTheSystemDidNotInstall) {
  const test::TemporaryFolder folder;
  folder.write("nl.aff", "SET UTF-8\n");
  folder.write("nl.dic", "1\nwoord\n");
  EXPECT_EQ(kind_of_opening("nl", {.folders = {folder.path()}}), ErrorKind::unsupported);
}

TEST(Speller, RefusesALinkIntoTheSystemFolderThatLeadsOutOfIt) {
  const test::TemporaryFolder folder;
  folder.write("nl.aff", "SET UTF-8\n");
  folder.write("nl.dic", "1\nwoord\n");
  const std::filesystem::path detour =
      std::filesystem::path("/usr/share/hunspell/../../..") / folder.path().relative_path();
  EXPECT_EQ(kind_of_opening("nl", {.folders = {detour}}), ErrorKind::unsupported);
}

TEST(Speller, RefusesATagThatIsAPath) {
  EXPECT_EQ(kind_of_opening("../../etc/passwd", Speller::Options{}), ErrorKind::invalid_argument);
  EXPECT_EQ(kind_of_opening("", Speller::Options{}), ErrorKind::invalid_argument);
}

TEST(Speller, FallsBackFromCountryToLanguage) {
  EXPECT_TRUE(Speller("nl-BE").knows("brandweer"));
  EXPECT_TRUE(Speller("en").knows("colour"));
}

TEST(DutchSpeller, KnowsInflectionsAndCompounds) {
  const Speller dutch("nl");
  for (const char* word : {"brandwapens", "covoorzitters", "clustermunitie", "staakt-het-vuren", "Armenië", "zo'n",
                           "OVSE-mandaten", "onmiddellijke", "IJsland", "ijverig"})
    EXPECT_TRUE(dutch.knows(word)) << word;
}

TEST(DutchSpeller, KnowsAWordWithATypographicApostropheOrHyphen) {
  const Speller dutch("nl");
  EXPECT_TRUE(dutch.knows("zo’n"));
  EXPECT_TRUE(dutch.knows("OVSE\u2011mandaten"));
  EXPECT_TRUE(dutch.knows("brand\u00ADwapens"));
}

TEST(DutchSpeller, KnowsAbbreviationsWithTheirDotOnly) {
  const Speller dutch("nl");
  EXPECT_TRUE(dutch.knows("jl."));
  EXPECT_TRUE(dutch.knows("hfst."));
  EXPECT_FALSE(dutch.knows("hfst"));
}

TEST(DutchSpeller, DetectsSlips) {
  const Speller dutch("nl");
  for (const char* word : {"gartslag", "geleferd", "volledigge", "onderzokeen", "ooptelling"})
    EXPECT_FALSE(dutch.knows(word)) << word;
}

TEST(DutchSpeller, DetectsSlipsThatMakeAnAbsurdCompound) {
  const Speller dutch("nl");
  EXPECT_FALSE(dutch.knows("mostreden"));   // omstreden
  EXPECT_FALSE(dutch.knows("ettertypen"));  // lettertypen
  EXPECT_TRUE(dutch.knows("vredesleger"));
}

TEST(DutchSpeller, DetectsWordsThatNobodyMeans) {
  const Speller dutch("nl");
  EXPECT_FALSE(dutch.knows("eek"));  // week
  EXPECT_TRUE(dutch.knows("week"));
}

TEST(DutchSpeller, KnowsJoinedWordsWhosePartsItKnows) {
  const Speller dutch("nl");
  EXPECT_TRUE(dutch.knows("OPCW-onderzoek"));
  EXPECT_TRUE(dutch.knows("niet-EU-landen"));
  EXPECT_FALSE(dutch.knows("OPCW-onderzok"));
  EXPECT_FALSE(dutch.knows("OPCW-"));
}

TEST(DutchSpeller, AcceptsAnAcronymWithItsCompoundsAndGenitive) {
  Speller dutch("nl");
  ASSERT_FALSE(dutch.knows("RAZ"));
  dutch.accept("RAZ");
  for (const char* word : {"RAZ", "RAZ-verslag", "RAZ's"}) EXPECT_TRUE(dutch.knows(word)) << word;
}

TEST(DutchSpeller, AcceptsANameWithItsGenitiveAndInsideJoinedWords) {
  Speller dutch("nl");
  ASSERT_FALSE(dutch.knows("Helvert"));
  ASSERT_FALSE(dutch.knows("motie-Helvert"));
  dutch.accept("Helvert");
  for (const char* word : {"Helvert", "Helverts", "motie-Helvert"}) EXPECT_TRUE(dutch.knows(word)) << word;
}

TEST(DutchSpeller, AcceptsANounWithItsCompounds) {
  Speller dutch("nl");
  ASSERT_FALSE(dutch.knows("kleptocraat"));
  dutch.accept("kleptocraat");
  EXPECT_TRUE(dutch.knows("kleptocraat"));
  dutch.accept("quadcopter");
  for (const char* word : {"quadcopter", "quadcopters", "Quadcopter", "quadcopteraanval", "oorlogsquadcopter"})
    EXPECT_TRUE(dutch.knows(word)) << word;
}

TEST(DutchSpeller, AcceptsAWordWithTheFormsOfAModel) {
  Speller dutch("nl");
  dutch.accept("demarche", "mars");
  EXPECT_TRUE(dutch.knows("demarche"));
}

TEST(DutchSpeller, AnAcceptedWordIsKnownAlthoughItIsUnlikely) {
  Speller dutch("nl");
  dutch.accept("eek");
  EXPECT_TRUE(dutch.knows("eek"));
}

TEST(EnglishSpeller, TellsBritishFromAmericanSpelling) {
  EXPECT_TRUE(Speller("en-GB").knows("colour"));
  EXPECT_FALSE(Speller("en-GB").knows("color"));
  EXPECT_TRUE(Speller("en-US").knows("color"));
}

TEST(Speller, DoesNotKnowWhatIsNoWord) {
  const Speller english("en-GB");
  EXPECT_FALSE(english.knows(""));
  EXPECT_FALSE(english.knows(std::string(101, 'a')));
  EXPECT_FALSE(english.knows(std::string(1'000'000, 'a')));
  EXPECT_FALSE(english.knows("\xFF\xFE"));
  EXPECT_FALSE(english.knows(std::string_view("a\0b", 3)));
}

TEST(Suggestions, BeginWithTheLikeliestWord) {
  const Speller dutch("nl");
  EXPECT_EQ(first_for(dutch, "gartslag"), "hartslag");
  EXPECT_EQ(first_for(dutch, "beweizen"), "bewijzen");
  EXPECT_EQ(first_for(dutch, "onenigjeid"), "onenigheid");
  const Speller english("en-GB");
  EXPECT_EQ(first_for(english, "recomend"), "recommend");
  EXPECT_EQ(first_for(english, "goverment"), "government");
  EXPECT_EQ(first_for(english, "acheive"), "achieve");
}

TEST(Suggestions, FindAWordTwoSlipsAway) {
  EXPECT_THAT(Speller("en-GB").suggestions("comision"), Contains("commission"));
}

TEST(Suggestions, KeepTheCaseOfTheMisspelling) {
  const Speller dutch("nl");
  EXPECT_EQ(first_for(dutch, "Gartslag"), "Hartslag");
  EXPECT_EQ(first_for(dutch, "GARTSLAG"), "HARTSLAG");
  EXPECT_THAT(dutch.suggestions("Ijsland"), Contains("IJsland"));
}

TEST(Suggestions, KnowTheCapitalOfAName) { EXPECT_EQ(first_for(Speller("nl"), "armenie"), "Armenië"); }

TEST(Suggestions, PutGlossaryWordsFirst) {
  Speller english("en-GB");
  ASSERT_THAT(english.suggestions("colour"), SizeIs(::testing::Le(5U)));
  ASSERT_NE(first_for(english, "Ministrial"), "Minstrial");
  english.accept("Minstrial");
  EXPECT_EQ(first_for(english, "Ministrial"), "Minstrial");
}

TEST(Suggestions, PutWordsOfTheLetterFirst) {
  Speller dutch("nl");
  const std::vector<std::string> before = dutch.suggestions("halde", 5);
  ASSERT_THAT(before, Contains("hulde"));
  ASSERT_NE(before.front(), "hulde");
  dutch.count("hulde", 50);
  EXPECT_EQ(first_for(dutch, "halde"), "hulde");
}

TEST(Suggestions, AreAtMostAsManyAsWanted) {
  const Speller dutch("nl");
  EXPECT_THAT(dutch.suggestions("hale", 2), SizeIs(2));
  EXPECT_THAT(dutch.suggestions("hale", 0), IsEmpty());
  EXPECT_THAT(dutch.suggestions("hale", 20), SizeIs(::testing::Gt(10U)));
}

TEST(Suggestions, AreNoneForWhatCannotBeAWord) {
  const Speller dutch("nl");
  EXPECT_THAT(dutch.suggestions(""), IsEmpty());
  EXPECT_THAT(dutch.suggestions(std::string(5000, 'x')), IsEmpty());
  EXPECT_THAT(dutch.suggestions("\xC3"), IsEmpty());
}

TEST(Suggestions, ProposeNoWordsWithAHyphenOutOfNothing) {
  for (const std::string& word : Speller("en-GB").suggestions("strongre", 3))
    EXPECT_EQ(word.find('-'), std::string::npos);
}

TEST(NearlyKnows, IsTrueForOneSlipOnly) {
  const Speller dutch("nl");
  EXPECT_TRUE(dutch.nearly_knows("Minster"));
  EXPECT_FALSE(dutch.nearly_knows("Nagorwitz"));
  EXPECT_FALSE(dutch.nearly_knows(std::string(200, 'a')));
}

}  // namespace
}  // namespace weerga
