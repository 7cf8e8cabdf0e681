// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/day.h"

#include <cstdlib>

#include "editor/ui/command_title.h"
#include "editor/ui/task_line.h"
#include "editor/ui/text.h"

namespace weerga::test {

DayTest::DayTest() : WindowTest(FrameOptions()) {
  setenv("XDG_STATE_HOME", (home_.path() / "state").c_str(), 1);
  std::filesystem::create_directories(dossier_.parent_path());
  std::filesystem::copy(WEERGA_SAMPLES, dossier_);
}

void DayTest::leave() {
  for (wxWindow* window : wxTopLevelWindows) {
    if (window != &frame()) window->Destroy();
  }
  frame().page().close();
  settle();
}

void DayTest::restart(Settings settings) {
  leave();
  auto desk = std::make_unique<UserDesk>(UserFolders{home_.path() / "data", WEERGA_SAMPLES});
  FrameOptions options = desk->options();
  options.settings = std::move(settings);
  options.ask_file = [this](wxWindow*, const FileQuestion&) { return asked_; };
  start(std::move(options));
  desk_ = std::move(desk);
  desk_->serve(frame());
}

void DayTest::leave_by_escape(wxTopLevelWindow& window) {
  const auto is_there = [&window] { return wxTopLevelWindows.Find(&window) != nullptr && window.IsShownOnScreen(); };
  wait_for([&window] { return window.IsActive(); }, "the window in front");
  press("Escape");
  wait_for([&] { return !is_there(); }, "the window gone");
  focus_frame();
}

void DayTest::focus_frame() {
  frame().Raise();
  frame().SetFocus();
  settle();
}

void DayTest::run(const std::string& command) {
  const std::vector<std::string> keys = frame().keys().keys_of(command);
  if (!keys.empty()) return press(keys.front());
  press("Ctrl+Shift+P");
  wait_for([this] { return frame().question().is_open(); }, "the palette");
  std::string title = shown_title(*command_entry(command));
  std::erase_if(title, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; });  // "…" has no key
  type(title);
  press("Enter");
}

void DayTest::open_with_dialogue(const std::string& command, const std::filesystem::path& path) {
  asked_ = path;
  run(command);
  wait_for([this] { return !frame().tasks().is_busy(); }, "the work on " + path.filename().string());
  EXPECT_EQ(frame().message(), "");
}

void DayTest::go_to(std::size_t row) {
  focus_editor();
  press("Ctrl+G");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  type(std::to_string(row + 1));
  press("Enter");
  wait_for([this, row] { return session().active() == row; }, "row " + std::to_string(row + 1));
  focus_editor();
}

void DayTest::write(std::size_t row, const std::string& words) {
  go_to(row);
  press("Ctrl+A");
  type(words);
  wait_for([&] { return target(row) == words; }, "the words " + words);
}

void DayTest::wait_for_findings() {
  wait_for([this] { return page().findings() != nullptr && page().findings()->is_complete(); }, "the findings");
  settle();
}

std::size_t DayTest::row_of(const std::string& words) {
  for (std::size_t row = 0; row < session().row_count(); ++row) {
    if (session().segment(row).source.text.find(words) != std::string::npos) return row;
  }
  ADD_FAILURE() << "no source has “" << words << "”";
  return 0;
}

void DayTest::select(const std::string& text, const std::string& words) {
  const std::size_t begin = text.find(words);
  ASSERT_NE(begin, std::string::npos) << text;
  press("Ctrl+Home");
  for (std::size_t letter = 0; letter < to_wx(text.substr(0, begin)).length(); ++letter) press("Right");
  for (std::size_t letter = 0; letter < to_wx(words).length(); ++letter) press("Shift+Right");
  wait_for([&] { return page().selected_words() == words; }, "the selected words");
}

void DayTest::select_in_source(std::size_t row, const std::string& words) {
  go_to(row);
  press("F2");
  wait_for([this] { return page().view().edited_side() == Side::source; }, "the source");
  select(session().segment(row).source.text, words);
}

void DayTest::select_in_target(std::size_t row, const std::string& words) {
  go_to(row);
  select(target(row), words);
}

std::vector<std::string> DayTest::flagged_words(std::size_t row) {
  wait_for_findings();
  page().view().activate(row);
  wait_for([this, row] { return page().findings()->of(row) != nullptr; }, "the findings of the row");
  std::vector<std::string> words;
  for (const ByteRange& range : page().findings()->of(row)->target_misspellings) {
    words.emplace_back(range.of(target(row)));
  }
  return words;
}

}  // namespace weerga::test
