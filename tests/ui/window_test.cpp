// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <wx/menu.h>

#include <algorithm>
#include <set>

#include "editor/ui/file_kinds.h"
#include "editor/ui/text.h"
#include "editor/ui/welcome_page.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"

namespace weerga::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

using WindowItselfTest = WindowTest;

TEST_F(WindowItselfTest, EveryCommandOfTheTableDoesSomething) {
  for (const CommandEntry& entry : command_entries()) {
    EXPECT_TRUE(entry.name.empty() || frame().commands().has(entry.name)) << entry.name;
  }
}

TEST_F(WindowItselfTest, EveryCommandHasAKeyOrStandsInAMenu) {
  for (const CommandEntry& entry : command_entries()) {
    EXPECT_TRUE(entry.name.empty() || !entry.menu.empty() || !frame().keys().keys_of(entry.name).empty()) << entry.name;
  }
}

void collect_unnamed(const wxWindow& window, std::set<std::string>& unnamed) {
  const std::string name = to_utf8(window.GetName());
  static const std::set<std::string> defaults = {"",         "panel",     "control", "text",
                                                 "splitter", "stcwindow", "frame",   "window"};
  if (window.IsShown() && window.IsFocusable() && defaults.contains(name)) {
    unnamed.insert(to_utf8(window.GetClassInfo()->GetClassName()) + " " + name);
  }
  for (const wxWindow* child : window.GetChildren()) {
    if (!child->IsTopLevel()) collect_unnamed(*child, unnamed);
  }
}

TEST_F(WindowItselfTest, EveryControlHasAName) {
  std::set<std::string> unnamed;
  collect_unnamed(frame(), unnamed);
  EXPECT_EQ(unnamed, std::set<std::string>());
}

TEST_F(WindowItselfTest, ADossierListsItsLettersWithTheirProgress) {
  const TemporaryFolder folder;
  folder.write("haven.nl.txt", "Er was brand.");
  folder.write("haven.nl.xlf", "read by the function below");
  folder.write("kade.nl.txt", "De kade bleef heel.");
  WelcomePage& welcome = frame().welcome();
  welcome.progress_of = [](const std::filesystem::path& path) {
    return path.extension() == ".xlf" ? std::optional(ProgressCounts{1, 0, 3, 0, 0}) : std::nullopt;
  };
  welcome.show(folder.path(), {});
  const auto card_of = [&](const char* name) { return std::ranges::find(welcome.list().cards(), name, &Card::title); };
  wait_for([&] { return card_of("haven.nl.xlf") != welcome.list().cards().end() && card_of("haven.nl.xlf")->progress; },
           "the progress");
  EXPECT_EQ(card_of("haven.nl.xlf")->paragraphs.front().text, "3 of 4 segments translated");
  EXPECT_EQ(card_of("haven.nl.txt"), welcome.list().cards().end()) << "its translation stands for it";
  EXPECT_NE(card_of("kade.nl.txt"), welcome.list().cards().end());
}

TEST_F(WindowItselfTest, ThePaletteFindsAndRunsACommand) {
  focus_editor();
  press("Ctrl+Shift+P");
  wait_for([this] { return frame().question().is_open(); }, "the palette");
  type("show or hide");
  press("Enter");
  wait_for([this] { return !page().are_panes_shown(); }, "the panes gone");
}

TEST_F(WindowItselfTest, ACommandGetsAnotherKey) {
  focus_editor();
  frame().run("help.assign-key");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  type("statistics");
  press("Enter");
  wait_for([this] { return !frame().question().is_open(); }, "the choice");
  press("Ctrl+Shift+Y");
  wait_for([this] { return frame().keys().command_of("Ctrl+Shift+Y") == "review.statistics"; }, "the key");
}

TEST_F(WindowItselfTest, AKeyOfAnotherCommandIsTakenOnTheSecondPressOnly) {
  focus_editor();
  const std::string before = frame().keys().command_of("Ctrl+K");
  frame().run("help.assign-key");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  type("statistics");
  press("Enter");
  wait_for([this] { return !frame().question().is_open(); }, "the choice");
  press("Ctrl+K");
  EXPECT_EQ(frame().keys().command_of("Ctrl+K"), before);
  press("Ctrl+K");
  wait_for([this] { return frame().keys().command_of("Ctrl+K") == "review.statistics"; }, "the key");
}

