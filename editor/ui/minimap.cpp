// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/minimap.h"

#include <wx/dcclient.h>

#include <algorithm>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/canvas.h"
#include "editor/ui/text.h"
#include "editor/ui/theme.h"

namespace weerga {
namespace {

constexpr int kWidth = 16;
constexpr int kTallestRow = 8;  ///< pixels; a short letter does not fill the strip

}  // namespace

Minimap::Minimap(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(kWidth, -1), wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE) {
  SetName(tr_wx("Map of the letter"));
  SetToolTip(tr_wx("The whole letter: how far it is, and where issues are"));
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetMinSize(wxSize(kWidth, -1));
  describe(*this, SpokenRole::image, tr("Map of the letter"),
           tr("The whole letter: how far it is, and where issues are"));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_LEFT_DOWN, [this](const wxMouseEvent& event) { choose(event); });
  Bind(wxEVT_MOTION, [this](const wxMouseEvent& event) {
    if (event.LeftIsDown()) choose(event);
  });
}

void Minimap::show(std::vector<Progress> rows) {
  rows_ = std::move(rows);
  trouble_.assign(rows_.size(), false);
  Refresh();
}

void Minimap::set_progress(std::size_t row, Progress progress) {
  if (row >= rows_.size() || rows_[row] == progress) return;
  rows_[row] = progress;
  Refresh();
}

void Minimap::set_trouble(std::size_t row, bool has_trouble) {
  if (row >= trouble_.size() || trouble_[row] == has_trouble) return;
  trouble_[row] = has_trouble;
  Refresh();
}

void Minimap::show_page(std::size_t first, std::size_t last) {
  if (first == first_ && last == last_) return;
  first_ = first;
  last_ = last;
  Refresh();
}

double Minimap::height_a_row() const {
  if (rows_.empty()) return 0;
  return std::min<double>(kTallestRow, GetClientSize().GetHeight() / static_cast<double>(rows_.size()));
}

int Minimap::y_of(std::size_t row) const { return static_cast<int>(height_a_row() * static_cast<double>(row)); }

std::size_t Minimap::row_at(int y) const {
  if (rows_.empty()) return 0;
  const double row = std::max(0, y) / std::max(height_a_row(), 1e-6);
  return std::min(rows_.size() - 1, static_cast<std::size_t>(row));
}

void Minimap::choose(const wxMouseEvent& event) {
  if (on_chosen && !rows_.empty()) on_chosen(row_at(event.GetY()));
}

void Minimap::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const Palette& colours = palette();
  const wxSize size = GetClientSize();
  canvas.fill({0, 0, 1.0 * size.GetWidth(), 1.0 * size.GetHeight()}, colours.header);
  if (rows_.empty()) return;
  canvas.fill({0, 1.0 * y_of(first_), 1.0 * size.GetWidth(), std::max(3.0, 1.0 * y_of(last_ + 1) - y_of(first_))},
              colours.active_row);
  // Of the rows that share a pixel the least advanced shows, and trouble before none.
  const double each = height_a_row();
  const auto top = [each](std::size_t row) { return static_cast<int>(each * static_cast<double>(row)); };
  for (std::size_t row = 0; row < rows_.size();) {
    const int y = top(row);
    Progress least = rows_[row];
    bool has_trouble = false;
    std::size_t end = row;
    do {
      least = std::min(least, rows_[end]);
      has_trouble = has_trouble || trouble_[end];
      ++end;
    } while (end < rows_.size() && top(end) == y);
    const int room = top(end) - y;
    const double height = std::max(1, room > 3 ? room - 1 : room);
    canvas.fill({3, 1.0 * y, 6, height}, colours.progress[static_cast<std::size_t>(least)]);
    if (has_trouble) canvas.fill({11, 1.0 * y, 4, std::max(2.0, height)}, colours.warning);
    row = end;
  }
}

}  // namespace weerga
