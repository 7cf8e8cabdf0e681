// SPDX-License-Identifier: Apache-2.0
#include <wx/dcclient.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "editor/ui/alignment_view.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr double kInside = 12;
constexpr double kPad = 8;
constexpr double kRadius = 5;

/// How a ribbon or a card's edge looks.
struct Stroke {
  Colour fill;
  Colour line;
  Colour ink;
  double width = 1;
  std::array<double, 2> dashes{};  ///< on, off; 0 = not dashed
};

Stroke stroke_of(const Bead& bead, const Palette& colours) {
  if (bead.confirmed) return {colours.match_context.fill, colours.progress.back(), colours.match_context.ink, 1.6, {}};
  switch (certainty_of(bead)) {
    case Certainty::sure:
      return {colours.match_exact.fill, colours.active_edge, colours.match_exact.ink, 1, {}};
    case Certainty::fair:
      return {colours.match_high.fill, colours.progress[2], colours.match_high.ink, 1.2, {9, 4}};
    case Certainty::doubtful:
      break;
  }
  return {colours.match_low.fill, colours.progress[1], colours.match_low.ink, 1.8, {4, 4}};
}

void stroke_path(Canvas& canvas, const Stroke& stroke) {
  cairo_t* cairo = canvas.cairo();
  canvas.use(stroke.line);
  cairo_set_line_width(cairo, stroke.width);
  if (stroke.dashes[0] > 0) cairo_set_dash(cairo, stroke.dashes.data(), 2, 0);
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
}

/// The outline of a ribbon between two upright edges.
void ribbon_path(cairo_t* cairo, const Box& left, const Box& right) {
  const double middle = (left.x + right.x) / 2;
  cairo_move_to(cairo, left.x, left.y);
  cairo_curve_to(cairo, middle, left.y, middle, right.y, right.x, right.y);
  cairo_line_to(cairo, right.x, right.bottom());
  cairo_curve_to(cairo, middle, right.bottom(), middle, left.bottom(), left.x, left.bottom());
  cairo_close_path(cairo);
}

}  // namespace

std::vector<Mark> AlignmentView::marks_of(Side side, std::size_t sentence) const {
  std::vector<Mark> marks;
  if (session_->beads().empty()) return marks;
  for (const Evidence& evidence : session_->beads()[session_->active()].evidence) {
    const bool here = (side == Side::source ? evidence.source_sentence : evidence.target_sentence) == sentence;
    const ByteRange range = side == Side::source ? evidence.source : evidence.target;
    if (here) marks.push_back({range, MarkKind::inserted});
  }
  std::ranges::sort(marks, {}, &Mark::range);
  return marks;
}

void AlignmentView::paint_caret(Canvas& canvas, const TextLayout& layout, double x, double y) const {
  if (!caret_.byte) return;
  for (double row = 0; row < layout.height(); row += layout.line_height()) {
    for (double column = 0; column < column_width() - 2 * kInside; column += 1) {
      if (layout.offset_at(column, row + layout.line_height() / 2.0) < *caret_.byte) continue;
      canvas.line(x + column, y + row, x + column, y + row + layout.line_height(), palette().error, 2);
      return;
    }
  }
}

