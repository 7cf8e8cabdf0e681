// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/merged_letter.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "tests/xliff/merge/letter_builder.h"
#include "xliff/documents/document_format.h"
#include "xliff/extract/kept_original.h"
#include "xliff/extract/native_letter.h"
#include "xliff/merge/letter_layout.h"
#include "xliff/text/base64.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using test::code;
using test::letter_of;
using test::unit_of;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kHtml =
    "<!DOCTYPE html>\n<html lang=\"nl\"><body><h1>Motie</h1>\n<p>Dit is <b>een</b> zin. <i>En nog</i> een zin.</p>\n"
    "<ul><li>Punt</li></ul></body></html>\n";
constexpr std::string_view kMarkdown = "# Motie\n\nDit is **een** zin. *En nog* een zin.\n\n- Punt\n";

Document imported(std::string_view format, std::string_view bytes) {
  return extract_native(*document_format(format), bytes, "brief." + std::string(format)).document;
}

/// The source as translation of every segment, and in it `change` for the first letter.
void translate(Document& document, std::string_view change = {}) {
  for (Unit& unit : document.files[0].units) {
    for (Segment& segment : unit.segments) {
      segment.target = segment.source;
      segment.state = State::reviewed;
      if (!segment.ignorable) segment.target->insert(0, change);
    }
  }
}

TEST(MergedLetter, IsTheOriginalByteForByteWhenTheTargetsAreTheSources) {
  for (const auto& [format, bytes] : {std::pair(std::string_view("html"), kHtml), {"md", kMarkdown}}) {
    Document document = imported(format, bytes);
    translate(document);
    document.target_language = "nl";
    EXPECT_EQ(merged_letter_as(document, format).bytes, bytes);
  }
}

TEST(MergedLetter, KeepsFormattingThatSpansSegments) {
  Document document = imported("html", "<p>Een <b>zin. Nog</b> een zin.</p>");
  ASSERT_EQ(segments_of(document).size(), 2U);
  translate(document, "Q");
  EXPECT_EQ(merged_letter_as(document, "html").bytes, "<p>QEen <b>zin. QNog</b> een zin.</p>");
}

TEST(MergedLetter, WritesOpenSegmentsWithTheirSourceAndTells) {
  Document document = imported("md", kMarkdown);
  document.files[0].units[0].segments[0].target = TaggedText("Motion");
  document.files[0].units[0].segments[0].state = State::translated;
  const MergedLetter letter = merged_letter_as(document, "md");
  EXPECT_THAT(letter.bytes, testing::StartsWith("# Motion\n\nDit is **een** zin."));
  EXPECT_THAT(letter.diagnostics, Contains(Field(&Diagnostic::code, "merge.unreviewed")));
  EXPECT_EQ(std::ranges::count(letter.diagnostics, "merge.open", &Diagnostic::code), 3);
}

TEST(MergedLetter, TakesTargetsInTheirOrder) {
  Document document = imported("html", "<p>Eerste zin. Tweede zin.</p>");
  auto& segments = document.files[0].units[0].segments;
  ASSERT_EQ(segments.size(), 3U);
  segments[0].target = TaggedText("First.");
  segments[0].order = 3;
  segments[2].target = TaggedText("Second.");
  segments[2].order = 1;
  EXPECT_EQ(merged_letter_as(document, "html").bytes, "<p>Second. First.</p>");
}

TEST(MergedLetter, RefusesAnOriginalThatWasTamperedWith) {
  Document document = imported("html", kHtml);
  document.files[0].metadata["weerga"]["original"] = base64_of("<p>iets anders</p>");
  EXPECT_THROW(merged_letter_as(document, "html"), Error);
}

TEST(MergedLetter, HasAPlainLayoutInAFormatThatItDidNotComeIn) {
  Document document = imported("html", kHtml);
  translate(document, "Q");
  for (const std::string_view format : {"docx", "odt", "md"}) {
    const MergedLetter letter = merged_letter_as(document, format);
    EXPECT_THAT(letter.diagnostics, ElementsAre(Field(&Diagnostic::code, "merge.plain-layout"))) << format;
    const NativeDocument read = document_format(format)->read(letter.bytes, "x");
    ASSERT_EQ(read.paragraphs.size(), 3U) << format;
    EXPECT_EQ(read.paragraphs[0].text.text, "QMotie") << format;
    EXPECT_EQ(read.paragraphs[1].text.text, "QDit is een zin. QEn nog een zin.") << format;
    EXPECT_EQ(read.paragraphs[1].text.codes.size(), 4U) << format;
    EXPECT_THAT(read.paragraphs[2].text.text, testing::EndsWith("QPunt")) << format;
  }
}

TEST(MergedLetter, IsPlainTextToo) {
  Document document = imported("html", "<p>Een<br>zin</p><p>Nog</p>");
  translate(document);
  EXPECT_EQ(merged_letter_as(document, "txt").bytes, "Een\nzin\n\nNog\n");
}

TEST(MergedLetter, IsACatalogueOfSegments) {
  Document document = letter_of({unit_of("u1", "Een \"motie\"", "A \"motion\""), unit_of("u2", "Open")});
  document.files[0].units[0].notes = {{.id = "n1", .text = "voor\nallen"},
                                      {.id = "n2", .text = "geheim", .is_private = true}};
  const std::string catalogue = merged_letter_as(document, "po").bytes;
  EXPECT_THAT(catalogue, HasSubstr("\"Language: en_GB\\n\""));
  EXPECT_THAT(
      catalogue,
      HasSubstr("#. voor allen\nmsgctxt \"u1/s1\"\nmsgid \"Een \\\"motie\\\"\"\nmsgstr \"A \\\"motion\\\"\"\n"));
  EXPECT_THAT(catalogue, HasSubstr("msgid \"Open\"\nmsgstr \"\"\n"));
  EXPECT_THAT(catalogue, Not(HasSubstr("geheim")));
}

TEST(MergedLetter, DoesNotKnowEveryFormat) {
  EXPECT_THROW(merged_letter_as(letter_of({unit_of("u1", "a")}), "doc"), Error);
}

TEST(LetterLayout, TakesIndentsAndEmptyLinesFromTheSkeleton) {
  Document document = letter_of({unit_of("u1", "a"), unit_of("u2", "b"), unit_of("u3", "c")});
  document.files[0].skeleton = "{u1}\n  {u2}\n\n{u3}\n";
  const std::vector<LaidParagraph> layout = letter_layout(document);
  EXPECT_FALSE(layout.at(0).space_before);
  EXPECT_EQ(layout.at(1).indent, 2U);
  EXPECT_FALSE(layout.at(1).space_before);
  EXPECT_TRUE(layout.at(2).space_before);
}

TEST(StyledRuns, FollowOverlappingCodes) {
  TaggedText text("abcd");
  text.codes = {code(1, CodeKind::opening, "1", "xlf:b"), code(2, CodeKind::opening, "2", "xlf:i"),
                code(3, CodeKind::closing, "1"), code(3, CodeKind::placeholder, "3"), code(4, CodeKind::closing, "2")};
  text.codes[3].equivalent = "\n";
  EXPECT_THAT(styled_runs(text), ElementsAre(StyledRun{.text = "a"}, StyledRun{.text = "b", .bold = true},
                                             StyledRun{.text = "c", .bold = true, .italic = true},
                                             StyledRun{.text = "\nd", .italic = true}));
}

}  // namespace
}  // namespace weerga
