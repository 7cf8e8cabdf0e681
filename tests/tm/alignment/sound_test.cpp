// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/sound.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

double likeness(std::string_view dutch, std::string_view english) {
  return sound_similarity(sound_of(dutch), sound_of(english));
}

TEST(SoundOf, BringsWordsOfOneOriginTogether) {
  EXPECT_EQ(sound_of("organisatie"), sound_of("organisation"));
  EXPECT_EQ(sound_of("activiteit"), sound_of("activity"));
  EXPECT_GT(likeness("fosfor", "phosphorus"), 0.7);
  EXPECT_GT(likeness("armenie", "armenia"), 0.7);
  EXPECT_GT(likeness("conflict", "conflict"), 0.99);
}

TEST(SoundOf, KeepsUnrelatedWordsApart) {
  EXPECT_LT(likeness("kabinet", "government"), 0.5);
  EXPECT_LT(likeness("brandwapens", "weapons"), 0.72);
}

TEST(SoundSimilarity, IsOneForEqualAndZeroForNothingInCommon) {
  EXPECT_DOUBLE_EQ(sound_similarity("abc", "abc"), 1);
  EXPECT_DOUBLE_EQ(sound_similarity("abc", "xyz"), 0);
  EXPECT_DOUBLE_EQ(sound_similarity("", ""), 0);
}

TEST(SoundSimilarity, ComparesOverlongWordsWhole) {
  const std::string longest(100, 'a');
  EXPECT_DOUBLE_EQ(sound_similarity(longest, longest), 1);
  EXPECT_DOUBLE_EQ(sound_similarity(longest, longest + "b"), 0);
}

TEST(StemOf, MergesTheFormsOfADutchNoun) {
  EXPECT_EQ(stem_of("wapen", "nl"), stem_of("wapens", "nl"));
  EXPECT_EQ(stem_of("brief", "nl"), stem_of("brieven", "nl"));
  EXPECT_EQ(stem_of("mogelijkheid", "nl"), stem_of("mogelijkheden", "nl"));
}

TEST(StemOf, MergesTheFormsOfAnEnglishWord) {
  EXPECT_EQ(stem_of("weapon", "en"), stem_of("weapons", "en"));
  EXPECT_EQ(stem_of("country", "en"), stem_of("countries", "en"));
  EXPECT_EQ(stem_of("move", "en"), stem_of("moving", "en"));
}

TEST(StemOf, LeavesOtherLanguagesAlone) { EXPECT_EQ(stem_of("maisons", "fr"), "maisons"); }

}  // namespace
}  // namespace weerga
