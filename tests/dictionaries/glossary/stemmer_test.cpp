// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/stemmer.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace weerga {
namespace {

void expect_one_stem(std::string_view language, std::initializer_list<const char*> words) {
  Stemmer stemmer(language);
  const std::string first = stemmer.stem(*words.begin());
  for (const char* word : words) EXPECT_EQ(stemmer.stem(word), first) << word;
}

TEST(DutchStemmer, UnitesInflections) {
  expect_one_stem("nl", {"brandwapen", "brandwapens", "Brandwapens"});
  expect_one_stem("nl", {"mandaat", "mandaten"});
  expect_one_stem("nl", {"eventueel", "eventuele"});
  expect_one_stem("nl", {"chemisch", "chemische"});
  expect_one_stem("nl", {"brief", "brieven"});
  expect_one_stem("nl", {"lid", "leden"});
  expect_one_stem("nl", {"Kamerlid", "Kamerleden"});
  expect_one_stem("nl", {"oorlogsmisdaad", "oorlogsmisdaden"});
  expect_one_stem("nl", {"strijder", "strijders"});
  expect_one_stem("nl", {"vreedzaam", "vreedzame"});
  expect_one_stem("nl", {"foto", "foto's"});
  expect_one_stem("nl", {"motie", "moties"});
  expect_one_stem("nl", {"procedure", "procedures"});
  expect_one_stem("nl", {"proces", "processen"});
}

TEST(DutchStemmer, KeepsWordsApart) {
  Stemmer dutch("nl");
  EXPECT_NE(dutch.stem("verdrag"), dutch.stem("verslag"));
  EXPECT_NE(dutch.stem("lid"), dutch.stem("lied"));
}

TEST(EnglishStemmer, UnitesInflectionsAndVarieties) {
  expect_one_stem("en-GB", {"weapon", "weapons", "weapon's", "weapons'"});
  expect_one_stem("en", {"organisation", "organization", "organisations", "organizations"});
  expect_one_stem("en", {"defence", "defense"});
  expect_one_stem("en", {"harbour", "harbor"});
  expect_one_stem("en", {"child", "children"});
  expect_one_stem("en", {"crisis", "crises"});
}

TEST(Stemmer, OfAnotherLanguageFoldsCase) { EXPECT_EQ(Stemmer("xx").stem("Wörter"), "worter"); }

TEST(Stemmer, SurvivesWhatIsNoWord) {
  Stemmer dutch("nl");
  EXPECT_EQ(dutch.stem(""), "");
  EXPECT_EQ(dutch.stem("'"), "'");
  EXPECT_EQ(dutch.stem(std::string(5000, 'a')).size(), 5000U);
}

TEST(Stemmer, JoinsPersonsInEneAndPluralsInAdes) {
  Stemmer stemmer("nl");
  EXPECT_EQ(stemmer.stem("krijgsgevangenen"), stemmer.stem("krijgsgevangene"));
  EXPECT_EQ(stemmer.stem("ambassades"), stemmer.stem("ambassade"));
  EXPECT_EQ(stemmer.stem("crises"), stemmer.stem("crisis"));
  EXPECT_EQ(stemmer.stem("redenen"), "reden");
}

}  // namespace
}  // namespace weerga
