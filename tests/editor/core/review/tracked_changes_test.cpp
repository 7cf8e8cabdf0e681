// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/tracked_changes.h"

#include <gmock/gmock.h>

#include "editor/core/provenance.h"
#include "editor/core/session.h"
#include "editor/core/session_filter.h"
#include "tests/editor/core/letters.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/error.h"
#include "xliff/validation/validate.h"

namespace weerga::test {
namespace {

using testing::IsEmpty;

constexpr SegmentPlace kFirst{0, 0, 0};

/// A session whose changes are tracked in the name of `author`.
Session tracking(Document document, const std::string& author) {
  Session session(std::move(document), {});
  session.amend_with([author](const Document& now, Edit edit) {
    return tracked(now, std::move(edit), {author, "2020-12-11T10:00:00Z"});
  });
  return session;
}

void type(Session& session, std::size_t row, std::string text) {
  session.perform(edit_target(session.document(), session.place_of(row), TaggedText(std::move(text))));
}

TEST(TrackedChanges, RememberWhatStoodThereWhoChangedItAndWhen) {
  Session session = tracking(three_sentences(), "Reviser");
  type(session, 0, "The House was informed.");
  const std::vector<TrackedChange> changes = tracked_changes_of(session.document());
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].before.text, "The House has been informed.");
  EXPECT_EQ(changes[0].after.text, "The House was informed.");
  EXPECT_EQ(changes[0].state, State::translated);
  EXPECT_EQ(changes[0].by.author, "Reviser");
  std::string deleted;
  for (const DifferencePiece& piece : changes[0].difference()) {
    if (piece.change == Change::deleted) deleted += piece.source.of(changes[0].before.text);
  }
  EXPECT_EQ(deleted, "has been ");
}

TEST(TrackedChanges, KeysOfOneAuthorAreOneChangeAndThoseOfAnotherASecond) {
  Session session = tracking(three_sentences(), "Reviser");
  type(session, 0, "The House was informed.");
  type(session, 0, "The House was told.");
  EXPECT_EQ(tracked_changes_of(session.document()).size(), 1U);
  session.amend_with([](const Document& now, Edit edit) { return tracked(now, std::move(edit), {"Chief", "t"}); });
  type(session, 0, "Parliament was told.");
  const std::vector<TrackedChange> changes = tracked_changes_of(session.document());
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].after.text, "The House was told.");
  EXPECT_EQ(changes[1].before.text, "The House was told.");
}

TEST(TrackedChanges, WordsThatComeBackAreNoChange) {
  Session session = tracking(three_sentences(), "Reviser");
  type(session, 0, "The House was informed.");
  type(session, 0, "The House has been informed.");
  EXPECT_THAT(tracked_changes_of(session.document()), IsEmpty());
}

TEST(TrackedChanges, FirstTranslationIsNoChange) {
  Session session = tracking(three_sentences(), "Vertaler");
  type(session, 1, "The government regrets this.");
  EXPECT_THAT(tracked_changes_of(session.document()), IsEmpty());
}

TEST(TrackedChanges, RejectedOneBringsBackWordsStateCodesAndMarks) {
  Document document = three_sentences();
  TaggedText& target = *document.files[0].units[0].segments[0].target;
  target.add(InlineCode{.position = 4, .kind = CodeKind::placeholder, .id = "1"});
  target.add(Annotation{.id = "a1", .range = {4, 9}, .type = "term"});
  const Segment before = document.files[0].units[0].segments[0];
  Session session = tracking(document, "Reviser");
  TaggedText changed = target;
  changed.replace({10, 18}, "was");
  session.perform(edit_target(session.document(), kFirst, changed));
  session.perform(reject_change(session.document(), kFirst, 1));
  EXPECT_EQ(session.segment(0).target->text, before.target->text);
  EXPECT_EQ(session.segment(0).target->codes, before.target->codes);
  EXPECT_EQ(session.segment(0).target->annotations, before.target->annotations);
  EXPECT_EQ(session.segment(0).state, State::translated);
  EXPECT_THAT(tracked_changes_of(session.document()), IsEmpty());
  session.undo();
  EXPECT_EQ(tracked_changes_of(session.document()).size(), 1U);
}

TEST(TrackedChanges, AcceptedOnesKeepTheNewWords) {
  Session session = tracking(three_sentences(), "Reviser");
  type(session, 0, "The House was informed.");
  session.perform(accept_all_changes(session.document()));
  EXPECT_THAT(tracked_changes_of(session.document()), IsEmpty());
  EXPECT_EQ(session.segment(0).target->text, "The House was informed.");
  EXPECT_THROW(accept_change(session.document(), kFirst, 1), Error);
}

TEST(TrackedChanges, GoThroughXliffOfEveryVersion) {
  Session session = tracking(three_sentences(), "Reviser");
  type(session, 0, "The House was informed <&>.");
  for (const XliffVersion version : {XliffVersion::v12, XliffVersion::v20, XliffVersion::v21, XliffVersion::v22}) {
    const std::string bytes = written_xliff(session.document(), version);
    EXPECT_FALSE(has_error(validated(bytes, "x.xlf"))) << bytes;
    const std::vector<TrackedChange> read = tracked_changes_of(XliffFile::parsed(bytes, "x.xlf").document());
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].before.text, "The House has been informed.");
    EXPECT_EQ(read[0].by, (Attribution{"Reviser", "2020-12-11T10:00:00Z"}));
  }
}

