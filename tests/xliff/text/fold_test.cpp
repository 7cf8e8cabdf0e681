// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/fold.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(FoldCase, FoldsBeyondAscii) {
  EXPECT_EQ(fold_case("OVSE"), "ovse");
  EXPECT_EQ(fold_case("ARMENIË"), "armenië");
}

TEST(FoldMarks, RemovesDiacritics) { EXPECT_EQ(fold_marks("Armenië coördinatie"), "armenie coordinatie"); }

TEST(Composed, JoinsACombiningMark) { EXPECT_EQ(composed("e\u0308"), "ë"); }

TEST(UpperCase, KnowsDutchIjInTitles) {
  EXPECT_EQ(upper_case("onmiddellijk", "nl"), "ONMIDDELLIJK");
  EXPECT_EQ(lower_case("RAAD", "nl"), "raad");
}

}  // namespace
}  // namespace weerga
