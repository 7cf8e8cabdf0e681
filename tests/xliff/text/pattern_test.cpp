// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/pattern.h"

#include <gtest/gtest.h>

#include <string>

#include "xliff/text/error.h"

namespace weerga {
namespace {

TEST(Pattern, GivesByteRangesOfGroupsBehindAccents) {
  const std::string_view text = "Armenië: nr. 12";
  const auto matches = Pattern(R"(nr\. ([0-9]+)(x)?)").matches_in(text);
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].text(text, 1), "12");
  EXPECT_FALSE(matches[0].groups[2].has_value());
}

TEST(Pattern, SaysWhereAnExpressionIsWrong) {
  try {
    const Pattern pattern("a(b");
    FAIL() << "the expression was accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::invalid_argument);
  }
}

TEST(Pattern, GivesUpOnAnExpressionThatNeverEnds) {
  const Pattern pattern("(a+)+$", {.time_limit_ms = 20});
  EXPECT_THROW((void)pattern.matches_in(std::string(60, 'a') + "b"), Error);
}

}  // namespace
}  // namespace weerga
