// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

namespace weerga {

/// A window whose items stand one below another, over which it scrolls by wheel, bar and selection.
class ItemScroller : public wxWindow {
 protected:
  explicit ItemScroller(wxWindow* parent);

  /// Lays the items out in a window of `width` pixels; returns the height of all of them together.
  virtual double place_items(int width) = 0;
  /// Lays the items out unless they are for this width.
  void place();
  /// The items are others: they are laid out anew when they are needed.
  void items_changed() { placed_width_ = -1; }

  void scroll_to(double y);
  /// Scrolls no further than it takes to see an item; of one that is higher than the window, its top.
  void reveal(double top, double height);
  /// Which pixel of the items is the window's first.
  [[nodiscard]] double top() const { return top_; }

 private:
  void scroll(const wxScrollWinEvent& event);

  double top_ = 0;
  double total_ = 0;
  int placed_width_ = -1;
};

}  // namespace weerga
