// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/review_table.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "tests/xliff/merge/letter_builder.h"
#include "xliff/documents/zip_archive.h"
#include "xliff/merge/tagged_line.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using test::code;
using test::letter_of;
using test::unit_of;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Two segments, one with a pair of codes, one reviewed.
Document sample_letter() {
  Document document =
      letter_of({unit_of("u1", "De motie", "The motion"), unit_of("u2", "Nee & <ja>", "No & <yes>", State::reviewed)});
  Unit& unit = document.files[0].units[0];
  unit.segments[0].source.codes = {code(3, CodeKind::opening, "9"), code(8, CodeKind::closing, "9")};
  unit.segments[0].target->codes = {code(4, CodeKind::opening, "9"), code(10, CodeKind::closing, "9")};
  unit.notes = {{.id = "n1", .text = "Klopt dit?", .author = "Jan"},
                {.id = "n2", .text = "geheim", .is_private = true}};
  return document;
}

std::string target_of(const Document& document, std::size_t unit) {
  const Segment& segment = document.files[0].units[unit].segments[0];
  return segment.target ? CodeNumbers(segment).line_of(*segment.target) : "";
}

TEST(ReviewRows, ShowCodesAsNumberedTagsAndNoPrivateNotes) {
  const ReviewRow row = review_rows(sample_letter()).at(0);
  EXPECT_EQ(row, (ReviewRow{.id = "f1/u1/s1",
                            .source = "De {1}motie{/1}",
                            .target = "The {1}motion{/1}",
                            .state = "translated",
                            .notes = "Jan: Klopt dit?"}));
}

TEST(ReviewTable, ReadsBackAsItWasWritten) {
  const Document document = sample_letter();
  EXPECT_EQ(rows_of_review(review_table_docx(document), "t.docx"), review_rows(document));
  EXPECT_EQ(rows_of_review(review_table_html(document), "t.html"), review_rows(document));
}

TEST(ReviewTable, ChangesNothingWhenNothingWasEdited) {
  const ReviewedDocument reviewed =
      with_review(sample_letter(), rows_of_review(review_table_docx(sample_letter()), "t.docx"));
  EXPECT_EQ(reviewed.document, sample_letter());
  EXPECT_EQ(reviewed.changed, 0U);
  EXPECT_THAT(reviewed.diagnostics, IsEmpty());
}

TEST(WithReview, TakesAChangedTargetWithItsCodes) {
  std::vector<ReviewRow> rows = review_rows(sample_letter());
  rows[0].target = "This {1}motion{/1} now";
  const ReviewedDocument reviewed = with_review(sample_letter(), rows);
  const Segment& segment = reviewed.document.files[0].units[0].segments[0];
  EXPECT_EQ(segment.target->text, "This motion now");
  ASSERT_EQ(segment.target->codes.size(), 2U);
  EXPECT_EQ(segment.target->codes[1].id, "9");
  EXPECT_EQ(segment.target->codes[1].position, 11U);
  EXPECT_EQ(reviewed.changed, 1U);
  EXPECT_THAT(reviewed.diagnostics, IsEmpty());
}

TEST(WithReview, TakesAReviewedSegmentBackToTranslated) {
  std::vector<ReviewRow> rows = review_rows(sample_letter());
  rows[1].target = "No";
  rows[1].state = "final";
  const ReviewedDocument reviewed = with_review(sample_letter(), rows);
  EXPECT_EQ(reviewed.document.files[0].units[1].segments[0].state, State::translated);
  EXPECT_THAT(reviewed.diagnostics, ElementsAre(Field(&Diagnostic::code, "review.state-changed")));
}

TEST(WithReview, TellsOfEveryRowThatDoesNotFit) {
  std::vector<ReviewRow> rows = review_rows(sample_letter());
  rows[0].source = "Een andere motie";
  rows.pop_back();
  rows.push_back(rows[0]);
  rows.push_back({.id = "f1/u7/s1", .target = "x"});
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : with_review(sample_letter(), rows).diagnostics) codes.push_back(diagnostic.code);
  EXPECT_THAT(codes,
              ElementsAre("review.source-changed", "review.row-twice", "review.unknown-row", "review.missing-row"));
}

TEST(WithReview, KeepsATranslationThatWasEmptied) {
  std::vector<ReviewRow> rows = review_rows(sample_letter());
  rows[1].target = " ";
  const ReviewedDocument reviewed = with_review(sample_letter(), rows);
  EXPECT_EQ(target_of(reviewed.document, 1), "No & <yes>");
  EXPECT_THAT(reviewed.diagnostics, ElementsAre(Field(&Diagnostic::code, "review.emptied")));
}

TEST(WithReview, LeavesLockedSegmentsAlone) {
  Document document = sample_letter();
  document.files[0].units[1].segments[0].locked = true;
  std::vector<ReviewRow> rows = review_rows(document);
  rows[1].target = "Other";
  const ReviewedDocument reviewed = with_review(document, rows);
  EXPECT_EQ(reviewed.document, document);
  EXPECT_THAT(reviewed.diagnostics, ElementsAre(Field(&Diagnostic::code, "review.locked")));
}

