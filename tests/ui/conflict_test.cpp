// SPDX-License-Identifier: Apache-2.0
// Another program writes the file of the open document: on real files, with the real desk, by keyboard.
#include "editor/ui/conflict_window.h"

#include <cstdlib>

#include "editor/ui/task_line.h"
#include "editor/ui/user_desk.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "xliff/text/file_bytes.h"

namespace weerga::test {
namespace {

std::string letter(const std::string& second, const std::string& third) {
  const auto unit = [](const std::string& id, const std::string& source, const std::string& target) {
    return "<unit id=\"" + id + "\"><segment id=\"s1\"><source>" + source + "</source>" +
           (target.empty() ? "" : "<target>" + target + "</target>") + "</segment></unit>\n";
  };
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
         "version=\"2.0\" srcLang=\"nl\" trgLang=\"en-GB\"><file id=\"f1\">\n" +
         unit("u1", "Geachte voorzitter,", "Dear Speaker,") + unit("u2", "De haven is dicht.", second) +
         unit("u3", "Er was brand.", third) + "</file></xliff>\n";
}

class ConflictTest : public WindowTest {
 protected:
  ConflictTest() : WindowTest(FrameOptions()) {
    setenv("XDG_STATE_HOME", (home_.path() / "state").c_str(), 1);
    path_ = home_.write("brief.xlf", letter("The port is closed.", ""));
    desk_ = std::make_unique<UserDesk>(UserFolders{home_.path() / "data", home_.path()});
    FrameOptions options = desk_->options();
    options.services = sample_services();  // no dictionary needs to be read for this
    start(std::move(options));
    frame().open(path_);
    wait_for([this] { return page().session() != nullptr && !frame().tasks().is_busy(); }, "the letter");
  }
  ~ConflictTest() override { page().close(); }

  /// I change the second segment; meanwhile another program writes `bytes`.
  void both_write(const std::string& bytes) {
    page().view().activate(1);
    focus_editor();
    press("End");
    type(" Now");
    wait_for([this] { return target(1) == "The port is closed. Now"; }, "my words");
    home_.write("brief.xlf", bytes);
  }
  ConflictWindow& saved_into_conflict() {
    press("Ctrl+S");
    wait_for([this] { return frame().conflict() != nullptr && frame().conflict()->IsShownOnScreen(); },
             "both versions");
    frame().conflict()->Raise();
    frame().conflict()->view().SetFocus();
    wait_for([this] { return frame().conflict()->view().HasFocus(); }, "the focus");
    return *frame().conflict();
  }
  std::string file() { return bytes_of_file(path_); }
  bool file_holds(const std::string& words) { return file().find(words) != std::string::npos; }

  TemporaryFolder home_;
  std::filesystem::path path_;
  std::unique_ptr<UserDesk> desk_;
};

TEST_F(ConflictTest, SavingOverwritesNothingThatAnotherProgramWrote) {
  const std::string theirs = letter("The port was closed.", "There was a fire.");
  both_write(theirs);
  ConflictWindow& window = saved_into_conflict();
  EXPECT_EQ(file(), theirs);
  ASSERT_EQ(window.view().rows().size(), 2U);
  EXPECT_EQ(window.view().rows()[0].texts.mine, "The port is closed. Now");
  EXPECT_EQ(window.view().rows()[0].texts.theirs, "The port was closed.");
}

TEST_F(ConflictTest, WhatOnlyTheOtherChangedIsProposedAndWhatBothChangedIsKept) {
  both_write(letter("The port was closed.", "There was a fire."));
  const ConflictWindow& window = saved_into_conflict();
  EXPECT_FALSE(const_cast<ConflictWindow&>(window).view().rows()[0].takes_theirs);
  EXPECT_TRUE(const_cast<ConflictWindow&>(window).view().rows()[1].takes_theirs);
}

TEST_F(ConflictTest, EnterSavesTheChoiceOfEachSegment) {
  both_write(letter("The port was closed.", "There was a fire."));
  saved_into_conflict();
  press("Enter");
  wait_for([this] { return file_holds("The port is closed. Now") && file_holds("There was a fire."); },
           "the saved choice");
  EXPECT_FALSE(session().is_modified());
  EXPECT_EQ(target(2), "There was a fire.");
}

TEST_F(ConflictTest, TheRightArrowTakesTheirs) {
  both_write(letter("The port was closed.", ""));
  ConflictWindow& window = saved_into_conflict();
  press("Right");
  wait_for([&window] { return window.view().rows()[0].takes_theirs; }, "the choice");
  press("Left");
  wait_for([&window] { return !window.view().rows()[0].takes_theirs; }, "the other choice");
  press("Right");
  press("Enter");
  wait_for([this] { return target(1) == "The port was closed."; }, "their words");
  EXPECT_TRUE(file_holds("The port was closed."));
}

TEST_F(ConflictTest, TakingTheirsIsOneStepThatCanBeUndone) {
  both_write(letter("The port was closed.", "There was a fire."));
  ConflictWindow& window = saved_into_conflict();
  window.view().take_all(true);
  press("Enter");
  wait_for([this] { return target(1) == "The port was closed."; }, "their words");
  frame().run("edit.undo");
  EXPECT_EQ(target(1), "The port is closed. Now");
  EXPECT_EQ(target(2), "");
}

TEST_F(ConflictTest, EscapeLeavesBothAsTheyAre) {
  const std::string theirs = letter("The port was closed.", "");
  both_write(theirs);
  saved_into_conflict();
  press("Escape");
  wait_for([this] { return frame().conflict() == nullptr || frame().conflict()->IsBeingDeleted(); }, "the window gone");
  EXPECT_EQ(file(), theirs);
  EXPECT_TRUE(session().is_modified());
}

TEST_F(ConflictTest, ComingBackToTheWindowTellsOfTheOtherVersionOnce) {
  both_write(letter("The port was closed.", ""));
  frame().look_for_other_version();
  EXPECT_NE(frame().message().find("brief.xlf"), std::string::npos);
  frame().acknowledge();
  frame().look_for_other_version();
  EXPECT_EQ(frame().message(), "");
}

TEST_F(ConflictTest, ATouchedFileIsSavedWithoutAQuestion) {
  both_write(letter("The port is closed.", ""));
  press("Ctrl+S");
  wait_for([this] { return file_holds("The port is closed. Now"); }, "my words in the file");
  EXPECT_EQ(frame().conflict(), nullptr);
}

TEST_F(ConflictTest, UnderAnotherNameTheJournalGoesOnThere) {
  page().view().activate(2);
  focus_editor();
  type("Fire");
  wait_for([this] { return target(2) == "Fire"; }, "my words");
  const std::filesystem::path copy = home_.path() / "copy.xlf";
  session().save_as({copy, session().origin().bytes_of});
  EXPECT_TRUE(bytes_of_file(copy).find("Fire") != std::string::npos);
}

}  // namespace
}  // namespace weerga::test
