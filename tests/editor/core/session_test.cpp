// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/editor/core/letters.h"
#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using test::three_sentences;

Session session() { return {three_sentences(), {}}; }

void type_all(Session& session, std::size_t row, const std::string& words) {
  for (std::size_t end = 1; end <= words.size(); ++end) session.type(row, TaggedText(words.substr(0, end)));
}

std::string target(const Session& session, std::size_t row) {
  return session.segment(row).target.value_or(TaggedText()).text;
}

TEST(Session, CountsRowsWithoutIgnorables) {
  EXPECT_EQ(session().row_count(), 3U);
  EXPECT_EQ(session().progress(), (std::array<std::size_t, kProgressSteps>{2, 0, 1, 0, 0}));
}

TEST(Session, TakesTypingBackWordByWord) {
  Session it = session();
  type_all(it, 1, "The government regrets");
  EXPECT_TRUE(it.undo());
  EXPECT_EQ(target(it, 1), "The government ");
  EXPECT_TRUE(it.undo());
  EXPECT_EQ(target(it, 1), "The ");
  EXPECT_TRUE(it.redo());
  EXPECT_EQ(target(it, 1), "The government ");
}

TEST(Session, ErasingIsAStepOfItsOwn) {
  Session it = session();
  type_all(it, 1, "Tree");
  it.type(1, TaggedText("Tre"));
  it.type(1, TaggedText("Tr"));
  it.undo();
  EXPECT_EQ(target(it, 1), "Tree");
}

TEST(Session, UndoGoesBackToTheSegmentThatItChanges) {
  Session it = session();
  type_all(it, 1, "One");
  it.activate(2);
  type_all(it, 2, "Two");
  it.undo();
  EXPECT_EQ(it.active(), 2U);
  it.undo();
  EXPECT_EQ(it.active(), 1U);
  EXPECT_EQ(target(it, 1), "");
}

TEST(Session, ANewChangeForgetsWhatCouldBeRedone) {
  Session it = session();
  type_all(it, 1, "One");
  it.undo();
  type_all(it, 1, "Two");
  EXPECT_FALSE(it.can_redo());
}

TEST(Session, TypingTakesTheConfirmationAwayAndUndoGivesItBack) {
  Session it = session();
  it.type(0, TaggedText("The House has been told."));
  EXPECT_EQ(progress_of(it.segment(0)), Progress::draft);
  it.undo();
  EXPECT_EQ(progress_of(it.segment(0)), Progress::translated);
}

TEST(Session, SplitAndJoinRenumberTheRows) {
  Session it = session();
  it.perform(split_segment(it.document(), it.place_of(0), {.source = 8, .target = 9}));
  EXPECT_EQ(it.row_count(), 4U);
  it.perform(join_with_next(it.document(), it.place_of(0)));
  EXPECT_EQ(it.row_count(), 3U);
  it.undo();
  it.undo();
  EXPECT_EQ(it.document(), three_sentences());
}

TEST(Session, SeveralEditsAreOneStep) {
  Session it = session();
  it.perform({set_state(it.document(), it.place_of(0), State::final), edit_target(it.document(), it.place_of(2), TaggedText("Minister"))});
  it.undo();
  EXPECT_EQ(it.document(), three_sentences());
}

TEST(Session, AFailedStepChangesNothing) {
  Session it = session();
  Edit wrong = set_state(it.document(), it.place_of(0), State::final);
  wrong.before.segments[0].source.text = "elsewhere";
  EXPECT_THROW(it.perform({edit_target(it.document(), it.place_of(2), TaggedText("x")), wrong}), Error);
  EXPECT_EQ(it.document(), three_sentences());
  EXPECT_FALSE(it.can_undo());
}

TEST(Session, RecordsABurstOfTypingOnce) {
  Session it = session();
  std::vector<Edit> recorded;
  it.record_with([&](const Edit& edit) { recorded.push_back(edit); });
  type_all(it, 1, "The");
  EXPECT_TRUE(recorded.empty());
  it.settle();
  ASSERT_EQ(recorded.size(), 1U);
  EXPECT_EQ(recorded[0].after.segments[0].target->text, "The");
}

