// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/language_checks.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

CheckedSegment pair(std::string_view source, std::string_view target) { return {.source = source, .target = target}; }

TEST(DutchLeftIssues, FindsDutchButLeavesNamesAndTitlesAlone) {
  EXPECT_EQ(dutch_left_issues(pair("x", "The government heeft het besluit taken.")).size(), 1U);
  EXPECT_TRUE(dutch_left_issues(pair("x", "MP Van der Laken asked the Minister.")).empty());
  EXPECT_TRUE(dutch_left_issues(pair("x", "the memorandum “Voor een veilige wereld” of 2020")).empty());
  CheckedSegment german = pair("x", "het een niet");
  german.target_language = "de";
  EXPECT_TRUE(dutch_left_issues(german).empty());
}

TEST(DutchLeftIssues, FindsAbbreviationsAndOffersTheEnglishOnes) {
  const auto issues = dutch_left_issues(pair("x", "Parliamentary Paper 21 501-02, nr. 22"));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, "no.");
  EXPECT_EQ(dutch_left_issues(pair("x", "on 19 November jl.")).size(), 1U);
  EXPECT_EQ(dutch_left_issues(pair("x", "at 14.30 uur")).size(), 1U);
  EXPECT_TRUE(dutch_left_issues(pair("x", "the U.S. and e.g. the UK")).empty());
}

TEST(FalseFriendIssues, NeedsBothSides) {
  EXPECT_EQ(false_friend_issues(pair("eventuele maatregelen", "eventual measures")).size(), 1U);
  EXPECT_TRUE(false_friend_issues(pair("uiteindelijke maatregelen", "eventual measures")).empty());
  EXPECT_TRUE(false_friend_issues(pair("eventuele maatregelen", "any measures")).empty());
}

}  // namespace
}  // namespace weerga
