// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/letter_update.h"

#include <gmock/gmock.h>

#include "editor/core/provenance.h"
#include "editor/core/review/annotations.h"
#include "editor/core/review/tracked_changes.h"
#include "tests/editor/core/letters.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/validation/validate.h"

namespace weerga::test {
namespace {

using testing::IsEmpty;

const std::string kLetter =
    "Geachte voorzitter,\n\nDe Kamer is op 19 november geïnformeerd. Het kabinet betreurt de gang van zaken.\n\n"
    "De minister reist volgende week naar Wenen. Daar spreekt hij met de OVSE.\n\nHoogachtend,\n";

/// A unit for each paragraph, a segment for each sentence.
Document imported(std::string text) {
  std::vector<std::vector<Segment>> units;
  for (std::size_t end = 0; !text.empty(); text.erase(0, end == std::string::npos ? end : end + 2)) {
    end = text.find("\n\n");
    std::string paragraph(text, 0, end);
    if (paragraph.ends_with('\n')) paragraph.pop_back();
    std::vector<Segment> segments;
    for (std::size_t stop = 0; (stop = paragraph.find(". ")) != std::string::npos; paragraph.erase(0, stop + 2)) {
      segments.push_back(pair("s" + std::to_string(segments.size() + 1), paragraph.substr(0, stop + 1)));
      segments.push_back(space("i" + std::to_string(segments.size())));
    }
    segments.push_back(pair("s" + std::to_string(segments.size() + 1), paragraph));
    units.push_back(std::move(segments));
  }
  return letter(std::move(units));
}

/// The letter, all translated and reviewed.
Document translated_letter() {
  Document document = imported(kLetter);
  for (const SegmentPlace place : segments_of(document)) {
    Segment& segment = segment_at(document, place);
    segment.target = TaggedText("EN " + segment.source.text);
    segment.state = State::reviewed;
    segment.has_state = true;
  }
  return document;
}

std::string replaced(std::string text, const std::string& old, const std::string& now) {
  return text.replace(text.find(old), old.size(), now);
}

const Segment* segment_with(const Document& document, std::string_view words) {
  for (const SegmentPlace place : segments_of(document)) {
    if (segment_at(document, place).source.text.find(words) != std::string::npos) return &segment_at(document, place);
  }
  return nullptr;
}

TEST(LetterUpdate, SameLetterKeepsEverything) {
  const Document document = translated_letter();
  const LetterUpdate update = updated_letter(document, imported(kLetter));
  EXPECT_EQ(update.document, document);
  EXPECT_EQ(update.kept, segments_of(document).size());
  EXPECT_THAT(update.diagnostics, IsEmpty());
}

TEST(LetterUpdate, ReopensOnlyTheSentenceThatChanged) {
  const LetterUpdate update =
      updated_letter(translated_letter(), imported(replaced(kLetter, "19 november", "20 november")));
  EXPECT_EQ(update.reopened, 1U);
  EXPECT_EQ(update.kept, 5U);
  const Segment* changed = segment_with(update.document, "20 november");
  ASSERT_NE(changed, nullptr);
  EXPECT_EQ(changed->state, State::initial);
  EXPECT_EQ(changed->sub_state, "weerga:source-changed");
  EXPECT_EQ(changed->target->text, "EN De Kamer is op 19 november geïnformeerd.");
  EXPECT_EQ(segment_with(update.document, "betreurt")->state, State::reviewed);
  EXPECT_FALSE(has_error(validated(written_xliff(update.document, XliffVersion::v21), "x.xlf")));
}

TEST(LetterUpdate, MovedParagraphKeepsItsTranslationNotesAndMarks) {
  Document document = translated_letter();
  const SegmentPlace place = segments_of(document)[3];
  EditSequence sequence(document);
  sequence.add(annotate(document, place, {Side::source, {3, 11}, AnnotationKind::person, "Wie?", {"Reviser", ""}}));
  const std::string moved =
      "Geachte voorzitter,\n\nDe minister reist volgende week naar Wenen. Daar spreekt hij met de OVSE.\n\n"
      "De Kamer is op 19 november geïnformeerd. Het kabinet betreurt de gang van zaken.\n\nHoogachtend,\n";
  const LetterUpdate update = updated_letter(sequence.document(), imported(moved));
  EXPECT_EQ(update.kept, 6U);
  EXPECT_EQ(update.moved, 2U);
  EXPECT_EQ(update.reopened + update.added + update.dropped, 0U);
  const std::vector<ListedAnnotation> marks = annotations_of(update.document);
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks[0].words, "minister");
  ASSERT_EQ(marks[0].thread.size(), 1U);
  EXPECT_EQ(marks[0].thread[0].text, "Wie?");
}

TEST(LetterUpdate, MarksStayOnTheWordsOfAChangedSentenceAndLostOnesAreReported) {
  Document document = translated_letter();
  const SegmentPlace place = segments_of(document)[1];  // De Kamer is op 19 november geïnformeerd.
  EditSequence sequence(document);
  sequence.add(annotate(document, place, {Side::source, {3, 8}, AnnotationKind::body, "House", {}}));
  sequence.add(annotate(sequence.document(), place, {Side::source, {15, 17}, AnnotationKind::date, {}, {}}));
  const LetterUpdate update =
      updated_letter(sequence.document(), imported(replaced(kLetter, "op 19 november", "vandaag")));
  const std::vector<ListedAnnotation> marks = annotations_of(update.document);
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks[0].words, "Kamer");
  EXPECT_EQ(marks[0].thread.size(), 1U);
  EXPECT_EQ(std::ranges::count(update.diagnostics, "update.mark-dropped", &Diagnostic::code), 1);
}

