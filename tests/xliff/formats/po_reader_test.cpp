// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/po_reader.h"

#include <gtest/gtest.h>

#include "xliff/formats/format.h"

namespace weerga {
namespace {

const std::string kCatalogue =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: nl_NL\\n\"\n\n"
    "# Let op de toon\n#. Shown at the top\n#: main.c:12\n#, fuzzy, c-format\nmsgctxt \"menu\"\nmsgid \"Open %s "
    "\"\n\"now\\n\"\nmsgstr \"Open %s nu\\n\"\n\n"
    "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d bestand\"\nmsgstr[1] \"\"\n\n#~ msgid \"old\"\n#~ "
    "msgstr \"oud\"\n";

TEST(ReadPo, MessagesAreUnitsWithNotesAndProgress) {
  const Document document = read_po(kCatalogue, "nl.po").document;
  EXPECT_EQ(document.target_language, "nl-NL");
  const auto& units = document.files.at(0).units;
  ASSERT_EQ(units.size(), 3U);
  EXPECT_EQ(units[0].name, "menu");
  EXPECT_EQ(units[0].notes.size(), 3U);
  EXPECT_EQ(units[0].segments[0].source.text, "Open  now\n");
  EXPECT_EQ(units[0].segments[0].sub_state, "po:fuzzy");
  EXPECT_EQ(units[0].segments[0].source.codes.at(0).data, "%s");
  EXPECT_EQ(units[0].segments[0].target->codes.at(0).id, units[0].segments[0].source.codes[0].id);
  EXPECT_EQ(units[1].segments[0].state, State::translated);
  EXPECT_EQ(units[2].segments[0].source.text, " files");
  EXPECT_EQ(units[2].segments[0].target, std::nullopt);
}

TEST(ReadPo, RefusesWhatIsMalformedWithItsLine) {
  for (const std::string bad : {"msgid \"a\nmsgstr \"\"\n", "\"a\"\n", "msgstr \"a\"\n", "msgid \"a\"\nmsgbar \"b\"\n",
                                "msgid \"a\\\"\n", "msgid \"a\"\nmsgstr[x] \"b\"\n"}) {
    EXPECT_THROW(read_po(bad, "f.po"), Error) << bad;
  }
}

TEST(ReadPo, SurvivesEveryTruncation) {
  for (std::size_t size = 0; size <= kCatalogue.size(); ++size) {
    try {
      read_po(kCatalogue.substr(0, size), "f.po");
    } catch (const Error& error) {
      EXPECT_NE(error.sentence(), "");
    }
  }
}

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

}  // namespace
}  // namespace weerga
