// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/panel.h>

#include <array>
#include <functional>
#include <string>

#include "editor/core/session_filter.h"
#include "editor/ui/accessible.h"
#include "editor/ui/canvas.h"

class wxTextCtrl;

namespace weerga {

/// The strip above the segments: which of them are shown, and what is searched for.
class FilterBar : public wxPanel {
 public:
  explicit FilterBar(wxWindow* parent);

  void show_counts(const std::array<std::size_t, kRowFilters>& counts);
  void choose(RowFilter filter);
  [[nodiscard]] RowFilter chosen() const { return chosen_; }
  [[nodiscard]] std::string wanted() const;
  void focus_search(const std::string& words);
  void theme_changed();

  std::function<void()> on_changed;
  std::function<void(bool backwards)> on_search_enter;
  std::function<void()> on_search_left;

 private:
  void paint();
  [[nodiscard]] ListSpeech speech();
  [[nodiscard]] std::string label(std::size_t filter) const;
  [[nodiscard]] Box chip(Canvas& canvas, std::size_t index, double x) const;

  std::array<std::size_t, kRowFilters> counts_{};
  std::array<Box, kRowFilters> chips_{};
  RowFilter chosen_ = RowFilter::all;
  wxTextCtrl* search_;
  SpokenList spoken_;
};

/// "Open", "Drafts", … in the language of the interface.
std::string name_of(RowFilter filter);

}  // namespace weerga