TEST(LetterUpdate, SegmentsDividedByTheTranslatorStayDivided) {
  Document document = translated_letter();
  const SegmentPlace place = segments_of(document)[2];
  apply(split_segment(document, place, {.source = 12, .target = 15}), document);
  const LetterUpdate update = updated_letter(document, imported(kLetter));
  EXPECT_EQ(segments_of(update.document).size(), segments_of(document).size());
}

TEST(LetterUpdate, ProvenanceAndTrackedChangesGoAlong) {
  Document document = translated_letter();
  const SegmentPlace place = segments_of(document)[2];
  apply(insert_match(document, place, {TaggedText("A match."), 88, "Kamerbrief"}), document);
  apply(tracked(document, edit_target(document, place, TaggedText("Another.")), {"Reviser", "t"}), document);
  const LetterUpdate update = updated_letter(document, imported(replaced(kLetter, "19 november", "20 november")));
  const std::vector<TrackedChange> changes = tracked_changes_of(update.document);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].before.text, "A match.");
  EXPECT_EQ(
      provenance_of(unit_at(update.document, changes[0].place), segment_at(update.document, changes[0].place))->percent,
      88);
}

TEST(LetterUpdate, WhatTheCorrectedLetterLacksIsReportedWithItsWords) {
  Document document = translated_letter();
  document.files[0].units[2].notes.push_back({.id = "n1", .text = "Controleer Wenen"});
  const std::string shorter =
      "Geachte voorzitter,\n\nDe Kamer is op 19 november geïnformeerd. Het kabinet betreurt de gang van zaken.\n\n"
      "Hoogachtend,\n";
  const LetterUpdate update = updated_letter(document, imported(shorter));
  EXPECT_EQ(update.dropped, 2U);
  ASSERT_EQ(update.diagnostics.size(), 3U);
  EXPECT_NE(update.diagnostics[0].sentence.find("EN De minister reist"), std::string::npos);
  EXPECT_NE(update.diagnostics[2].sentence.find("Controleer Wenen"), std::string::npos);
}

TEST(LetterUpdate, OfAnEmptyOrStrangeDocumentGivesTheCorrectedLetter) {
  EXPECT_EQ(updated_letter(Document(), imported(kLetter)).document.files, imported(kLetter).files);
  EXPECT_EQ(updated_letter(translated_letter(), Document()).document.files.size(), 0U);
}

}  // namespace
}  // namespace weerga::test
