// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/affix_flags.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

bool is_sure(std::string_view affixes, std::string_view flags) {
  const test::TemporaryFolder folder;
  return AffixFlags(folder.write("x.aff", affixes)).is_sure(flags);
}

TEST(AffixFlags, DoubtEntriesThatAreForbiddenOrNeedAnAffix) {
  EXPECT_TRUE(is_sure("FORBIDDENWORD !\n", ""));
  EXPECT_TRUE(is_sure("FORBIDDENWORD !\n", "AB"));
  EXPECT_FALSE(is_sure("FORBIDDENWORD !\n", "A!"));
  EXPECT_FALSE(is_sure("NEEDAFFIX X\nONLYINCOMPOUND Y\n", "AY"));
}

TEST(AffixFlags, ReadLongFlagsInPairsAndNumbersBetweenCommas) {
  EXPECT_FALSE(is_sure("FLAG long\nKEEPCASE Kc\n", "AbKc"));
  EXPECT_TRUE(is_sure("FLAG long\nKEEPCASE Kc\n", "AKcb")) << "the pairs are AK and cb";
  EXPECT_FALSE(is_sure("FLAG num\nNEEDAFFIX 12\n", "3,12"));
  EXPECT_TRUE(is_sure("FLAG num\nNEEDAFFIX 12\n", "3,112"));
}

TEST(AffixFlags, TrustOnlyEntriesWithoutFlagsWhereFlagsHaveAliases) {
  EXPECT_FALSE(is_sure("AF 1\nAF A\n", "1"));
  EXPECT_TRUE(is_sure("AF 1\nAF A\n", ""));
}

}  // namespace
}  // namespace weerga
