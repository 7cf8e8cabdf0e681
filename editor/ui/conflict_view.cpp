// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/conflict_view.h"

#include <wx/dcclient.h>

#include <algorithm>

#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr double kSide = 16;
constexpr double kTitle = 26;
constexpr double kNote = 20;
constexpr double kInside = 10;
constexpr double kPoints = 10.5;

TextLayout layout_of(wxWindow& window, const std::string& text, const std::vector<ByteRange>& words, MarkKind kind,
                     double width) {
  std::vector<Mark> marks;
  for (const ByteRange& range : words) marks.push_back({range, kind});
  return {pango_of(window), TaggedText(text), std::move(marks), {.points = kPoints, .width = static_cast<int>(width)}};
}

/// Of one version in a window of that width.
double column_width(double width) { return std::max(100.0, (width - 3 * kSide) / 2); }

}  // namespace

ConflictView::ConflictView(wxWindow* parent)
    : ItemScroller(parent), spoken_(*this, tr("Segments that differ"), speech()) {
  SetName(tr_wx("Segments that differ"));
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_KEY_DOWN, &ConflictView::key_down, this);
  Bind(wxEVT_LEFT_DOWN, [this](const wxMouseEvent& event) { click(event); });
}

ListSpeech ConflictView::speech() {
  return {.count = [this] { return rows_.size(); },
          .words =
              [this](std::size_t item) {
                const Row& row = rows_[item];
                return row.title + ". " + tr("Mine") + ": " + row.texts.mine + " (" + row.mine_note + "). " +
                       tr("Theirs") + ": " + row.texts.theirs + " (" + row.their_note + "). " +
                       (row.takes_theirs ? tr("Theirs is taken.") : tr("Mine is kept."));
              },
          .selected = [this] { return selected_; },
          .choose = [this](std::size_t item) { take(item, !rows_[item].takes_theirs); }};
}

void ConflictView::show(std::vector<Row> rows) {
  rows_ = std::move(rows);
  selected_ = 0;
  items_changed();
  scroll_to(0);
  spoken_.selection_changed();
}

void ConflictView::select(std::size_t row) {
  if (row >= rows_.size()) return;
  selected_ = row;
  spoken_.selection_changed();
  place();
  if (row >= placed_.size()) return;
  reveal(placed_[row].top, placed_[row].height);
  Refresh();
}

void ConflictView::take(std::size_t row, bool theirs) {
  if (row >= rows_.size()) return;
  rows_[row].takes_theirs = theirs;
  select(row);
  if (on_changed) on_changed();
}

void ConflictView::take_all(bool theirs) {
  for (Row& row : rows_) row.takes_theirs = theirs;
  spoken_.selection_changed();
  Refresh();
  if (on_changed) on_changed();
}

double ConflictView::place_items(int width) {
  placed_.clear();
  double y = 4;
  const double room = column_width(width) - 2 * kInside;
  for (const Row& row : rows_) {
    TextLayout mine = layout_of(*this, row.texts.mine, row.texts.only_in_mine, MarkKind::inserted, room);
    TextLayout theirs = layout_of(*this, row.texts.theirs, row.texts.only_in_theirs, MarkKind::inserted, room);
    const double height = kTitle + std::max(mine.height(), theirs.height()) + 2 * kInside + kNote + 8;
    placed_.push_back({y, height, std::move(mine), std::move(theirs)});
    y += height;
  }
  return y;
}

void ConflictView::key_down(wxKeyEvent& event) {
  switch (event.GetKeyCode()) {
    case WXK_UP:
      return select(selected_ > 0 ? selected_ - 1 : 0);
    case WXK_DOWN:
      return select(std::min(selected_ + 1, rows_.empty() ? 0 : rows_.size() - 1));
    case WXK_HOME:
      return select(0);
    case WXK_END:
      return select(rows_.empty() ? 0 : rows_.size() - 1);
    case WXK_LEFT:
      return take(selected_, false);
    case WXK_RIGHT:
      return take(selected_, true);
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      if (on_accepted) on_accepted();
      return;
    default:
      event.Skip();
  }
}

void ConflictView::click(const wxMouseEvent& event) {
  SetFocus();
  const double y = event.GetY() + top();
  for (std::size_t row = 0; row < placed_.size(); ++row) {
    if (y < placed_[row].top || y >= placed_[row].top + placed_[row].height) continue;
    return take(row, event.GetX() > GetClientSize().GetWidth() / 2);
  }
}

void ConflictView::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const wxSize size = GetClientSize();
  canvas.fill({0, 0, 1.0 * size.GetWidth(), 1.0 * size.GetHeight()}, palette().paper);
  place();
  for (std::size_t row = 0; row < placed_.size(); ++row) {
    const double y = placed_[row].top - top();
    if (y + placed_[row].height >= 0 && y < size.GetHeight()) paint_row(canvas, row, y);
  }
}

void ConflictView::paint_row(Canvas& canvas, std::size_t row, double y) {
  const Palette& colours = palette();
  const double width = GetClientSize().GetWidth();
  const double column = column_width(width);
  const Placed& placed = placed_[row];
  if (row == selected_) {
    canvas.fill({0, y, width, placed.height}, colours.active_row);
    canvas.fill({0, y, 4, placed.height}, colours.active_edge);
  }
  canvas.text_in({kSide, y + 2, width / 2, kTitle}, rows_[row].title,
                 {.points = 9.5, .bold = true, .colour = row == selected_ ? colours.accent : colours.dim});
  const double height = placed.height - kTitle - 8;
  paint_version(canvas, {kSide, y + kTitle, column, height}, row, false);
  paint_version(canvas, {2 * kSide + column, y + kTitle, column, height}, row, true);
}

void ConflictView::paint_version(Canvas& canvas, Box box, std::size_t row, bool theirs) {
  const Palette& colours = palette();
  const bool is_kept = rows_[row].takes_theirs == theirs;
  canvas.fill_round(box, 5, is_kept ? colours.editor : colours.header);
  canvas.frame_round(box, 5, is_kept ? colours.active_edge : colours.rule, is_kept ? 2 : 1);
  const TextLayout& text = theirs ? placed_[row].theirs : placed_[row].mine;
  text.draw(canvas, box.x + kInside, box.y + kInside - 3, colours);
  const std::string& note = theirs ? rows_[row].their_note : rows_[row].mine_note;
  const double note_y = box.bottom() - kNote - 4;
  if (is_kept) canvas.tick_mark(box.right() - 22, note_y + 2, colours.term);
  canvas.text_in({box.x + kInside, note_y, box.width - 2 * kInside - 20, kNote}, note,
                 {.points = 8.5, .colour = colours.dim});
}

}  // namespace weerga
