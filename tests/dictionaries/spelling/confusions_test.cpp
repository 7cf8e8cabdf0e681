// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/confusions.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(Confusions, EqualWordsCostNothing) { EXPECT_EQ(Confusions("nl").cost(U"motie", U"motie"), 0); }

TEST(Confusions, ASwapIsCheaperThanAnotherLetter) {
  const Confusions dutch("nl");
  EXPECT_LT(dutch.cost(U"moite", U"motie"), dutch.cost(U"mopie", U"motie"));
}

TEST(Confusions, ANeighbouringKeyIsCheaperThanADistantOne) {
  const Confusions dutch("nl");
  EXPECT_LT(dutch.cost(U"notie", U"motie"), dutch.cost(U"qotie", U"motie"));
}

TEST(Confusions, ASoundIsCheaperThanTwoLetters) {
  const Confusions dutch("nl");
  EXPECT_LT(dutch.cost(U"beweizen", U"bewijzen"), 1);
  EXPECT_LT(dutch.cost(U"chenie", U"genie"), 2);
  EXPECT_GT(Confusions("xx").cost(U"beweizen", U"bewijzen"), 2);
}

TEST(Confusions, TwoSlipsCostMoreThanOne) {
  const Confusions english("en");
  EXPECT_GT(english.cost(U"goverment", U"governments"), english.cost(U"goverment", U"government") + 3);
}

TEST(Confusions, TheCostHasABound) {
  EXPECT_EQ(Confusions("en").cost(U"completely", U"otherwords", 5), 5);
  EXPECT_EQ(Confusions("en").cost(U"", U"abcdefgh", 5), 5);
}

TEST(NeighbouringKeys, AreThoseThatTouch) {
  EXPECT_TRUE(are_neighbouring_keys(U's', U'w'));
  EXPECT_TRUE(are_neighbouring_keys(U'g', U'b'));
  EXPECT_FALSE(are_neighbouring_keys(U'a', U'p'));
  EXPECT_FALSE(are_neighbouring_keys(U'a', U'a'));
  EXPECT_FALSE(are_neighbouring_keys(U'é', U'r'));
}

}  // namespace
}  // namespace weerga