TEST(TrackedChanges, AreDividedAndJoinedWithTheirSegments) {
  Session session = tracking(three_sentences(), "Reviser");
  type(session, 0, "The House was informed.");
  session.perform(split_segment(session.document(), kFirst, {.source = 8, .target = 9}));
  std::vector<TrackedChange> changes = tracked_changes_of(session.document());
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].before.text, "The House ");
  EXPECT_EQ(changes[1].before.text, "has been informed.");
  session.perform(join_with_next(session.document(), kFirst));
  changes = tracked_changes_of(session.document());
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].before.text, "The House has been informed.");
}

TEST(TrackedChanges, SeveralSegmentsOfOneUnitInOneStepAreAllTracked) {
  Document document = three_sentences();
  document.files[0].units[0].segments[2].target = TaggedText("The cabinet regrets this.");
  Session session = tracking(document, "Reviser");
  session.perform({edit_target(session.document(), kFirst, TaggedText("The House was informed.")),
                   edit_target(session.document(), {0, 0, 2}, TaggedText("The government regrets this."))});
  EXPECT_EQ(tracked_changes_of(session.document()).size(), 2U);
  session.perform(reject_all_changes(session.document()));
  EXPECT_EQ(session.document().files[0].units[0].segments[2].target->text, "The cabinet regrets this.");
}

TEST(TrackedChanges, ReviewOfAnotherVersionBecomesTrackedEdits) {
  Document reviewed = three_sentences();
  reviewed.files[0].units[0].segments[0].target = TaggedText("The House was informed.");
  reviewed.files[0].units[0].notes.push_back({.id = "n1", .text = "shorter"});
  Session session(three_sentences(), {});
  session.perform(changes_as_edits(session.document(), reviewed, {"Reviser", "t"}));
  ASSERT_EQ(tracked_changes_of(session.document()).size(), 1U);
  EXPECT_EQ(session.unit(0).notes.size(), 1U);
  session.undo();
  EXPECT_EQ(session.document(), three_sentences());
}

TEST(TrackedChanges, RecordsThatSomebodySpoiltDoNoHarm) {
  Document document = three_sentences();
  document.files[0].units[0].metadata["weerga change s1 1"] = {
      {"before", "é"}, {"codes", "1p1 99o1 x 0q1 0p"}, {"state", "nonsense"}};
  const std::vector<TrackedChange> changes = tracked_changes_of(document);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_THAT(changes[0].before.codes, IsEmpty());
  EXPECT_NO_THROW(reject_change(document, kFirst, 1));
}

TEST(Status, DraftAndRejectedAreSubStates) {
  Session session(three_sentences(), {});
  for (const Status status : {Status::rejected, Status::draft, Status::translated, Status::reviewed, Status::final}) {
    session.perform(set_status(session.document(), kFirst, status));
    EXPECT_EQ(status_of(session.segment(0)), status) << to_string(status);
    EXPECT_EQ(status_of(to_string(status)), status);
    const std::string bytes = written_xliff(session.document(), XliffVersion::v21);
    EXPECT_FALSE(has_error(validated(bytes, "x.xlf")));
    EXPECT_EQ(status_of(XliffFile::parsed(bytes, "x.xlf").document().files[0].units[0].segments[0]), status);
  }
  EXPECT_EQ(status_of(session.segment(1)), Status::open);
  EXPECT_THROW(set_status(session.document(), session.place_of(1), Status::reviewed), Error);
}

TEST(Provenance, KnowsTheMatchWhetherItWasEditedAndWhetherAnybodyReadIt) {
  Session session(three_sentences(), {});
  const SegmentPlace place = session.place_of(1);
  session.perform(insert_match(session.document(), place,
                               {.target = TaggedText("The government regrets this."),
                                .percent = 95,
                                .origin = "Kamerbrief",
                                .letter = "2020Z1",
                                .pair = "u3/s1"}));
  std::optional<Provenance> match = provenance_of(session.unit(1), session.segment(1));
  ASSERT_TRUE(match);
  EXPECT_EQ(match->percent, 95);
  EXPECT_EQ(match->letter, "2020Z1");
  EXPECT_FALSE(match->edited);
  EXPECT_TRUE(is_unread(session.unit(1), session.segment(1)));
  EXPECT_THAT(filtered_rows(session, RowFilter::unread, {}, {}), testing::ElementsAre(1U));
  type(session, 1, "The government deplores this.");
  EXPECT_TRUE(provenance_of(session.unit(1), session.segment(1))->edited);
  EXPECT_FALSE(is_unread(session.unit(1), session.segment(1)));
  session.undo();
  EXPECT_TRUE(is_unread(session.unit(1), session.segment(1)));
  session.perform(set_state(session.document(), place, State::translated));
  EXPECT_FALSE(is_unread(session.unit(1), session.segment(1)));
  EXPECT_FALSE(provenance_of(session.unit(0), session.segment(0)));
}

TEST(Provenance, HoldsForBothHalvesAndIsForgottenWithTheSecond) {
  Session session(three_sentences(), {});
  const SegmentPlace place = session.place_of(1);
  session.perform(insert_match(session.document(), place, {TaggedText("The government regrets this."), 95, "x"}));
  session.perform(split_segment(session.document(), place, {.source = 11, .target = 15}));
  EXPECT_TRUE(provenance_of(session.unit(1), session.segment(2)));
  session.perform(join_with_next(session.document(), place));
  EXPECT_EQ(session.unit(1).metadata.size(), 1U);
}

}  // namespace
}  // namespace weerga::test