TEST_F(WindowItselfTest, EscapeLeavesAQuestionUnanswered) {
  focus_editor();
  press("Ctrl+G");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  press("Escape");
  wait_for([this] { return !frame().question().is_open(); }, "the question gone");
  EXPECT_EQ(session().active(), 0U);
}

TEST_F(WindowItselfTest, AnUnsavedChangeShowsInTheTitle) {
  page().view().activate(6);
  focus_editor();
  type("x");
  wait_for([this] { return to_utf8(frame().GetTitle()).starts_with("•"); }, "the sign in the title");
}

TEST_F(WindowItselfTest, ConcordanceSearchesTheSelection) {
  page().view().activate(2);
  focus_editor();
  page().view().editor().select({0, 6});
  press("Ctrl+K");
  const std::vector<Card>& cards = page().panes().lists()[2]->cards();
  wait_for([&] { return cards.size() == 3; }, "two renderings and the occurrence");
  const std::string sought = page().selected_words();
  EXPECT_EQ(cards[0].paragraphs.at(0).text, sought + " → cluster munitions 1,041 times, last 14 January 2021");
  EXPECT_EQ(cards[1].paragraphs.at(0).text, sought + " → bomblets once");
  EXPECT_THAT(cards[2].spoken(), HasSubstr("2020Z18822"));
}

TEST_F(WindowItselfTest, ConcordanceAsksForWordsWhereNoneAreSelectedAndPutsARenderingIn) {
  page().view().activate(2);
  focus_editor();
  page().view().editor().select({0, 0});
  press("Ctrl+K");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  type("clustermunitie*");
  press("Enter");
  CardList& list = *page().panes().lists()[2];
  wait_for([&] { return list.cards().size() == 3; }, "the renderings");
  EXPECT_THAT(list.cards()[0].paragraphs.at(0).text, HasSubstr("clustermunitie* → cluster munitions"));
  list.SetFocus();
  press("Enter");
  wait_for([this] { return target(2).find("cluster munitions") != std::string::npos; }, "the rendering");
}

TEST_F(WindowItselfTest, PanesAreReachedByKeyboard) {
  focus_editor();
  press("Ctrl+Tab");
  wait_for([this] { return page().panes().lists()[0]->HasFocus(); }, "the first pane");
}

TEST_F(WindowItselfTest, ThemesChangeWithoutARestart) {
  frame().run("view.theme");
  EXPECT_TRUE(palette().is_dark);
  frame().run("view.theme");
  frame().run("view.theme");
  EXPECT_FALSE(palette().is_dark);
}

TEST(FileKinds, AreThoseThatTheFormatsName) {
  EXPECT_THAT(letter_kinds(), AllOf(HasSubstr("*.pdf"), HasSubstr("*.docx"), HasSubstr("*.md"), Not(HasSubstr("xlf"))));
  EXPECT_THAT(letter_and_translation_kinds(), AllOf(HasSubstr("*.xlf;"), HasSubstr("*.sdlxliff;"), HasSubstr("*.odt")));
  EXPECT_THAT(memory_kinds(), AllOf(HasSubstr("*.tmx;*"), HasSubstr("*.mxliff"), Not(HasSubstr("docx"))));
  EXPECT_EQ(std::ranges::count(letter_kinds(), '|'), 3) << letter_kinds();
}

TEST(FileKinds, OfAFolderAreLettersAndTranslationsWhateverTheirCase) {
  for (const char* const name : {"brief.txt", "BRIEF.PDF", "brief.md", "brief.sdlxliff", "brief.xliff"}) {
    EXPECT_TRUE(is_letter_or_translation(name)) << name;
  }
  for (const char* const name : {"brief", "memory.tmx", "words.csv", "brief.png"}) {
    EXPECT_FALSE(is_letter_or_translation(name)) << name;
  }
}

}  // namespace
}  // namespace weerga::test
