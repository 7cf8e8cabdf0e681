// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "editor/core/alignment_session.h"

class wxSplitterWindow;

namespace weerga {

class AlignmentHeader;
class AlignmentView;
class CardList;

struct AlignmentWindowOptions {
  /// Saves the pair where it belongs: beside the letter, in the memory. Empty = nowhere. What it throws is shown.
  std::function<void(const AlignedPair&)> save;
  /// Writes the pair to a file whose ending says what: .xlf, .tmx, .tsv. May be empty.
  std::function<void(const AlignedPair&, const std::filesystem::path&)> save_as;
};

/// What a key does in the alignment window, as data: keys, menu and hints are made from it.
struct AlignmentKey {
  std::string_view name;   ///< "merge"
  std::string_view title;  ///< English, translated where shown
  std::string_view key;    ///< as key_of spells it
};
std::span<const AlignmentKey> alignment_keys();

/// The window in which an alignment is reviewed. Owns the session.
class AlignmentWindow : public wxFrame {
 public:
  AlignmentWindow(wxWindow* parent, std::unique_ptr<AlignmentSession> session, AlignmentWindowOptions options = {});
  ~AlignmentWindow() override;

  /// Runs an action of alignment_keys() by its name; false if it makes no sense now.
  bool run(std::string_view name);

  [[nodiscard]] AlignmentSession& session() { return *session_; }
  [[nodiscard]] AlignmentView& view() { return *view_; }
  [[nodiscard]] CardList& doubtful() { return *doubtful_; }
  [[nodiscard]] const std::string& message() const { return message_; }

 private:
  void build();
  void build_menu();
  bool act(std::string_view name);
  bool split();
  bool link();
  bool go(std::optional<std::size_t> bead);
  bool save();
  bool save_as();
  void refresh();
  void show_doubtful();
  void speak();
  void say(std::string sentence);
  void char_hook(wxKeyEvent& event);

  std::unique_ptr<AlignmentSession> session_;
  AlignmentWindowOptions options_;
  std::string message_;
  std::vector<std::size_t> listed_;  ///< bead of each card in the doubtful list
  AlignmentHeader* header_ = nullptr;
  wxSplitterWindow* splitter_ = nullptr;
  AlignmentView* view_ = nullptr;
  CardList* doubtful_ = nullptr;
};

}  // namespace weerga
