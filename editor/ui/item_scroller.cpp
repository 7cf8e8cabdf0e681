// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/item_scroller.h"

#include <algorithm>

namespace weerga {
namespace {

constexpr double kWheel = 60;  ///< pixels by notch
constexpr double kLine = 20;

}  // namespace

ItemScroller::ItemScroller(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxWANTS_CHARS | wxBORDER_NONE) {
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { scroll_to(top_); });
  Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
    scroll_to(top_ - kWheel * event.GetWheelRotation() / std::max(1, event.GetWheelDelta()));
  });
  for (const auto& type : {wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_THUMBRELEASE, wxEVT_SCROLLWIN_PAGEUP,
                           wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_LINEUP, wxEVT_SCROLLWIN_LINEDOWN}) {
    Bind(type, [this](const wxScrollWinEvent& event) { scroll(event); });
  }
}

void ItemScroller::scroll(const wxScrollWinEvent& event) {
  const double page = GetClientSize().GetHeight();
  const wxEventType what = event.GetEventType();
  if (what == wxEVT_SCROLLWIN_PAGEUP) return scroll_to(top_ - page);
  if (what == wxEVT_SCROLLWIN_PAGEDOWN) return scroll_to(top_ + page);
  if (what == wxEVT_SCROLLWIN_LINEUP) return scroll_to(top_ - kLine);
  if (what == wxEVT_SCROLLWIN_LINEDOWN) return scroll_to(top_ + kLine);
  scroll_to(event.GetPosition());
}

void ItemScroller::place() {
  const int width = GetClientSize().GetWidth();
  if (width == placed_width_) return;
  placed_width_ = width;
  total_ = place_items(width);
}

void ItemScroller::scroll_to(double y) {
  place();
  const double page = GetClientSize().GetHeight();
  top_ = std::clamp(y, 0.0, std::max(0.0, total_ - page));
  SetScrollbar(wxVERTICAL, static_cast<int>(top_), static_cast<int>(page), static_cast<int>(std::max(total_, page)));
  Refresh();
}

void ItemScroller::reveal(double top, double height) {
  const double page = GetClientSize().GetHeight();
  if (top < top_) scroll_to(top);
  if (top + height > top_ + page) scroll_to(std::min(top, top + height - page));
}

}  // namespace weerga
