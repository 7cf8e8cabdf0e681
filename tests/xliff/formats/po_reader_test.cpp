// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/po_reader.h"

#include <gtest/gtest.h>

#include "xliff/text/error.h"

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

}  // namespace
}  // namespace weerga
