// SPDX-License-Identifier: Apache-2.0
// The mouse and the scroll bar of SegmentView.
#include <algorithm>

#include "editor/ui/segment_view.h"

namespace weerga {

std::optional<SegmentView::Spot> SegmentView::spot_at(wxPoint point) {
  if (session_ == nullptr || shown_.empty()) return std::nullopt;
  const std::size_t index = heights_.row_at(top_ + point.y);
  const std::size_t row = shown_[index];
  const RowGeometry geometry = this->geometry();
  const Side side = point.x < geometry.rule_x() ? Side::source : Side::target;
  const double x = point.x - (side == Side::source ? geometry.source_x() : geometry.target_x());
  const double y = static_cast<double>(point.y - (heights_.top(index) - top_) - 9);
  return Spot{row, side, layout(row, side).offset_at(x, y)};
}

void SegmentView::mouse_down(wxMouseEvent& event) {
  const auto spot = spot_at(event.GetPosition());
  if (!spot) return;
  if (spot->row != session_->active()) {
    activate(spot->row, spot->side == Side::target ? std::optional(spot->offset) : std::nullopt);
  }
  passive_selection_ = Selection{spot->row, spot->side, {spot->offset, spot->offset}};
  selection_anchor_ = spot->offset;
  if (!HasCapture()) CaptureMouse();
  editor_->focus();
  Refresh();
}

void SegmentView::mouse_moved(wxMouseEvent& event) {
  if (!HasCapture() || !passive_selection_) return;
  const auto spot = spot_at(event.GetPosition());
  if (!spot || spot->row != passive_selection_->row || spot->side != passive_selection_->side) return;
  passive_selection_->range = {std::min(selection_anchor_, spot->offset), std::max(selection_anchor_, spot->offset)};
  Refresh();
}

void SegmentView::mouse_up(wxMouseEvent&) {
  if (HasCapture()) ReleaseMouse();
}

std::optional<ByteRange> SegmentView::selected_in(std::size_t row, Side side) const {
  if (!passive_selection_ || passive_selection_->row != row || passive_selection_->side != side) return std::nullopt;
  if (passive_selection_->range.empty()) return std::nullopt;
  return passive_selection_->range;
}

std::optional<SegmentView::Selection> SegmentView::selection() {
  if (session_ == nullptr || session_->row_count() == 0) return std::nullopt;
  const ByteRange live = editor_->selection();
  if (!live.empty()) return Selection{session_->active(), side_, live};
  if (passive_selection_ && !passive_selection_->range.empty()) return passive_selection_;
  return std::nullopt;
}

std::size_t SegmentView::source_caret() {
  if (side_ == Side::source) return editor_->caret();
  const bool here = passive_selection_ && passive_selection_->row == session_->active();
  return here && passive_selection_->side == Side::source ? passive_selection_->range.begin : 0;
}

void SegmentView::wheel(wxMouseEvent& event) {
  const double turns = static_cast<double>(event.GetWheelRotation()) / std::max(1, event.GetWheelDelta());
  if (event.ControlDown()) {
    if (events_.zoomed) events_.zoomed(turns > 0 ? 1 : -1);
    return;
  }
  scroll_by(static_cast<long>(-turns * 3 * line_height_));
}

void SegmentView::scrolled(wxScrollWinEvent& event) {
  const long page = GetClientSize().GetHeight();
  const wxEventType type = event.GetEventType();
  if (type == wxEVT_SCROLLWIN_TOP) return scroll_to(0);
  if (type == wxEVT_SCROLLWIN_BOTTOM) return scroll_to(heights_.total());
  if (type == wxEVT_SCROLLWIN_LINEUP) return scroll_by(-line_height_);
  if (type == wxEVT_SCROLLWIN_LINEDOWN) return scroll_by(line_height_);
  if (type == wxEVT_SCROLLWIN_PAGEUP) return scroll_by(-page * 9 / 10);
  if (type == wxEVT_SCROLLWIN_PAGEDOWN) return scroll_by(page * 9 / 10);
  scroll_to(event.GetPosition());
}

}  // namespace weerga
