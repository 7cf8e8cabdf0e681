// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

#include <cstddef>
#include <functional>
#include <vector>

#include "editor/core/session.h"

namespace weerga {

/// The whole letter as a narrow strip: how far each part is, where issues are, and what the screen shows. A click goes
/// there. It never takes the focus; commands reach the same places by keys.
class Minimap : public wxWindow {
 public:
  explicit Minimap(wxWindow* parent);

  void show(std::vector<Progress> rows);  ///< in order
  void set_progress(std::size_t row, Progress progress);
  void set_trouble(std::size_t row, bool has_trouble);
  void show_page(std::size_t first, std::size_t last);  ///< the rows on the screen
  [[nodiscard]] std::size_t row_at(int y) const;
  [[nodiscard]] int y_of(std::size_t row) const;

  [[nodiscard]] bool AcceptsFocus() const override { return false; }

  std::function<void(std::size_t row)> on_chosen;

 private:
  [[nodiscard]] double height_a_row() const;
  void paint();
  void choose(const wxMouseEvent& event);

  std::vector<Progress> rows_;
  std::vector<bool> trouble_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

}  // namespace weerga
