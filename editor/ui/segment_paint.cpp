// SPDX-License-Identifier: Apache-2.0
// The painting of SegmentView.
#include <wx/dcclient.h>

#include <algorithm>
#include <string>

#include "editor/ui/segment_view.h"

namespace weerga {
namespace {

constexpr int kPadding = 9;

std::string match_label(int percent) { return percent > 100 ? "CTX" : std::to_string(percent) + "%"; }

}  // namespace

void SegmentView::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const wxSize size = GetClientSize();
  canvas.fill({0, 0, static_cast<double>(size.GetWidth()), static_cast<double>(size.GetHeight())}, palette().paper);
  if (session_ == nullptr || shown_.empty()) return;
  const wxRect damage = GetUpdateRegion().GetBox();
  std::size_t index = heights_.row_at(top_);
  for (long y = heights_.top(index) - top_; y < size.GetHeight() && index < shown_.size(); ++index) {
    const int height = heights_.height(index);
    if (y + height >= damage.GetTop() && y <= damage.GetBottom()) paint_row(canvas, index, static_cast<int>(y));
    y += height;
  }
}

void SegmentView::paint_row(Canvas& canvas, std::size_t index, int y) {
  const Palette& colours = palette();
  const std::size_t row = shown_[index];
  const RowGeometry geometry = this->geometry();
  const int height = heights_.height(index);
  const bool is_active = row == session_->active();
  const double width = geometry.width;
  canvas.fill({0, static_cast<double>(y), width, static_cast<double>(height)},
              is_active ? colours.active_row : (index % 2 == 1 ? colours.zebra : colours.paper));
  paint_gutter(canvas, row, y, height);
  if (is_active) {
    const int x = side_ == Side::target ? geometry.target_x() : geometry.source_x();
    canvas.fill_round({x - 6.0, y + 5.0, geometry.text_width() + 12.0, height - 10.0}, 4, colours.editor);
    canvas.frame_round({x - 6.0, y + 5.0, geometry.text_width() + 12.0, height - 10.0}, 4, colours.active_edge);
  }
  for (const Side side : {Side::source, Side::target}) {
    if (is_active && side == side_) continue;
    const int x = side == Side::source ? geometry.source_x() : geometry.target_x();
    layout(row, side).draw(canvas, x, y + kPadding, colours, selected_in(row, side));
  }
  canvas.line(geometry.rule_x() + 0.5, y, geometry.rule_x() + 0.5, y + height, colours.rule);
  canvas.line(0, y + height - 0.5, width, y + height - 0.5, colours.rule);
  paint_match(canvas, row, y);
}

void SegmentView::paint_gutter(Canvas& canvas, std::size_t row, int y, int height) {
  const Palette& colours = palette();
  const Segment& segment = session_->segment(row);
  const Progress progress = progress_of(segment);
  const bool is_active = row == session_->active();
  canvas.fill({0, static_cast<double>(y), 5, height - 1.0}, colours.progress[static_cast<std::size_t>(progress)]);
  if (is_active) canvas.fill({5, static_cast<double>(y), 3, height - 1.0}, colours.active_edge);
  const std::string number = std::to_string(row + 1);
  const TextStyle style{
      .points = number.size() > 4 ? 7.0 : 8.5, .bold = is_active, .colour = is_active ? colours.accent : colours.dim};
  canvas.text(12, y + kPadding + 3, number, style, 34);
  canvas.progress_mark(46, y + kPadding + 4, progress, colours);
}

void SegmentView::paint_match(Canvas& canvas, std::size_t row, int y) {
  const Palette& colours = palette();
  const RowGeometry geometry = this->geometry();
  const double x = geometry.match_x() + 8.0;
  const auto percent = inserted_percent(session_->unit(row), session_->segment(row));
  if (percent) {
    canvas.pill({x, y + kPadding + 1.0, 46, 19}, match_label(*percent), match_tint(colours, *percent), 8.5);
  }
  const RowFindings* const found = findings_ == nullptr ? nullptr : findings_->of(row);
  // Marks stand below the pill, or in its place where there is none: a row of one line has no room for both.
  double mark_x = x + 8;
  const double mark_y = y + kPadding + (percent ? 26.0 : 4.0);
  if (found != nullptr && !found->issues.empty()) {
    const bool is_error = std::ranges::find(found->issues, Severity::error, &Issue::severity) != found->issues.end();
    canvas.issue_mark(mark_x, mark_y, is_error, colours);
    mark_x += 18;
  }
  if (!session_->unit(row).notes.empty()) {
    canvas.frame_round({mark_x, mark_y, 12, 11}, 2, colours.dim, 1.4);
    canvas.line(mark_x + 3, mark_y + 4, mark_x + 9, mark_y + 4, colours.dim);
  }
}

}  // namespace weerga
