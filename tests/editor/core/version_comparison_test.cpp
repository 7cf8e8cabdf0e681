// SPDX-License-Identifier: Apache-2.0
#include "editor/core/version_comparison.h"

#include <gtest/gtest.h>

#include "editor/core/session.h"
#include "tests/support/temporary_folder.h"

namespace weerga::test {
namespace {

Segment segment(std::string id, std::string source, std::string target, State state = State::initial) {
  Segment made{.id = std::move(id), .source = TaggedText(std::move(source)), .state = state};
  if (!target.empty()) made.target = TaggedText(std::move(target));
  return made;
}

Document letter() {
  Document document{.source_language = "nl", .target_language = "en-GB"};
  File file{.id = "f1"};
  file.units.push_back({.id = "u1", .segments = {segment("s1", "De haven is dicht.", "The port is closed.")}});
  file.units.push_back({.id = "u2",
                        .segments = {segment("s1", "De kade bleef heel.", "The quay was unharmed."),
                                     segment("s2", "Er was brand.", "")}});
  document.files.push_back(std::move(file));
  return document;
}

Unit& unit(Document& document, std::size_t number) { return document.files[0].units[number - 1]; }

TEST(ComparedVersions, OfOneDocumentDoNotDiffer) {
  const VersionComparison comparison = compared(letter(), letter());
  EXPECT_TRUE(comparison.differences.empty());
  EXPECT_EQ(comparison.only_mine + comparison.only_theirs, 0U);
}

TEST(ComparedVersions, DifferBySegment) {
  Document theirs = letter();
  unit(theirs, 2).segments[1].target = TaggedText("There was a fire.");
  const VersionComparison comparison = compared(letter(), theirs);
  ASSERT_EQ(comparison.differences.size(), 1U);
  EXPECT_EQ(comparison.differences[0].place, (SegmentPlace{0, 1, 1}));
  EXPECT_EQ(comparison.differences[0].theirs.segments[0].target->text, "There was a fire.");
}

TEST(ComparedVersions, DifferWhereOnlyTheStateOrANoteDoes) {
  Document theirs = letter();
  unit(theirs, 1).segments[0].state = State::reviewed;
  unit(theirs, 2).notes.push_back({.id = "n1", .text = "Which quay?"});
  EXPECT_EQ(compared(letter(), theirs).differences.size(), 2U);
}

TEST(ComparedVersions, AreWholeUnitsWhereTheseAreDividedOtherwise) {
  Document theirs = letter();
  unit(theirs, 2).segments = {segment("s1", "De kade bleef heel. Er was brand.", "The quay was unharmed in the fire.")};
  const VersionComparison comparison = compared(letter(), theirs);
  ASSERT_EQ(comparison.differences.size(), 1U);
  EXPECT_EQ(comparison.differences[0].segments, 2U);
  EXPECT_EQ(texts_of(comparison.differences[0]).theirs, "The quay was unharmed in the fire.");
}

TEST(ComparedVersions, CountWhatOnlyOneHas) {
  Document theirs = letter();
  unit(theirs, 1).id = "new";
  const VersionComparison comparison = compared(letter(), theirs);
  EXPECT_EQ(comparison.only_mine, 1U);
  EXPECT_EQ(comparison.only_theirs, 1U);
}

TEST(TakingTheirs, MakesTheDocumentsAlikeInOneStepThatCanBeUndone) {
  Document theirs = letter();
  unit(theirs, 1).segments[0].target = TaggedText("The port was closed.");
  unit(theirs, 2).segments[0].state = State::final;
  unit(theirs, 2).segments[1].target = TaggedText("There was a fire.");
  Session session(letter(), {});
  const VersionComparison comparison = compared(session.document(), theirs);
  session.perform(taking_theirs(session.document(), comparison.differences));
  EXPECT_TRUE(compared(session.document(), theirs).differences.empty());
  session.undo();
  EXPECT_EQ(session.document(), letter());
}

TEST(TakingTheirs, LeavesWhatWasNotChosen) {
  Document theirs = letter();
  unit(theirs, 2).segments[0].target = TaggedText("The quay held.");
  unit(theirs, 2).segments[1].target = TaggedText("There was a fire.");
  Session session(letter(), {});
  const VersionComparison comparison = compared(session.document(), theirs);
  session.perform(taking_theirs(session.document(), std::span(comparison.differences).subspan(1)));
  EXPECT_EQ(session.segment(1).target->text, "The quay was unharmed.");
  EXPECT_EQ(session.segment(2).target->text, "There was a fire.");
}

TEST(TakingTheirs, FollowsAnotherDivision) {
  Document theirs = letter();
  unit(theirs, 2).segments = {segment("s1", "De kade bleef heel. Er was brand.", "The quay was unharmed in the fire.")};
  Session session(letter(), {});
  session.perform(taking_theirs(session.document(), compared(session.document(), theirs).differences));
  EXPECT_EQ(session.row_count(), 2U);
  EXPECT_EQ(session.segment(1).target->text, "The quay was unharmed in the fire.");
}

TEST(TakingTheirs, KeepsMyNotesBesideTheirs) {
  Document mine = letter();
  unit(mine, 1).notes.push_back({.id = "n1", .text = "Mine"});
  Document theirs = letter();
  unit(theirs, 1).notes.push_back({.id = "n1", .text = "Theirs"});
  Session session(mine, {});
  session.perform(taking_theirs(session.document(), compared(mine, theirs).differences));
  ASSERT_EQ(session.unit(0).notes.size(), 2U);
  EXPECT_EQ(session.unit(0).notes[0].text, "Theirs");
  EXPECT_EQ(session.unit(0).notes[1].text, "Mine");
}

TEST(TextsOfADifference, MarkTheWordsThatOnlyOneHas) {
  Document theirs = letter();
  unit(theirs, 1).segments[0].target = TaggedText("The port was closed.");
  const VersionTexts texts = texts_of(compared(letter(), theirs).differences.at(0));
  ASSERT_EQ(texts.only_in_mine.size(), 1U);
  EXPECT_EQ(texts.only_in_mine[0].of(texts.mine).substr(0, 2), "is");
  EXPECT_EQ(texts.only_in_theirs.at(0).of(texts.theirs).substr(0, 3), "was");
}

TEST(KnownFile, SeesThatAnotherWroteIt) {
  const TemporaryFolder folder;
  folder.write("brief.xlf", "one");
  KnownFile known(folder.path() / "brief.xlf");
  EXPECT_FALSE(known.is_changed());
  folder.write("brief.xlf", "another");
  EXPECT_TRUE(known.is_changed());
  known.learn();
  EXPECT_FALSE(known.is_changed());
}

TEST(KnownFile, IsNotChangedBySavingTheSameBytes) {
  const TemporaryFolder folder;
  folder.write("brief.xlf", "one");
  KnownFile known(folder.path() / "brief.xlf");
  std::filesystem::last_write_time(folder.path() / "brief.xlf",
                                   std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_FALSE(known.is_changed());
}

TEST(KnownFile, ThatIsGoneIsNoConflict) {
  const TemporaryFolder folder;
  folder.write("brief.xlf", "one");
  KnownFile known(folder.path() / "brief.xlf");
  std::filesystem::remove(folder.path() / "brief.xlf");
  EXPECT_FALSE(known.is_changed());
}

}  // namespace
}  // namespace weerga::test
