// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/user_rules.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

constexpr std::string_view kRule = R"(# style
[middels]
severity = note
source   = (?i)\bmiddels\b
target   = (?i)\bby means of\b
sentence = Prefer "through".
fix      = through
finds    = Middels deze brief => By means of this letter
passes   = Middels deze brief => Through this letter
)";

TEST(UserRules, FindAndOfferTheFix) {
  const UserRules rules = user_rules(kRule, "rules.txt");
  ASSERT_EQ(rules.checks.size(), 1U);
  const auto issues =
      rules.checks[0].issues_of({.source = "Middels een motie", .target = "It did so by means of a motion"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].code, "user.middels");
  EXPECT_EQ(issues[0].fix, "through");
}

std::size_t line_left_out(const std::string& text) {
  const UserRules rules = user_rules(text, "rules.txt");
  return rules.left_out.size() == 1 ? rules.left_out[0].place.line : 0;
}

TEST(UserRules, LeaveOutARuleWhoseTestSentenceFails) {
  EXPECT_EQ(line_left_out(std::string(kRule) + "finds = Een brief => A letter\n"), 10U);
}

TEST(UserRules, NameTheLineOfAMistake) {
  EXPECT_EQ(line_left_out("[a]\nsource = (\n"), 2U);
  EXPECT_EQ(line_left_out("[a]\ncolour = red\n"), 2U);
  EXPECT_EQ(line_left_out("source = x\n"), 1U);
  EXPECT_EQ(line_left_out("[a]\nsource = x\n"), 1U) << "without a sentence";
}

TEST(UserRules, KeepTheOthersWhenOneIsWrong) {
  const UserRules rules = user_rules("[a]\nsource = (\nsentence = x\n" + std::string(kRule), "rules.txt");
  EXPECT_EQ(rules.checks.size(), 1U);
  EXPECT_EQ(rules.left_out.size(), 1U);
}

TEST(UserRules, AreSkippedWhereAnExpressionNeverEnds) {
  const UserRules rules =
      user_rules("[slow]\ntarget = (a+)+(a+)+b\nsentence = Slow.\n" + std::string(kRule), "rules.txt");
  ASSERT_EQ(rules.checks.size(), 2U);
  const std::string target = std::string(60, 'a') + " by means of";
  const auto issues = issues_of({.source = "middels", .target = target}, rules.checks);
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].code, "check.skipped");
  EXPECT_NE(issues[0].sentence.find("slow"), std::string::npos);
  EXPECT_EQ(issues[1].code, "user.middels");
}

}  // namespace
}  // namespace weerga
