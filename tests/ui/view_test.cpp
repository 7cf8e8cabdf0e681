// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "editor/ui/row_heights.h"
#include "editor/ui/text_layout.h"
#include "editor/ui/minimap.h"
#include "tests/ui/ui_test.h"

namespace weerga::test {
namespace {

using ViewTest = WindowTest;

TEST(RowHeights, FindTheRowAtEachPixel) {
  RowHeights heights;
  heights.assign({10, 20, 5, 40, 1});
  long top = 0;
  for (std::size_t row = 0; row < heights.size(); ++row) {
    EXPECT_EQ(heights.top(row), top);
    EXPECT_EQ(heights.row_at(top), row);
    EXPECT_EQ(heights.row_at(top + heights.height(row) - 1), row);
    top += heights.height(row);
  }
  EXPECT_EQ(heights.row_at(top + 100), heights.size() - 1);
}

TEST(RowHeights, FollowAChange) {
  RowHeights heights;
  heights.assign(std::vector<int>(1000, 7));
  heights.set(500, 107);
  EXPECT_EQ(heights.total(), 7100);
  EXPECT_EQ(heights.top(501), 3607);
  EXPECT_EQ(heights.row_at(3600), 500U);
}

TEST(RowHeights, OfNothingAreNothing) {
  RowHeights heights;
  heights.assign({});
  EXPECT_EQ(heights.total(), 0);
  EXPECT_EQ(heights.row_at(5), 0U);
}

TEST_F(ViewTest, ALayoutTellsWhichLetterIsAtAPoint) {
  TaggedText text("Zie Kamerstuk 21");
  text.add(InlineCode{.position = 4, .kind = CodeKind::opening, .id = "1"});
  const TextLayout layout(pango_of(frame()), text, {}, {.width = 500});
  EXPECT_EQ(layout.offset_at(-5, 5), 0U);
  EXPECT_EQ(layout.offset_at(499, 5), text.text.size());
}

TEST_F(ViewTest, OnlyRowsThatPassTheFilterAreShown) {
  focus_editor();
  press("Ctrl+F3");
  wait_for([this] { return page().view().rows().size() == 4; }, "the open rows");
  press("Ctrl+F2");
  wait_for([this] { return page().view().rows().size() == 10; }, "all rows");
}

TEST_F(ViewTest, SearchingShowsTheRowsThatHoldTheWords) {
  focus_editor();
  press("Ctrl+F");
  type("munitions");
  wait_for([this] { return page().view().rows().size() == 1; }, "the row");
  press("Escape");
  wait_for([this] { return page().view().rows().size() == 10; }, "all rows");
}

TEST_F(ViewTest, GoesToASegmentByItsNumber) {
  focus_editor();
  press("Ctrl+G");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  type("9");
  press("Enter");
  wait_for([this] { return session().active() == 8; }, "segment 9");
}

TEST_F(ViewTest, ALongLetterScrollsToItsEnd) {
  show(long_letter(3000));
  page().view().activate(2999);
  const std::vector<std::size_t> rows = page().view().visible_rows();
  EXPECT_NE(std::ranges::find(rows, 2999U), rows.end());
  EXPECT_LT(rows.size(), 60U);
}

TEST_F(ViewTest, TroubleIsCountedInTheWholeLetter) {
  EXPECT_EQ(page().findings()->troubled(), std::set<std::size_t>{4});
  focus_editor();
  press("F9");
  wait_for([this] { return session().active() == 4; }, "the segment with the issue");
}

TEST_F(ViewTest, TheMapOfTheLetterLeadsToARow) {
  const Minimap& map = page().map();
  EXPECT_EQ(map.row_at(map.y_of(7) + 2), 7U);
  EXPECT_EQ(map.row_at(-5), 0U);
  EXPECT_EQ(map.row_at(100'000), session().row_count() - 1);
  map.on_chosen(7);
  EXPECT_EQ(session().active(), 7U);
}

}  // namespace
}  // namespace weerga::test
