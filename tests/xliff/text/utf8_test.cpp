// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/utf8.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

using namespace std::string_view_literals;

TEST(FirstInvalidUtf8, AcceptsWhatIsWellFormed) {
  EXPECT_EQ(first_invalid_utf8("Armenië noch Azerbeidzjan, € 1.000 😀"), std::nullopt);
  EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
}

TEST(FirstInvalidUtf8, FindsOverlongSurrogateTruncatedAndStrayBytes) {
  EXPECT_EQ(first_invalid_utf8("a\xC0\xBC"sv), 1U);
  EXPECT_EQ(first_invalid_utf8("0123456789ab\xED\xA0\x80"sv), 12U);
  EXPECT_EQ(first_invalid_utf8("caf\xC3"sv), 3U);
  EXPECT_EQ(first_invalid_utf8("\xFF\xFE"sv), 0U);
  EXPECT_EQ(first_invalid_utf8("ok\xF4\x90\x80\x80"sv), 2U);
}

TEST(CodePointAt, ReadsForwardAndBack) {
  const std::string_view text = "aë€😀";
  EXPECT_EQ(code_point_at(text, 1).value, U'ë');
  EXPECT_EQ(code_point_at(text, 3).size, 3U);
  EXPECT_EQ(code_point_before(text, text.size()).value, U'😀');
  EXPECT_EQ(code_point_before(text, 3).value, U'ë');
}

TEST(AppendUtf8, WritesWhatCodePointAtReads) {
  for (const char32_t c : {U'a', U'ë', U'€', U'😀'}) {
    std::string text;
    append_utf8(text, c);
    EXPECT_EQ(code_point_at(text, 0).value, c);
    EXPECT_EQ(code_point_at(text, 0).size, text.size());
  }
}

TEST(IsBoundary, IsSoBetweenCodePointsAndAtTheEnd) {
  const std::string_view text = "aë€";
  for (const std::size_t place : {0U, 1U, 3U, 6U}) EXPECT_TRUE(is_boundary(text, place)) << place;
  for (const std::size_t place : {2U, 4U, 5U, 7U}) EXPECT_FALSE(is_boundary(text, place)) << place;
  EXPECT_TRUE(is_boundary("\x80", 0)) << "a search backwards comes to an end in any bytes";
}

TEST(PlaceOf, CountsLinesOfAllThreeKindsAndColumnsInCodePoints) {
  const std::string_view text = "één\r\ntwee\rdrie\nvier";
  EXPECT_EQ(place_of(text, text.find("n\r")), (Place{"", 1, 3}));
  EXPECT_EQ(place_of(text, text.find("ee\r")), (Place{"", 2, 3}));
  EXPECT_EQ(place_of(text, text.find("drie")), (Place{"", 3, 1}));
  EXPECT_EQ(place_of(text, text.size()), (Place{"", 4, 5}));
}

TEST(Trimmed, RemovesNoBreakSpacesToo) {
  EXPECT_EQ(trimmed(" \t\u00A0uw Kamer\u2009\n"), "uw Kamer");
  EXPECT_EQ(trimmed(" \u00A0"), "");
}

}  // namespace
}  // namespace weerga
