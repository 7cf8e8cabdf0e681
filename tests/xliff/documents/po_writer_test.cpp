// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/po_writer.h"

#include <gmock/gmock.h>

#include <map>
#include <string>

#include "xliff/documents/po.h"
#include "xliff/formats/po_reader.h"
#include "xliff/text/encoding.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kCatalogue =
    "# Vertaling van de brief\nmsgid \"\"\nmsgstr \"\"\n\"Language: nl\\n\"\n\"Content-Type: text/plain; "
    "charset=UTF-8\\n\"\n\n#. een opmerking\n#: brief.c:12\n#, fuzzy, c-format\n#| msgid \"Oud %s\"\nmsgctxt "
    "\"aanhef\"\nmsgid \"\"\n\"Geachte %s,\\n\"\n\"hallo\"\nmsgstr \"Dear %s\"\n\nmsgid \"een motie\"\nmsgid_plural "
    "\"%d "
    "moties\"\nmsgstr[0] \"a motion\"\nmsgstr[1] \"\"\n\nmsgid \"leeg\"\nmsgstr \"\"\n\n#~ msgid \"oud\"\n#~ msgstr "
    "\"old\"\n";

std::string written_with(const std::string& catalogue, const std::map<std::string, PoTarget>& targets,
                         std::string_view language = "nl") {
  return written_po(
      catalogue,
      [&](std::string_view id) -> std::optional<PoTarget> {
        const auto found = targets.find(std::string(id));
        return found == targets.end() ? std::nullopt : std::optional(found->second);
      },
      language);
}

TEST(WrittenPo, IsTheSameByteForByteWithoutTargets) { EXPECT_EQ(written_with(kCatalogue, {}), kCatalogue); }

TEST(WrittenPo, ChangesOnlyTheStringThatIsTranslated) {
  std::string expected = kCatalogue;
  expected.replace(expected.find("msgid \"leeg\"\nmsgstr \"\""), 22, "msgid \"leeg\"\nmsgstr \"empty \\\"x\\\"\"");
  EXPECT_EQ(written_with(kCatalogue, {{"u3", {.text = "empty \"x\""}}}), expected);
}

TEST(WrittenPo, TakesTheFlagAwayWhenAMessageIsDone) {
  const std::string written = written_with(kCatalogue, {{"u1", {.text = "Dear %s"}}});
  EXPECT_THAT(written, HasSubstr("#: brief.c:12\n#, c-format\n#| msgid"));
}

TEST(WrittenPo, FlagsADraft) {
  EXPECT_THAT(written_with(kCatalogue, {{"u3", {.text = "empty", .fuzzy = true}}}),
              HasSubstr("\n\n#, fuzzy\nmsgid \"leeg\"\nmsgstr \"empty\"\n"));
}

TEST(WrittenPo, TakesALineAwayThatSaidOnlyFuzzy) {
  const std::string catalogue = "#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n";
  EXPECT_EQ(written_with(catalogue, {{"u1", {.text = "b"}}}), "msgid \"a\"\nmsgstr \"b\"\n");
}

TEST(WrittenPo, WritesEachPlural) {
  const std::string written = written_with(kCatalogue, {{"u2.1", {.text = "%d motions"}}});
  EXPECT_THAT(written, HasSubstr("msgstr[0] \"a motion\"\nmsgstr[1] \"%d motions\"\n"));
}

TEST(WrittenPo, NamesTheLanguageInTheHeader) {
  EXPECT_THAT(written_with(kCatalogue, {}, "en-GB"), HasSubstr("\n\"Language: en_GB\\n\"\n"));
  EXPECT_THAT(written_with("msgid \"\"\nmsgstr \"\"\n\"X: y\\n\"\n", {}, "en"),
              HasSubstr("\"X: y\\n\"\n\"Language: en\\n\"\n"));
}

TEST(WrittenPo, WrapsLongTextsAndLines) {
  const std::string text = "First line.\nSecond " + std::string(40, 'x') + " " + std::string(50, 'y') + " end";
  const std::string written = written_with(kCatalogue, {{"u3", {.text = text}}});
  EXPECT_THAT(written, HasSubstr("msgstr \"\"\n\"First line.\\n\"\n\"Second "));
  const PoCatalogue read = read_po(written, "x", "nl");
  EXPECT_EQ(read.document.files[0].units.at(3).segments[0].target->text, text);
}

TEST(WrittenPo, StaysInItsEncodingWhereThatHasAllCharacters) {
  const std::string latin = converted_from_utf8(
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\nmsgid "
      "\"geïnformeerd\"\nmsgstr \"\"\n",
      "ISO-8859-1");
  EXPECT_THAT(written_with(latin, {{"u1", {.text = "\u00E9"}}}), HasSubstr("msgstr \"\xE9\""));
  const std::string wide = written_with(latin, {{"u1", {.text = "Erdoğan"}}});
  EXPECT_THAT(wide, HasSubstr("charset=UTF-8"));
  EXPECT_THAT(wide, HasSubstr("geïnformeerd"));
}

TEST(WrittenPo, KeepsLineEndsOfWindows) {
  EXPECT_EQ(written_with("msgid \"a\"\r\nmsgstr \"\"\r\n", {{"u1", {.text = "b\nc"}}}),
            "msgid \"a\"\r\nmsgstr \"\"\r\n\"b\\n\"\r\n\"c\"\r\n");
}

TEST(PoString, ReadsBackAsItWas) {
  for (const std::string text : {"", "a", "a\tb\\n", "\"\"", "a\n", "\n\n", "é\a\b\f\v\r"}) {
    const PoCatalogue read = read_po("msgid \"a\"\nmsgstr " + po_string(text) + "\n", "x");
    const auto& target = read.document.files[0].units.at(0).segments[0].target;
    EXPECT_EQ(target ? target->text : "", text);
  }
}

TEST(LooksLikePo, KnowsACatalogueByItsFirstMessage) {
  EXPECT_TRUE(looks_like_po(kCatalogue));
  EXPECT_FALSE(looks_like_po("Geachte voorzitter,\nmsgid \"a\"\n"));
}

}  // namespace
}  // namespace weerga
