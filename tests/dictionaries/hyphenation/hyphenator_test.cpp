// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/hyphenation/hyphenator.h"

#include <gmock/gmock.h>

#include <string>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string broken(const Hyphenator& hyphenator, std::string word) {
  const auto places = hyphenator.places_of(word);
  for (auto place = places.rbegin(); place != places.rend(); ++place) word.insert(*place, "|");
  return word;
}

TEST(Hyphenator, BreaksDutchWordsBetweenSyllables) {
  const auto dutch = Hyphenator::installed("nl");
  if (!dutch) GTEST_SKIP() << "needs the package hyphen-nl";
  EXPECT_EQ(broken(*dutch, "onmiddellijke"), "on|mid|del|lij|ke");
  EXPECT_TRUE(dutch->may_break("geaccordeerd", 7));
  EXPECT_FALSE(dutch->may_break("geaccordeerd", 8));
}

TEST(Hyphenator, CountsBytesBehindAccents) {
  const auto dutch = Hyphenator::installed("nl-NL");
  if (!dutch) GTEST_SKIP() << "needs the package hyphen-nl";
  EXPECT_EQ(broken(*dutch, "geïnformeerd"), "ge|ïn|for|meerd");
}

TEST(Hyphenator, LeavesWordsOfOtherScriptsAndVeryLongOnesWhole) {
  const auto dutch = Hyphenator::installed("nl");
  if (!dutch) GTEST_SKIP() << "needs the package hyphen-nl";
  EXPECT_THAT(dutch->places_of("Россия"), IsEmpty());
  EXPECT_THAT(dutch->places_of(std::string(5000, 'a')), IsEmpty());
  EXPECT_THAT(dutch->places_of(""), IsEmpty());
}

TEST(Hyphenator, HasNoPatternsForALanguageThatIsNotInstalled) { EXPECT_FALSE(Hyphenator::installed("xx")); }

TEST(Hyphenator, RefusesAMissingFile) { EXPECT_THROW(Hyphenator("/nowhere/hyph.dic"), Error); }

TEST(Hyphenator, ReadsAPatternFileOfTheUser) {
  const test::TemporaryFolder folder;
  const Hyphenator own(folder.write("own.dic", "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\nb1r\n"));
  EXPECT_THAT(own.places_of("abri"), ElementsAre(2U));
}

}  // namespace
}  // namespace weerga
