// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "editor/core/tasks/letter_alignment.h"
#include "editor/core/worker.h"
#include "editor/ui/card_list.h"

namespace weerga {

class AlignmentHeader;

/// How the alignment of one pair of letters ended.
struct PairOutcome {
  AlignmentQuality quality;
  std::string sentence;  ///< what the user should know, "" nothing
  bool failed = false;   ///< then the sentence says why
};

struct FolderWindowOptions {
  std::string folder;  ///< for the title
  LetterPairs letters;
  /// Aligns a pair; called on a worker thread, one pair after the other. What it throws is shown at the pair.
  std::function<PairOutcome(const LetterPair&, std::stop_token)> align;
  std::function<void(const LetterPair&)> open;  ///< shows the alignment of a pair
};

/// The letters of a folder in pairs, aligned in the background and listed with their quality, the doubtful ones first.
/// Enter opens a pair, Escape stops, and closes the window when nothing runs.
class FolderWindow : public wxFrame {
 public:
  FolderWindow(wxWindow* parent, FolderWindowOptions options);

  [[nodiscard]] const CardList& list() const { return *list_; }
  [[nodiscard]] bool is_running() const { return running_.has_value(); }
  [[nodiscard]] std::size_t done_count() const;

 private:
  void build();
  void align_next();
  void finish(std::size_t pair, PairOutcome outcome);
  void stop();
  void refresh();
  [[nodiscard]] std::vector<std::size_t> order() const;
  [[nodiscard]] Card card_of(std::size_t pair) const;

  FolderWindowOptions options_;
  std::vector<std::optional<PairOutcome>> outcomes_;  ///< by pair
  std::vector<std::size_t> listed_;                   ///< pair of each card
  std::optional<std::size_t> running_;
  std::optional<std::size_t> chosen_;  ///< pair that the user went to; else the first card is selected
  bool stopped_ = false;
  AlignmentHeader* header_ = nullptr;
  CardList* list_ = nullptr;
  Worker worker_;
};

}  // namespace weerga
