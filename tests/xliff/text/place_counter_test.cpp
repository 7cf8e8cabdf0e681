// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/place_counter.h"

#include <gtest/gtest.h>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::string_view kText = "één\r\ntwee\rdrie\n\n\nvier\r\n";

TEST(PlaceCounter, SaysWhatPlaceOfSaysOnTheWayDown) {
  PlaceCounter place(kText, "a.xlf");
  for (std::size_t offset = 0; offset <= kText.size(); ++offset) {
    if (!is_boundary(kText, offset)) continue;
    EXPECT_EQ(place(offset), place_of(kText, offset, "a.xlf")) << offset;
  }
}

TEST(PlaceCounter, SaysWhatPlaceOfSaysInAnyOrder) {
  PlaceCounter place(kText);
  const std::size_t inside_line_end = kText.rfind('\n');
  for (const std::size_t offset : {std::size_t{20}, std::size_t{0}, inside_line_end, inside_line_end, std::size_t{8}}) {
    EXPECT_EQ(place(offset), place_of(kText, offset)) << offset;
  }
}

}  // namespace
}  // namespace weerga
