// SPDX-License-Identifier: Apache-2.0
#include "editor/core/edit.h"

#include <gtest/gtest.h>

#include "editor/core/review/annotations.h"
#include "tests/editor/core/letters.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using test::letter;
using test::pair;
using test::space;
using test::three_sentences;

const SegmentPlace kFirst{0, 0, 0};

Document after(Document document, const Edit& edit) {
  apply(edit, document);
  return document;
}

TEST(EditTarget, TakesTheConfirmationAway) {
  const Document document = three_sentences();
  const Document edited = after(document, edit_target(document, kFirst, TaggedText("The House knows.")));
  EXPECT_EQ(segment_at(edited, kFirst).target->text, "The House knows.");
  EXPECT_EQ(segment_at(edited, kFirst).state, State::initial);
}

TEST(EditTarget, LeavesALockedSegmentAlone) {
  Document document = three_sentences();
  document.files[0].units[0].segments[0].locked = true;
  EXPECT_THROW(static_cast<void>(edit_target(document, kFirst, TaggedText("x"))), Error);
}

TEST(Inverse, BringsTheDocumentBack) {
  const Document document = three_sentences();
  for (const Edit& edit : {edit_target(document, kFirst, TaggedText("x")), set_state(document, kFirst, State::final),
                           split_segment(document, kFirst, {.source = 8, .target = 9}),
                           join_with_next(document, kFirst), add_note(document, kFirst, {.text = "Check this."})}) {
    EXPECT_EQ(after(after(document, edit), inverse(edit)), document);
  }
}

TEST(Apply, RefusesAChangeOfWordsThatAreNoLongerThere) {
  Document document = three_sentences();
  const Edit edit = edit_target(document, kFirst, TaggedText("one"));
  apply(edit_target(document, kFirst, TaggedText("two")), document);
  const Document before = document;
  EXPECT_THROW(apply(edit, document), Error);
  EXPECT_EQ(document, before);
}

TEST(InsertMatch, RemembersItsPercentage) {
  const Document document = three_sentences();
  const Document edited =
      after(document, insert_match(document, {0, 1, 0}, {TaggedText("Minister of Foreign Affairs"), 87, "2021Z1"}));
  EXPECT_EQ(inserted_percent(unit_at(edited, {0, 1, 0}), segment_at(edited, {0, 1, 0})), 87);
  EXPECT_EQ(inserted_percent(unit_at(edited, kFirst), segment_at(edited, kFirst)), std::nullopt);
}

TEST(Annotate, PointsToANoteWithTheRemark) {
  const Document document = three_sentences();
  const NewAnnotation remark{.side = Side::target,
                             .range = {4, 9},
                             .kind = AnnotationKind::doubt,
                             .text = "Or “Parliament”?",
                             .by = {.author = "Ada", .time = ""}};
  const Document edited = after(document, annotate(document, kFirst, remark));
  const Annotation& annotation = segment_at(edited, kFirst).target->annotations.at(0);
  const Note& note = unit_at(edited, kFirst).notes.at(0);
  EXPECT_EQ(annotation.range, (ByteRange{4, 9}));
  EXPECT_EQ(annotation.ref, "#n=" + note.id);
  EXPECT_EQ(note.text, "Or “Parliament”?");
}

TEST(Annotate, GivesEachMarkItsOwnId) {
  Document document = three_sentences();
  apply(annotate(document, kFirst, {.side = Side::source, .range = {0, 2}}), document);
  apply(annotate(document, {0, 0, 2}, {.side = Side::source, .range = {0, 3}}), document);
  EXPECT_NE(segment_at(document, kFirst).source.annotations[0].id,
            segment_at(document, {0, 0, 2}).source.annotations[0].id);
}

TEST(RemoveAnnotation, TakesItsNoteAlong) {
  const Document document = three_sentences();
  Document edited =
      after(document, annotate(document, kFirst, {.side = Side::target, .range = {0, 3}, .text = "why?"}));
  apply(remove_annotation(edited, kFirst, "a1"), edited);
  EXPECT_EQ(edited, document);
}

TEST(SplitSegment, LeavesTheSpaceWithTheFirstHalf) {
  const Document document = three_sentences();
  const Document edited = after(document, split_segment(document, kFirst, {.source = 8, .target = 9}));
  const std::vector<Segment>& segments = edited.files[0].units[0].segments;
  EXPECT_EQ(segments[0].source.text, "De Kamer ");
  EXPECT_EQ(segments[1].source.text, "is geïnformeerd.");
  EXPECT_EQ(segments[0].target->text, "The House ");
  EXPECT_NE(segments[1].id, "s1");
  EXPECT_NE(segments[1].id, "s2");
}

TEST(SplitSegment, RefusesAPlaceAtTheEdge) {
  const Document document = three_sentences();
  EXPECT_THROW(static_cast<void>(split_segment(document, kFirst, {.source = 0})), Error);
}

TEST(JoinWithNext, KeepsTheWordsBetween) {
  const Document document = three_sentences();
  const Document edited = after(document, join_with_next(document, kFirst));
  const std::vector<Segment>& segments = edited.files[0].units[0].segments;
  ASSERT_EQ(segments.size(), 1U);
  EXPECT_EQ(segments[0].source.text, "De Kamer is geïnformeerd. Het kabinet betreurt dit.");
}

TEST(JoinWithNext, UndoesASplit) {
  const Document document = three_sentences();
  Document edited = after(document, split_segment(document, kFirst, {.source = 8, .target = 9}));
  apply(join_with_next(edited, kFirst), edited);
  EXPECT_EQ(segment_at(edited, kFirst).source, segment_at(document, kFirst).source);
  EXPECT_EQ(segment_at(edited, kFirst).target, segment_at(document, kFirst).target);
}

TEST(JoinWithNext, DoesNotReachIntoAnotherParagraph) {
  const Document document = three_sentences();
  EXPECT_THROW(static_cast<void>(join_with_next(document, {0, 0, 2})), Error);
}

TEST(JoinWithNext, ObeysTheFile) {
  Document document = three_sentences();
  document.files[0].units[0].can_resegment = false;
  EXPECT_THROW(static_cast<void>(join_with_next(document, kFirst)), Error);
}

}  // namespace
}  // namespace weerga
