// SPDX-License-Identifier: Apache-2.0
// What makes the window one for everybody: keys for all, messages that stay, colours that can be told apart, help.
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/toolbar.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <set>

#include "editor/ui/command_icons.h"
#include "editor/ui/help_pages.h"
#include "editor/ui/settings_window.h"
#include "editor/ui/statistics_window.h"
#include "editor/ui/task_line.h"
#include "editor/ui/text.h"
#include "editor/ui/welcome_page.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"

namespace weerga::test {
namespace {

using KeyboardTest = WindowTest;
using ToolbarTest = WindowTest;
using MessageTest = WindowTest;
using SettingsTest = WindowTest;
using StatisticsWindowTest = WindowTest;
using DropTest = WindowTest;
using TourTest = WindowTest;
using WheelTest = WindowTest;
using BackgroundTest = WindowTest;

std::string plain(std::string_view title) {
  std::string words(title);
  std::erase(words, '&');
  return words;
}

// --- every action by keyboard ---

TEST_F(KeyboardTest, EveryCommandStandsInTheOpenedPalette) {
  focus_editor();
  press("Ctrl+Shift+P");
  wait_for([this] { return frame().question().is_open(); }, "the palette");
  std::set<std::string> listed;
  for (const Card& card : frame().question().list().cards()) listed.insert(card.title);
  for (const CommandEntry& entry : command_entries()) {
    if (entry.name.empty() || !frame().commands().is_enabled(entry.name)) continue;
    EXPECT_TRUE(listed.contains(plain(tr(entry.title)))) << entry.name;
  }
}

TEST_F(KeyboardTest, EveryMenuIsOpenedByALetterOfItsOwn) {
  std::set<char> letters;
  for (const std::string_view menu : menu_names()) {
    const std::size_t sign = menu.find('&');
    ASSERT_LT(sign + 1, menu.size()) << menu;
    EXPECT_TRUE(letters.insert(static_cast<char>(std::tolower(menu[sign + 1]))).second) << menu;
  }
}

TEST_F(KeyboardTest, NoPresetHasTwoCommandsOnOneKeyOrAReservedKey) {
  for (std::size_t preset = 0; preset < kKeyPresets; ++preset) {
    const KeyMap keys(static_cast<KeyPreset>(preset));
    EXPECT_TRUE(keys.conflicts().empty()) << keys.conflicts().front().key;
    for (const CommandEntry& entry : command_entries()) {
      for (const std::string& key : keys.keys_of(entry.name)) {
        EXPECT_FALSE(is_reserved_key(key)) << key;
        EXPECT_FALSE(key.find("Ctrl+Alt+") != std::string::npos) << key;
      }
    }
  }
}

TEST_F(KeyboardTest, APaneIsFoldedAndUnfolded) {
  const CardList& notes = *page().panes().lists()[4];
  const bool was_open = page().panes().is_open(notes);
  focus_editor();
  press("Ctrl+F11");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  for (int i = 0; i < 4; ++i) press("Down");
  press("Enter");
  wait_for([&] { return page().panes().is_open(notes) != was_open; }, "the other state of the pane");
}

TEST_F(KeyboardTest, PanesGetWiderAndNarrower) {
  const int before = page().pane_width();
  focus_editor();
  press("Alt+Shift+Left");
  wait_for([&] { return page().pane_width() == before + 40; }, "wider panes");
  press("Alt+Shift+Right");
  wait_for([&] { return page().pane_width() == before; }, "the old width");
}

// --- toolbar ---

TEST_F(ToolbarTest, HasAPictureALabelAndTheKeyOfEachCommand) {
  wxToolBar* const bar = frame().GetToolBar();
  ASSERT_NE(bar, nullptr);
  std::size_t place = 0;
  for (const std::string_view name : toolbar_commands()) {
    const wxToolBarToolBase* const tool = bar->GetToolByPos(static_cast<int>(place++));
    if (name.empty()) {
      EXPECT_TRUE(tool->IsSeparator());
      continue;
    }
    EXPECT_TRUE(has_icon(name)) << name;
    ASSERT_NE(command_entry(name), nullptr) << name;
    EXPECT_EQ(to_utf8(tool->GetLabel()), plain(command_entry(name)->title));
    const std::vector<std::string> keys = frame().keys().keys_of(name);
    const std::string key = keys.empty() ? std::string() : keys.front();
    EXPECT_NE(to_utf8(tool->GetShortHelp()).find(key), std::string::npos) << name;
  }
}

TEST_F(ToolbarTest, IsHiddenAndRemembered) {
  focus_editor();
  press("Ctrl+F10");
  wait_for([this] { return frame().GetToolBar() == nullptr; }, "no toolbar");
  EXPECT_FALSE(frame().settings().has_toolbar);
  press("Ctrl+F10");
  wait_for([this] { return frame().GetToolBar() != nullptr; }, "the toolbar");
}

TEST_F(ToolbarTest, AToolThatIsNotPossibleIsGrey) {
  wxToolBar* const bar = frame().GetToolBar();
  const int undo = bar->GetToolByPos(3)->GetId();
  frame().run("file.close");
  wait_for([&] { return !bar->GetToolEnabled(undo); }, "undo without a document");
}

// --- messages ---

TEST_F(MessageTest, StaysUntilItIsAcknowledged) {
  page().view().activate(1);
  focus_editor();
  press("Ctrl+J");
  wait_for([this] { return !frame().message().empty(); }, "the message");
  const std::string message = frame().message();
  page().view().activate(6);
  focus_editor();
  type("Words");
  wait_for([this] { return target(6) == "Words"; }, "the typed words");
  EXPECT_EQ(frame().message(), message);
  press("Escape");
  wait_for([this] { return frame().message().empty(); }, "no message");
}

TEST_F(MessageTest, ThatCameWhileAnotherStoodShowsNext) {
  page().view().activate(1);
  focus_editor();
  press("Ctrl+J");
  press("Ctrl+M");
  wait_for([this] { return !frame().message().empty(); }, "the message");
  const std::string first = frame().message();
  press("Escape");
  wait_for([&] { return frame().message() != first && !frame().message().empty(); }, "the second message");
  press("Escape");
  wait_for([this] { return frame().message().empty(); }, "no message");
}

// --- settings ---

TEST_F(SettingsTest, TakeEffectAtOnce) {
  Settings applied;
  SettingsWindow window(&frame(), frame().settings(), "", [&](const Settings& settings) { applied = settings; });
  auto* colours = dynamic_cast<wxChoice*>(wxWindow::FindWindowByName(to_wx("Colours"), &window));
  ASSERT_NE(colours, nullptr);
  colours->SetSelection(3);
  wxCommandEvent chosen(wxEVT_CHOICE, colours->GetId());
  chosen.SetInt(3);
  colours->GetEventHandler()->ProcessEvent(chosen);
  EXPECT_EQ(applied.theme, Theme::contrast);
}

TEST_F(SettingsTest, EveryControlHasAName) {
  SettingsWindow window(&frame(), frame().settings(), "", {});
  for (const wxWindow* child : window.GetChildren()) {
    EXPECT_TRUE(!child->IsFocusable() || !child->GetName().empty());
  }
}

// --- statistics ---

TEST_F(StatisticsWindowTest, TellsWordsByProgressAndByMatch) {
  frame().run("review.statistics");
  StatisticsWindow* window = nullptr;
  wait_for(
      [&] {
        for (wxWindow* top : wxTopLevelWindows)
          if (auto* found = dynamic_cast<StatisticsWindow*>(top)) window = found;
        return window != nullptr;
      },
      "the window");
  EXPECT_EQ(window->table().GetItemCount(), static_cast<int>(kProgressSteps + kMatchBands));
  const std::vector<StatisticsRow> rows = statistics_rows(amounts_by_progress(session().document()), statistics_of(session().document()));
  std::size_t by_progress = 0;
  std::size_t by_match = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) (i < kProgressSteps ? by_progress : by_match) += rows[i].amount.words;
  EXPECT_EQ(by_progress, by_match) << "each word is in one band";
  EXPECT_GT(by_progress, 100U);
  window->Destroy();
}

// --- dropping, welcome, wheel ---

TEST_F(DropTest, OneFileIsOpenedTwoAreAlignedAFolderIsADossier) {
  const TemporaryFolder folder;
  const auto one = folder.write("a.nl.txt", "Er was brand.");
  const auto other = folder.write("a.en.txt", "There was a fire.");
  std::vector<std::filesystem::path> opened;
  std::vector<std::filesystem::path> aligned;
  std::promise<void> seen;
  start({.open =
             [&](const std::filesystem::path& path) {
               opened.push_back(path);
               return FrameOptions::Opened{.session = session_on(sample_letter())};
             },
         .align_two = [&](wxWindow*, const std::filesystem::path& first,
                          const std::filesystem::path& second) { aligned = {first, second}; },
         .services = sample_services()});
  frame().take({one});
  wait_for([this] { return page().session() != nullptr; }, "the letter");
  EXPECT_EQ(opened, std::vector{one});
  frame().take({one, other});
  EXPECT_EQ(aligned, (std::vector{one, other}));
  frame().take({folder.path()});
  wait_for([this] { return frame().welcome().IsShown(); }, "the dossier");
  const auto& cards = frame().welcome().list().cards();
  EXPECT_NE(std::ranges::find(cards, "a.nl.txt", &Card::title), cards.end());
}

TEST_F(TourTest, HasFiveSentencesBehindItsHeading) {
  frame().run("file.welcome");
  const auto& cards = frame().welcome().list().cards();
  const auto heading = std::ranges::find_if(cards, [](const Card& card) {
    return !card.paragraphs.empty() && card.paragraphs.front().text == "In five sentences";
  });
  ASSERT_NE(heading, cards.end());
  EXPECT_EQ(std::distance(heading, cards.end()) - 1, 5);
  for (auto card = std::next(heading); card != cards.end(); ++card)
    EXPECT_TRUE(card->paragraphs.front().text.ends_with('.')) << card->spoken();
}

TEST_F(WheelTest, WithCtrlChangesTheSizeOfTheText) {
  const double before = page().view().points();
  wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
  wheel.SetControlDown(true);
  wheel.m_wheelRotation = 120;
  wheel.m_wheelDelta = 120;
  page().view().GetEventHandler()->ProcessEvent(wheel);
  EXPECT_GT(page().view().points(), before);
  frame().run("view.usual-size");
  EXPECT_EQ(page().view().points(), 11);
}

// --- work in the background ---

TEST_F(BackgroundTest, AnImportLeavesTheEditorAliveAndCanBeStopped) {
  std::promise<void> release;
  const std::shared_future<void> released = release.get_future().share();
  Services services = sample_services();
  services.import_memory = [released](const auto&, const std::function<void(double)>& progress, std::stop_token) {
    progress(0.5);
    released.wait();
    return std::size_t{7};
  };
  start({.ask_file = [](wxWindow*, const FileQuestion&) { return std::filesystem::path("memory.tmx"); },
         .services = std::move(services)});
  show(sample_letter());
  frame().run("file.import-memory");
  wait_for([this] { return frame().tasks().is_busy() && frame().tasks().IsShown(); }, "the line of the work");
  page().view().activate(6);
  focus_editor();
  type("Alive");
  wait_for([this] { return target(6) == "Alive"; }, "the words typed meanwhile");
  EXPECT_TRUE(frame().tasks().is_busy());
  frame().run("file.stop");
  EXPECT_FALSE(frame().tasks().is_busy());
  release.set_value();
  wait_for([this] { return !frame().tasks().IsShown(); }, "no line");
}

TEST_F(BackgroundTest, AnExportThatFailsSaysWhy) {
  start({.write_as = [](const Document&,
                        const std::filesystem::path&) { throw Error(ErrorKind::not_writable, "The disk is full."); },
         .ask_file = [](wxWindow*, const FileQuestion&) { return std::filesystem::path("letter.docx"); },
         .services = sample_services()});
  show(sample_letter());
  frame().run("file.export");
  wait_for([this] { return frame().message() == "The disk is full."; }, "the reason");
}

// --- colours ---

double luminance(Colour colour) {
  const auto linear = [](std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// WCAG 2.1, contrast ratio.
double contrast(Colour one, Colour other) {
  const double lighter = std::max(luminance(one), luminance(other));
  const double darker = std::min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

TEST(Colours, LetTextBeReadInEveryTheme) {
  for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast}) {
    const Palette& colours = palette_of(theme);
    const double least = theme == Theme::contrast ? 7.0 : 4.5;
    for (const Colour ground : {colours.paper, colours.zebra, colours.active_row, colours.editor, colours.header}) {
      EXPECT_GE(contrast(colours.text, ground), least);
      EXPECT_GE(contrast(colours.dim, ground), theme == Theme::contrast ? 7.0 : 4.3);
    }
    for (const Tint& tint : {colours.code, colours.match_context, colours.match_exact, colours.match_high,
                             colours.match_low, colours.match_other}) {
      EXPECT_GE(contrast(tint.ink, tint.fill), 4.5);
    }
  }
}

// --- help ---

TEST(HelpPages, DescribeEveryCommandInBothLanguages) {
  for (const char* language : {"en", "nl"}) {
    const HelpPages pages = help_pages(language);
    for (const CommandEntry& entry : command_entries()) {
      if (entry.name.empty()) continue;
      EXPECT_TRUE(pages.commands.contains(entry.name)) << language << ": " << entry.name;
    }
    for (const auto& [command, words] : pages.commands) {
      EXPECT_NE(command_entry(command), nullptr) << language << ": " << command << " is no command";
      EXPECT_TRUE(words.ends_with('.')) << language << ": " << command;
    }
  }
}

TEST(HelpPages, HaveTheSameSubjectsInBothLanguages) {
  EXPECT_EQ(help_pages("en").subjects.size(), help_pages("nl").subjects.size());
  EXPECT_GT(help_pages("en").subjects.size(), 8U);
}

TEST(HelpPages, AreReadParagraphByParagraph) {
  const HelpPages pages = parsed_help("# Title\n\n## One\n\nA line\nand *another*.\n\nNext.\n\n- `a.b`: Does `it`.\n");
  ASSERT_EQ(pages.subjects.size(), 1U);
  EXPECT_EQ(pages.subjects[0].paragraphs, (std::vector<std::string>{"A line and another.", "Next."}));
  EXPECT_EQ(pages.commands.at("a.b"), "Does it.");
}

TEST(HelpPages, OfNothingAreEmpty) { EXPECT_TRUE(parsed_help("").subjects.empty()); }

}  // namespace
}  // namespace weerga::test
