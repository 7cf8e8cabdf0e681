// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/pattern_pair.h"

#include <gmock/gmock.h>

#include <string>

#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::ElementsAre;

std::vector<std::size_t> places(std::string_view before, std::string_view after, std::string_view text) {
  const PatternPair pair(before, after);
  const PatternText units(text);
  return PatternPairSearch(pair, units).places();
}

bool holds(std::string_view before, std::string_view after, std::string_view text, std::size_t place) {
  const PatternPair pair(before, after);
  const PatternText units(text);
  return PatternPairSearch(pair, units).holds_at(place);
}

TEST(PatternPair, CountsPlacesInBytes) { EXPECT_THAT(places("\\.", "\\s", "é😀. x. y"), ElementsAre(7U, 10U)); }

TEST(PatternPair, FindsMatchesThatOverlap) { EXPECT_THAT(places("aa", "", "aaaa"), ElementsAre(2U, 3U, 4U)); }

TEST(PatternPair, HoldsWhereBothSidesMatch) {
  EXPECT_TRUE(holds("nr\\.", "\\s\\d", "Zie nr. 3", 7));
  EXPECT_FALSE(holds("nr\\.", "\\s\\d", "Zie nr. x", 7));
  EXPECT_FALSE(holds("jl\\.", "\\s\\d", "Zie nr. 3", 7));
}

TEST(PatternPair, HoldsEverywhereWhenEmpty) { EXPECT_TRUE(holds("", "", "Zie", 1)); }

TEST(PatternPair, SeesWhatLiesBeyondThePlace) {
  EXPECT_TRUE(holds("nr\\b", "", "nr. 3", 2));
  EXPECT_FALSE(holds("nr\\b", "", "nrs", 2));
}

TEST(PatternPair, KnowsTheBeginOfTheText) {
  const std::string text = std::string(1000, 'x') + " 1. y";
  EXPECT_TRUE(holds("^1\\.", "", "1. y", 2));
  EXPECT_FALSE(holds("^1\\.", "", text, text.size() - 2));
}

TEST(PatternPair, SaysWhatIsWrongInAnExpression) { EXPECT_THROW(PatternPair("(", ""), Error); }

TEST(PatternPair, GivesUpInTime) { EXPECT_THROW(places("(x+x+)+y", "", std::string(5000, 'x')), Error); }

}  // namespace
}  // namespace weerga
