// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/pane_stack.h"

#include <fmt/format.h>
#include <wx/dcclient.h>

#include <algorithm>
#include <sstream>

#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr int kTitle = 30;

}  // namespace

PaneStack::PaneStack(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL),
      spoken_(*this, tr("Panes"), speech()) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetName(tr_wx("Panes"));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { arrange(); });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    dragged_ = title_at(event.GetY());
    drag_from_ = event.GetY();
    has_moved_ = false;
    if (dragged_ && !HasCapture()) CaptureMouse();
  });
  Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    if (dragged_ && event.LeftIsDown()) drag(event.GetY());
  });
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) {
    if (HasCapture()) ReleaseMouse();
    if (dragged_ && !has_moved_) open(*panes_[*dragged_].list, !panes_[*dragged_].is_open);
    dragged_.reset();
  });
}

/// The titles; the panes themselves are windows of their own.
ListSpeech PaneStack::speech() {
  return {.count = [this] { return panes_.size(); },
          .words =
              [this](std::size_t item) {
                const Pane& pane = panes_[item];
                return pane.title + (pane.note.empty() ? "" : ", " + pane.note) + ", " +
                       tr(pane.is_open ? "unfolded" : "folded");
              },
          .selected = [this] { return panes_.size(); },
          .choose = [this](std::size_t item) { open(*panes_[item].list, !panes_[item].is_open); },
          .place = [this](std::size_t item) { return PixelRows{panes_[item].top, kTitle}; }};
}

CardList& PaneStack::add(const std::string& title, double weight, bool is_open) {
  auto* list = new CardList(this, title);
  panes_.push_back({title, {}, list, weight, is_open});
  arrange();
  return *list;
}

void PaneStack::set_note(const CardList& pane, std::string note) {
  const auto found = std::ranges::find(panes_, &pane, &Pane::list);
  if (found == panes_.end() || found->note == note) return;
  found->note = std::move(note);
  RefreshRect({0, found->top, GetClientSize().GetWidth(), kTitle});
}

void PaneStack::open(const CardList& pane, bool is_open) {
  const auto found = std::ranges::find(panes_, &pane, &Pane::list);
  if (found == panes_.end() || found->is_open == is_open) return;
  found->is_open = is_open;
  arrange();
}

bool PaneStack::is_open(const CardList& pane) const {
  const auto found = std::ranges::find(panes_, &pane, &Pane::list);
  return found != panes_.end() && found->is_open;
}

void PaneStack::use_points(double points) {
  for (const Pane& pane : panes_) pane.list->use_points(points);
}

const std::vector<CardList*> PaneStack::lists() const {
  std::vector<CardList*> lists;
  for (const Pane& pane : panes_) lists.push_back(pane.list);
  return lists;
}

CardList* PaneStack::next_after_focus() const {
  bool found = std::ranges::none_of(panes_, [](const Pane& pane) { return pane.list->HasFocus(); });
  for (const Pane& pane : panes_) {
    if (found && pane.is_open) return pane.list;
    found = found || pane.list->HasFocus();
  }
  return nullptr;
}

std::string PaneStack::layout() const {
  std::string line;
  for (const Pane& pane : panes_) line += fmt::format("{:.2f}{} ", pane.weight, pane.is_open ? "+" : "-");
  return line;
}

void PaneStack::restore(const std::string& layout) {
  std::istringstream words(layout);
  words.imbue(std::locale::classic());
  for (Pane& pane : panes_) {
    double weight = 0;
    char sign = 0;
    if (!(words >> weight >> sign)) break;
    pane.weight = std::clamp(weight, 0.05, 10.0);
    pane.is_open = sign == '+';
  }
  arrange();
}

void PaneStack::arrange() {
  const wxSize size = GetClientSize();
  double weights = 0;
  for (const Pane& pane : panes_) weights += pane.is_open ? pane.weight : 0;
  const int room = std::max(0, size.GetHeight() - kTitle * static_cast<int>(panes_.size()));
  double y = 0;
  for (Pane& pane : panes_) {
    pane.top = static_cast<int>(y);
    const double height = pane.is_open && weights > 0 ? room * pane.weight / weights : 0;
    pane.list->Show(height >= 1);
    if (height >= 1) pane.list->SetSize(0, pane.top + kTitle, size.GetWidth(), static_cast<int>(height));
    y += kTitle + height;
  }
  Refresh();
}

std::optional<std::size_t> PaneStack::title_at(int y) const {
  for (std::size_t i = 0; i < panes_.size(); ++i) {
    if (y >= panes_[i].top && y < panes_[i].top + kTitle) return i;
  }
  return std::nullopt;
}

/// Moves height between the open panes above and below the dragged title.
void PaneStack::drag(int y) {
  const int by = y - drag_from_;
  if (std::abs(by) < 3 && !has_moved_) return;
  has_moved_ = true;
  std::optional<std::size_t> above;
  for (std::size_t i = 0; i < *dragged_; ++i) {
    if (panes_[i].is_open) above = i;
  }
  std::optional<std::size_t> below;
  for (std::size_t i = panes_.size(); i-- > *dragged_;) {
    if (panes_[i].is_open) below = i;
  }
  if (!above || !below) return;
  double weights = 0;
  for (const Pane& pane : panes_) weights += pane.is_open ? pane.weight : 0;
  const int room = std::max(1, GetClientSize().GetHeight() - kTitle * static_cast<int>(panes_.size()));
  const double change = by * weights / room;
  if (panes_[*above].weight + change < 0.05 || panes_[*below].weight - change < 0.05) return;
  panes_[*above].weight += change;
  panes_[*below].weight -= change;
  drag_from_ = y;
  arrange();
}

void PaneStack::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const Palette& colours = palette();
  const double width = GetClientSize().GetWidth();
  canvas.fill({0, 0, width, static_cast<double>(GetClientSize().GetHeight())}, colours.paper);
  for (const Pane& pane : panes_) {
    const Box box{0, static_cast<double>(pane.top), width, kTitle};
    canvas.fill(box, colours.header);
    canvas.line(0, box.y + 0.5, width, box.y + 0.5, colours.rule);
    canvas.use(colours.dim);
    const double x = 14;
    const double y = box.middle();
    cairo_move_to(canvas.cairo(), x, pane.is_open ? y - 2 : y - 4);
    cairo_line_to(canvas.cairo(), pane.is_open ? x + 8 : x + 5, pane.is_open ? y - 2 : y);
    cairo_line_to(canvas.cairo(), pane.is_open ? x + 4 : x, pane.is_open ? y + 3 : y + 4);
    cairo_fill(canvas.cairo());
    canvas.text_in({30, box.y, width / 2, box.height}, pane.title,
                   {.points = 9.5, .bold = true, .colour = colours.text});
    const TextStyle dim{.points = 8.5, .colour = colours.dim};
    const double wide = std::min(canvas.text_width(pane.note, dim), width / 2);
    canvas.text_in({width - wide - 14, box.y, wide + 2, box.height}, pane.note, dim);
  }
}

}  // namespace weerga
