// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/characters.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(Characters, AreKnownBeyondAscii) {
  EXPECT_TRUE(is_alphabetic(U'ë'));
  EXPECT_TRUE(is_alphabetic(U'文'));
  EXPECT_TRUE(is_upper(U'É'));
  EXPECT_TRUE(is_upper(U'ǅ'));
  EXPECT_TRUE(is_lower(U'ß'));
  EXPECT_TRUE(is_digit(U'٣'));
  EXPECT_TRUE(is_space(U'\u00A0'));
}

TEST(Characters, AreNotTakenForOthers) {
  EXPECT_FALSE(is_alphabetic(U'1'));
  EXPECT_FALSE(is_alphabetic(U'–'));
  EXPECT_FALSE(is_upper(U'文'));
  EXPECT_FALSE(is_lower(U'1'));
  EXPECT_FALSE(is_digit(U'½'));
  EXPECT_FALSE(is_space(U'\u200B'));
}

}  // namespace
}  // namespace weerga
