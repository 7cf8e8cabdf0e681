// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/fixed_links.h"

#include <gmock/gmock.h>

#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<StretchPair> stretches(std::vector<FixedLink> fixed, std::size_t n, std::size_t m) {
  return open_stretches(fixed, n, m);
}

TEST(OpenStretches, IsTheWholeTextWithoutLinks) {
  const auto open = stretches({}, 2, 3);
  ASSERT_EQ(open.size(), 1U);
  EXPECT_THAT(open[0].source.sentences, ElementsAre(0, 1));
  EXPECT_THAT(open[0].target.sentences, ElementsAre(0, 1, 2));
  EXPECT_THAT(open[0].source.joined, ElementsAre(false, true));
}

TEST(OpenStretches, SplitsAtALink) {
  const auto open = stretches({{{1, 2}, {1, 3}}}, 4, 5);
  ASSERT_EQ(open.size(), 2U);
  EXPECT_THAT(open[0].target.sentences, ElementsAre(0));
  EXPECT_THAT(open[1].source.sentences, ElementsAre(2, 3));
  EXPECT_THAT(open[1].target.sentences, ElementsAre(3, 4));
}

TEST(OpenStretches, TakesACrossingLinkOutAndLetsNoBeadReachOverIt) {
  const auto open = stretches({{{0, 1}, {0, 1}}, {{1, 2}, {3, 4}}, {{2, 3}, {1, 2}}, {{3, 4}, {2, 3}}}, 5, 5);
  ASSERT_EQ(open.size(), 1U);
  EXPECT_THAT(open[0].source.sentences, ElementsAre(4));
  EXPECT_THAT(open[0].target.sentences, ElementsAre(4));
  EXPECT_THAT(open[0].target.joined, ElementsAre(false));
}

TEST(OpenStretches, TakesAConfirmedOmissionOut) {
  const auto open = stretches({{{1, 2}, {1, 1}}}, 3, 2);
  ASSERT_EQ(open.size(), 1U);
  EXPECT_THAT(open[0].source.sentences, ElementsAre(0, 2));
  EXPECT_THAT(open[0].source.joined, ElementsAre(false, false));
}

TEST(OpenStretches, LeavesNothingWhenAllIsFixed) { EXPECT_THAT(stretches({{{0, 2}, {0, 1}}}, 2, 1), IsEmpty()); }

TEST(OpenStretches, RefusesLinksThatMakeNoSense) {
  EXPECT_THROW(stretches({{{0, 1}, {0, 9}}}, 2, 2), Error);
  EXPECT_THROW(stretches({{{1, 0}, {0, 1}}}, 2, 2), Error);
  EXPECT_THROW(stretches({{{0, 0}, {1, 1}}}, 2, 2), Error);
  EXPECT_THROW(stretches({{{0, 2}, {0, 1}}, {{1, 2}, {1, 2}}}, 2, 2), Error);
}

}  // namespace
}  // namespace weerga