TEST(Session, WhatWasRecordedRebuildsTheDocument) {
  Session it = session();
  std::vector<Edit> recorded;
  it.record_with([&](const Edit& edit) { recorded.push_back(edit); });
  type_all(it, 1, "The government regrets this.");
  it.perform(set_state(it.document(), it.place_of(1), State::translated));
  it.undo();
  it.perform(split_segment(it.document(), it.place_of(0), {.source = 8, .target = 9}));
  it.settle();
  Session again = session();
  EXPECT_EQ(again.recover(recorded), recorded.size());
  EXPECT_EQ(again.document(), it.document());
  EXPECT_TRUE(again.is_modified());
}

TEST(Session, IsModifiedUntilItIsBackAtWhatWasSaved) {
  const test::TemporaryFolder folder;
  Session it(three_sentences(), {folder.path() / "letter.xlf", [](const Document& d) { return d.files[0].units[0].segments[0].source.text; }});
  EXPECT_FALSE(it.is_modified());
  type_all(it, 1, "The ");
  it.save();
  EXPECT_FALSE(it.is_modified());
  EXPECT_EQ(bytes_of_file(folder.path() / "letter.xlf"), "De Kamer is geïnformeerd.");
  it.type(1, TaggedText("The end"));
  EXPECT_TRUE(it.is_modified());
  it.undo();
  EXPECT_FALSE(it.is_modified());
  it.undo();
  EXPECT_TRUE(it.is_modified());
}

TEST(Session, CannotBeSavedWithoutAFile) {
  Session it = session();
  EXPECT_THROW(it.save(), Error);
}

TEST(Session, FindsTheNextRowGoingRound) {
  Session it = session();
  const auto open = [&](std::size_t row) { return progress_of(it.segment(row)) == Progress::open; };
  EXPECT_EQ(it.find_row(2, false, open), 1U);
  EXPECT_EQ(it.find_row(1, true, open), 2U);
  EXPECT_EQ(it.find_row(0, false, [](std::size_t) { return false; }), std::nullopt);
}

/// One random change: words in or out of a target, a split, a join, undo or redo.
void change_something(Session& it, std::mt19937& random) {
  const std::size_t row = random() % it.row_count();
  const Segment& segment = it.segment(row);
  TaggedText text = segment.target.value_or(TaggedText());
  const std::size_t place = text.text.empty() ? 0 : random() % text.text.size();
  try {
    switch (random() % 6) {
      case 0: text.insert(place, "ab "); it.type(row, text); break;
      case 1: text.erase({place, std::min(text.text.size(), place + 2)}); it.type(row, text); break;
      case 2: it.perform(split_segment(it.document(), it.place_of(row), {segment.source.text.size() / 2, place})); break;
      case 3: it.perform(join_with_next(it.document(), it.place_of(row))); break;
      case 4: it.undo(); break;
      default: it.redo(); break;
    }
  } catch (const Error&) {
    return;  // refused: nothing to divide or to join
  }
}

TEST(Session, UndoingEverythingGivesTheLetterBack) {
  Document document = test::letter({{test::pair("s1", "The first words of a text.", "Some words that stand here."), test::space("i1"),
                                     test::pair("s2", "More words follow them.", "And more of them.")}});
  document.files[0].units[0].segments[0].target->add(Annotation{.id = "a1", .range = {5, 10}, .type = "term"});
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    Session it(document, {});
    for (int i = 0; i < 100; ++i) change_something(it, random);
    while (it.undo()) {
    }
    EXPECT_EQ(it.document(), document);
    const auto total = std::accumulate(it.progress().begin(), it.progress().end(), std::size_t{0});
    EXPECT_EQ(total, it.row_count());
  }
}

}  // namespace
}  // namespace weerga
