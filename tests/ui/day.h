// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "editor/ui/user_desk.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"

namespace weerga::test {

/// A translator at the real program: real dictionaries, a real memory, the shipped sample dossier, by keyboard alone.
/// The only things that do not come from the keyboard are what the desktop does: dropping files, naming a file in its
/// dialogue, bringing a window to the front, and losing power.
class DayTest : public WindowTest {
 public:
  DayTest();
  ~DayTest() override { leave(); }

  /// The program is started anew on the user's folders, with what it remembers.
  void restart(Settings settings);
  void leave();

  // The steps of the day.
  void open_yesterdays_dossier();
  void align_an_older_pair();
  void mend_the_alignment_over_a_restart();
  void open_the_new_letter();
  void count_what_is_known();
  void take_in_a_glossary();
  void translate_with_matches_and_terms();
  void look_up_how_it_was_said();
  void add_a_term_and_what_to_avoid();
  void check_references();
  void check_spelling();
  void annotate_split_join_and_undo();
  void lose_power_while_typing();
  void walk_the_issues();
  void hand_over();
  void take_back_a_reviewed_table();

  void focus_frame();
  /// By its key, or by its title in the palette.
  void run(const std::string& command);
  void open_with_dialogue(const std::string& command, const std::filesystem::path& path);
  void go_to(std::size_t row);
  void write(std::size_t row, const std::string& words);
  void wait_for_findings();
  std::size_t row_of(const std::string& words);  ///< of the source
  /// With the arrow keys, in the text that is edited.
  void select(const std::string& text, const std::string& words);
  void select_in_source(std::size_t row, const std::string& words);
  void select_in_target(std::size_t row, const std::string& words);
  [[nodiscard]] std::vector<std::string> flagged_words(std::size_t row);
  void leave_by_escape(wxTopLevelWindow& window);

  [[nodiscard]] std::filesystem::path letter(const char* name) const { return dossier_ / name; }

  TemporaryFolder home_;
  std::filesystem::path dossier_ = home_.path() / "letters" / "21-501-02";
  std::filesystem::path asked_;  ///< what the user picks in the desktop's dialogue
  std::unique_ptr<UserDesk> desk_;
};

}  // namespace weerga::test