TEST(WithReview, TellsOfTagsThatAreUnknownOrMissing) {
  Document document = sample_letter();
  for (InlineCode& c : document.files[0].units[0].segments[0].source.codes) c.can_delete = false;
  std::vector<ReviewRow> rows = review_rows(document);
  rows[0].target = "The {1}motion {7}";
  const ReviewedDocument reviewed = with_review(document, rows);
  EXPECT_EQ(target_of(reviewed.document, 0), "The {1}motion {{7}");
  EXPECT_EQ(reviewed.document.files[0].units[0].segments[0].state, State::initial);
  EXPECT_THAT(reviewed.diagnostics, ElementsAre(Field(&Diagnostic::code, "review.unknown-tag"),
                                                Field(&Diagnostic::code, "review.missing-tag")));
}

TEST(WithReview, MakesANoteOfANewRemark) {
  std::vector<ReviewRow> rows = review_rows(sample_letter());
  rows[0].notes += "\nNee, dit moet anders.";
  const std::vector<Note> notes = with_review(sample_letter(), rows).document.files[0].units[0].notes;
  ASSERT_EQ(notes.size(), 3U);
  EXPECT_EQ(notes[2].text, "Nee, dit moet anders.");
  EXPECT_EQ(notes[2].category, "review");
  EXPECT_EQ(notes[2].id, "n3");
}

TEST(WithReview, TakesNoLayoutOfAWordProcessorForAChange) {
  std::vector<ReviewRow> rows = review_rows(sample_letter());
  rows[1].target = "No\n&  <yes>";
  EXPECT_EQ(with_review(sample_letter(), rows).changed, 0U);
}

std::string docx_with(const std::string& from, const std::string& to) {
  const std::string bytes = review_table_docx(sample_letter());
  std::string part = *ZipArchive(bytes, "t.docx").content("word/document.xml");
  const std::size_t place = part.find(from);
  if (place == std::string::npos) throw std::runtime_error("no such markup: " + from);
  part.replace(place, from.size(), to);
  return zip_with(bytes, {{"word/document.xml", part}});
}

TEST(RowsOfReview, ReadTrackedChangesAsAccepted) {
  const std::string bytes =
      docx_with("<w:t xml:space=\"preserve\">The {1}motion{/1}</w:t></w:r>",
                "<w:t>The</w:t></w:r><w:del><w:r><w:delText> old</w:delText></w:r></w:del><w:ins><w:r><w:t "
                "xml:space=\"preserve\"> {1}</w:t><w:tab/><w:t>new{/1}</w:t></w:r></w:ins>");
  EXPECT_EQ(rows_of_review(bytes, "t.docx").at(0).target, "The {1}\tnew{/1}");
}

TEST(RowsOfReview, LeaveOutARowWhoseDeletionIsTracked) {
  const std::string bytes =
      docx_with("<w:tr><w:trPr><w:cantSplit/></w:trPr>", "<w:tr><w:trPr><w:cantSplit/><w:del/></w:trPr>");
  EXPECT_EQ(rows_of_review(bytes, "t.docx").size(), 1U);
}

TEST(RowsOfReview, ReadHtmlThatAWordProcessorWroteAnew) {
  const std::string html =
      "<html><body><TABLE>\n<TR VALIGN=TOP>\n<TD><P>1<BR><FONT SIZE=1>f1/u1/s1</FONT></P></TD>\n<TD><P LANG=\"nl\">De\n"
      "{1}motie{/1}</P></TD><TD><P>That&nbsp;<DEL>old</DEL> {1}motion{/1}</P></TD></TR></TABLE>";
  const ReviewRow row = rows_of_review(html, "t.html").at(0);
  EXPECT_EQ(row.id, "f1/u1/s1");
  EXPECT_EQ(row.source, "De\n{1}motie{/1}");
  EXPECT_EQ(row.target, "That\u00A0 {1}motion{/1}");
}

TEST(RowsOfReview, RefuseWhatHasNoTable) {
  EXPECT_THROW(rows_of_review("<table><tr><td>1</td><td>a</td><td>b</td></tr></table>", "x"), Error);
  EXPECT_THROW(rows_of_review("plain words", "x"), Error);
  EXPECT_THROW(rows_of_review("PK\3\4rubbish", "x"), Error);
}

TEST(CodeNumbers, ReadEveryLineBackThatTheyWrite) {
  Segment segment{.source = TaggedText("a {1} {{2} {/3} {x} {")};
  segment.source.codes = {code(2, CodeKind::placeholder, "p"), code(5, CodeKind::opening, "o")};
  const CodeNumbers numbers(segment);
  EXPECT_EQ(numbers.text_of(numbers.line_of(segment.source)).text, segment.source);
}

}  // namespace
}  // namespace weerga
