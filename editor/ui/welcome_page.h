// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/panel.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "editor/core/worker.h"
#include "editor/ui/card_list.h"
#include "editor/ui/settings.h"

namespace weerga {

/// What stands in the window while no document is open: what can be begun, the letters of a dossier, what was open
/// last, and five sentences on how the program is used.
class WelcomePage : public wxPanel {
 public:
  explicit WelcomePage(wxWindow* parent);

  /// `dossier` = a folder whose letters are listed, "" none. `recent` newest first.
  void show(const std::filesystem::path& dossier, const std::vector<RecentFile>& recent);
  [[nodiscard]] const CardList& list() const { return *list_; }
  void focus_list() { list_->SetFocus(); }
  void theme_changed() { Refresh(); }

  std::function<void(const std::string& command)> on_command;
  std::function<void(const std::filesystem::path&)> on_open;
  /// How far a translation is, nothing for a letter without one; called on a worker thread. May be empty.
  std::function<std::optional<ProgressCounts>(const std::filesystem::path&)> progress_of;

 private:
  void add(Card card, std::function<void()> action);
  void add_commands();
  void add_files(const std::string& heading, const std::vector<std::filesystem::path>& files);
  void add_tour();
  void read_progress(std::size_t letter);
  void paint();

  std::vector<Card> cards_;
  std::vector<std::function<void()>> actions_;
  std::vector<std::pair<std::size_t, std::filesystem::path>> letters_;  ///< cards of the dossier's letters
  CardList* list_;
  Worker worker_;
};

/// The letters in a folder and the folders in it, by name; at most a hundred. Of a letter and the translation beside it
/// the translation alone.
std::vector<std::filesystem::path> letters_in(const std::filesystem::path& folder);

}  // namespace weerga