void AlignmentView::paint_card(Canvas& canvas, const Place& place) {
  const Palette& colours = palette();
  const Bead& bead = session_->beads()[place.bead];
  const bool active = place.bead == session_->active();
  const bool has_caret = active && caret_.side == place.side && caret_.sentence == place.sentence;
  canvas.fill_round(place.box, kRadius, active ? colours.active_row : colours.paper);
  if (bead.is_omission() && !bead.confirmed) {
    canvas.frame_round(place.box, kRadius, active ? colours.active_row : colours.paper);
    cairo_rectangle(canvas.cairo(), place.box.x + 0.5, place.box.y + 0.5, place.box.width - 1, place.box.height - 1);
    stroke_path(canvas, {{}, colours.removed, {}, active ? 2.0 : 1.2, {4, 3}});
  } else {
    canvas.frame_round(place.box, kRadius, active ? colours.active_edge : colours.rule, active ? 2 : 1);
  }
  if (has_caret) canvas.fill_round({place.box.x, place.box.y, 5, place.box.height}, 2, colours.active_edge);
  if (marked_ == place.bead) canvas.frame_round(place.box, kRadius, colours.warning, 3);
  const TextLayout layout = layout_of(place.side, place.sentence);
  layout.draw(canvas, place.box.x + kInside, place.box.y + kPad, colours);
  if (has_caret) paint_caret(canvas, layout, place.box.x + kInside, place.box.y + kPad);

  const std::string number = std::to_string(place.sentence + 1);
  const TextStyle style{.points = 9, .colour = colours.dim};
  const double x =
      place.side == Side::source ? place.box.x - 12 - canvas.text_width(number, style) : place.box.right() + 12;
  canvas.text(x, place.box.y + kPad, number, style);
}

void AlignmentView::paint_ribbon(Canvas& canvas, std::size_t bead_index) {
  const Bead& bead = session_->beads()[bead_index];
  const Palette& colours = palette();
  Stroke stroke = stroke_of(bead, colours);
  if (bead_index == session_->active()) stroke.width += 1;
  Box left = stack_box(Side::source, bead_index);
  Box right = stack_box(Side::target, bead_index);
  left.x += 6;
  right.x -= 6;
  const bool is_new = std::ranges::binary_search(session_->changed(), bead_index);
  const std::string label = (is_new ? tr("new") + "  " : "") + ribbon_label(bead);
  const TextStyle style{.points = 9, .bold = true, .colour = stroke.ink};
  const double wide = canvas.text_width(label, style);
  const double middle = (left.x + right.x) / 2;
  double centre = (left.middle() + right.middle()) / 2;
  if (bead.is_omission()) {
    const Box& stack = bead.source.empty() ? right : left;
    centre = stack.middle();
    const double edge = bead.source.empty() ? right.x : left.x;
    const double end = bead.source.empty() ? middle + wide / 2 + 10 : middle - wide / 2 - 10;
    cairo_move_to(canvas.cairo(), edge, centre);
    cairo_line_to(canvas.cairo(), end, centre);
    stroke_path(canvas, {{}, colours.removed, {}, 1.5, {4, 3}});
  } else {
    ribbon_path(canvas.cairo(), left, right);
    canvas.use(stroke.fill);
    cairo_fill_preserve(canvas.cairo());
    stroke_path(canvas, stroke);
  }
  const double signs = bead.confirmed ? 18 : 0;
  const TextStyle ink{.points = 9, .bold = true, .colour = bead.is_omission() ? colours.text : stroke.ink};
  const double start = middle - (wide + signs) / 2;
  if (bead.confirmed) canvas.tick_mark(start, centre - 7, ink.colour);
  canvas.text_in({start + signs, centre - 10, wide + 4, 20}, label, ink);
}

void AlignmentView::paint_row(Canvas& canvas, std::size_t row) {
  for (const Place& place : places(row)) paint_card(canvas, place);
}

void AlignmentView::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const Palette& colours = palette();
  canvas.fill({0, 0, static_cast<double>(GetClientSize().GetWidth()), static_cast<double>(GetClientSize().GetHeight())},
              colours.chrome);
  if (session_ == nullptr || heights_.size() == 0) return;
  measure_visible();
  const long bottom = static_cast<long>(top_) + GetClientSize().GetHeight();
  const std::size_t first = heights_.row_at(static_cast<long>(top_));
  std::size_t last = first;
  for (; last < heights_.size() && heights_.top(last) < bottom; ++last) paint_ribbon(canvas, last);
  for (std::size_t row = first; row < last; ++row) paint_row(canvas, row);
}

}  // namespace weerga
