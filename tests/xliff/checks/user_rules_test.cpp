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

TEST(UserChecks, FindsAndOffersTheFix) {
  const auto checks = user_checks(kRule, "rules.txt");
  ASSERT_EQ(checks.size(), 1U);
  const auto issues = checks[0].issues_of({.source = "Middels een motie", .target = "It did so by means of a motion"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].code, "user.middels");
  EXPECT_EQ(issues[0].fix, "through");
}

std::size_t line_of_failure(const std::string& text) {
  try {
    (void)user_checks(text, "rules.txt");
  } catch (const Error& error) {
    return error.place().line;
  }
  return 0;
}

TEST(UserChecks, RefusesARuleWhoseTestSentenceFails) {
  EXPECT_EQ(line_of_failure(std::string(kRule) + "finds = Een brief => A letter\n"), 10U);
}

TEST(UserChecks, NamesTheLineOfAMistake) {
  EXPECT_EQ(line_of_failure("[a]\nsource = (\n"), 2U);
  EXPECT_EQ(line_of_failure("[a]\ncolour = red\n"), 2U);
  EXPECT_EQ(line_of_failure("source = x\n"), 1U);
}

}  // namespace
}  // namespace weerga
