// SPDX-License-Identifier: Apache-2.0
// The core loop, by keyboard alone.
#include "tests/ui/ui_test.h"

namespace weerga::test {
namespace {

using EditingTest = WindowTest;

constexpr std::size_t kOpenRow = 6;  // "Ook de inzet van brandwapens en clustermunitie …"

TEST_F(EditingTest, TypedWordsReachTheDocument) {
  page().view().activate(kOpenRow);
  focus_editor();
  type("Also");
  wait_for([this] { return target(kOpenRow) == "Also"; }, "the typed word");
}

TEST_F(EditingTest, ConfirmGoesToTheNextOpenSegment) {
  page().view().activate(kOpenRow);
  focus_editor();
  type("Done");
  wait_for([this] { return target(kOpenRow) == "Done"; }, "the typed word");
  press("Ctrl+Enter");
  wait_for([this] { return session().active() == kOpenRow + 1; }, "the next segment");
  EXPECT_EQ(progress_of(session().segment(kOpenRow)), Progress::translated);
}

TEST_F(EditingTest, AnEmptyTargetIsNotConfirmed) {
  page().view().activate(kOpenRow);
  focus_editor();
  press("Ctrl+Enter");
  EXPECT_EQ(session().active(), kOpenRow);
  EXPECT_EQ(progress_of(session().segment(kOpenRow)), Progress::open);
}

TEST_F(EditingTest, AWrongPairIsMendedInItsAlignment) {
  page().view().activate(kOpenRow);
  focus_editor();
  wait_for([this] { return page().is_idle() && page().matches().size() == 3; }, "the matches");
  press("Ctrl+Down");
  press("Ctrl+Shift+L");
  wait_for([this] { return !mended().empty(); }, "the alignment");
  EXPECT_EQ(mended(), "2020Z18822#u3/s1");
}

TEST_F(EditingTest, AMatchThatComesFromNoAlignmentIsNotMended) {
  page().view().activate(kOpenRow);
  focus_editor();
  wait_for([this] { return page().is_idle() && page().matches().size() == 3; }, "the matches");
  EXPECT_FALSE(frame().run("segment.mend-pair") && frame().message().empty());
  EXPECT_EQ(mended(), "");
}

TEST_F(EditingTest, AMatchIsInsertedByItsNumber) {
  page().view().activate(kOpenRow);
  focus_editor();
  wait_for([this] { return page().is_idle() && page().matches().size() == 3; }, "the matches");
  press("Ctrl+1");
  wait_for([this] { return target(kOpenRow).starts_with("The use of cluster munitions"); }, "the match");
  EXPECT_EQ(inserted_percent(session().unit(kOpenRow), session().segment(kOpenRow)), 86);
  press("Ctrl+2");
  wait_for([this] { return target(kOpenRow).ends_with("is prohibited."); }, "the other match in its place");
}

TEST_F(EditingTest, ATermIsInsertedByItsNumberAtTheCaret) {
  page().view().activate(kOpenRow);
  focus_editor();
  type("Of");
  wait_for([this] { return target(kOpenRow) == "Of"; }, "the typed word");
  press("Alt+2");
  wait_for([this] { return target(kOpenRow) == "Of cluster munitions"; }, "the term");
}

TEST_F(EditingTest, UndoReachesAcrossSegments) {
  page().view().activate(kOpenRow);
  focus_editor();
  type("One");
  wait_for([this] { return target(kOpenRow) == "One"; }, "the typed word");
  press("Alt+Down");
  press("Ctrl+Z");
  wait_for([this] { return target(kOpenRow).empty() && session().active() == kOpenRow; }, "the undone word");
  press("Ctrl+Y");
  wait_for([this] { return target(kOpenRow) == "One"; }, "the word again");
}

TEST_F(EditingTest, CodesOfTheSourceAreInsertedInTheirOrder) {
  page().view().activate(5);
  focus_editor();
  press("F6");
  press("F6");
  wait_for([this] { return session().segment(5).target && session().segment(5).target->codes.size() == 2; }, "both codes");
  EXPECT_EQ(session().segment(5).target->codes[0].kind, CodeKind::opening);
  press("Backspace");
  wait_for([this] { return session().segment(5).target->codes.size() == 1; }, "one code less");
}

TEST_F(EditingTest, AMarkStaysOnItsWordsWhileOneTypesBeforeIt) {
  page().view().activate(2, std::size_t{0});
  focus_editor();
  type("Now ");
  wait_for([this] { return target(2).starts_with("Now At"); }, "the typed word");
  const TaggedText& text = *session().segment(2).target;
  EXPECT_EQ(text.annotations.at(0).range.of(text.text), "populated areas");
}

TEST_F(EditingTest, SelectedWordsAreAnnotatedWithARemark) {
  page().view().activate(3);
  focus_editor();
  page().view().editor().select({4, 8});
  press("Ctrl+M");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  type("Check");
  press("Enter");
  wait_for([this] { return !session().unit(3).notes.empty(); }, "the note");
  EXPECT_EQ(session().unit(3).notes[0].text, "Check");
  EXPECT_EQ(session().segment(3).target->annotations.at(0).range, (ByteRange{4, 8}));
}

TEST_F(EditingTest, TheSourceIsEditedInPlace) {
  page().view().activate(8);
  focus_editor();
  press("F2");
  press("Home");
  type("Ja ");
  wait_for([this] { return session().segment(8).source.text.starts_with("Ja De Hoge"); }, "the edited source");
}

TEST_F(EditingTest, JoiningParagraphsIsRefusedInWords) {
  page().view().activate(1);
  focus_editor();
  press("Ctrl+J");
  wait_for([this] { return !frame().message().empty(); }, "the message");
  EXPECT_NE(frame().message().find("another paragraph"), std::string::npos);
}

TEST_F(EditingTest, AWrongWordIsReplacedByASuggestion) {
  page().view().activate(4);
  focus_editor();
  const std::size_t place = target(4).find("phosphorous");
  page().view().editor().select({place, place + 11});
  press("Shift+F7");
  wait_for([this] { return frame().question().is_open(); }, "the suggestions");
  press("Enter");
  wait_for([this] { return target(4).find("phosphorus ") != std::string::npos; }, "the right word");
}

TEST_F(EditingTest, CaseGoesRound) {
  page().view().activate(kOpenRow);
  focus_editor();
  type("word");
  wait_for([this] { return target(kOpenRow) == "word"; }, "the typed word");
  press("Shift+F3");
  wait_for([this] { return target(kOpenRow) == "Word"; }, "a capital");
  press("Shift+F3");
  wait_for([this] { return target(kOpenRow) == "WORD"; }, "capitals");
}

}  // namespace
}  // namespace weerga::test
