// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/format.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(FormatOf, ContentCountsMoreThanTheName) {
  EXPECT_EQ(
      format_of("a.txt", "<?xml version='1.0'?><!-- <tmx> --><xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\""),
      Format::xliff2);
  EXPECT_EQ(format_of("a.xlf", "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">"),
            Format::xliff1);
  EXPECT_EQ(format_of("a.xlf", "<xliff xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\">"), Format::sdlxliff);
  EXPECT_EQ(format_of("a", "%PDF-1.7"), Format::pdf);
  EXPECT_EQ(format_of("A.PO", "msgid"), Format::po);
  EXPECT_EQ(format_of("brief.docx", "PK\x03\x04"), Format::docx);
  EXPECT_EQ(format_of("a.xml", "<other/>"), std::nullopt);
  EXPECT_EQ(format_of("a.x", std::string_view("\xFF\xFE<\0t\0m\0x\0>\0", 12)), Format::tmx);
}

TEST(IsXliffName, KnowsTheDialectsWhateverTheirCase) {
  for (const char* const name : {"a.xlf", "B.XLIFF", "brief.nl.sdlxliff", "a.mqxliff", "a.mxliff"}) {
    EXPECT_TRUE(is_xliff_name(name)) << name;
  }
}

TEST(IsXliffName, IsNoneOfALetterOrAnotherBilingualFile) {
  for (const char* const name : {"brief.txt", "a.po", "a.tmx", "xlf", "a.xlf.bak", "a.xlf/brief", ""}) {
    EXPECT_FALSE(is_xliff_name(name)) << name;
  }
}

}  // namespace
}  // namespace weerga
