// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/filter_bar.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr int kHeight = 42;
constexpr int kSearchWidth = 300;

}  // namespace

std::string name_of(RowFilter filter) {
  switch (filter) {
    case RowFilter::all:
      return tr("All");
    case RowFilter::open:
      return tr("Open");
    case RowFilter::draft:
      return tr("Draft");
    case RowFilter::review:
      return tr("To review");
    case RowFilter::unread:
      return tr("Unread matches");
    case RowFilter::issues:
      return tr("With issues");
    case RowFilter::notes:
      return tr("With notes");
    case RowFilter::changed:
      return tr("Changed");
  }
  return {};
}

FilterBar::FilterBar(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxSize(-1, kHeight)),
      search_(nullptr),
      spoken_(*this, tr("Filter"), speech()) {
  SetName(tr_wx("Filter"));
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  search_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxSize(kSearchWidth, 30), wxTE_PROCESS_ENTER);
  search_->SetHint(tr_wx("Find in source or target…"));
  search_->SetName(tr_wx("Find in source or target"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  row->Add(search_, wxSizerFlags().CentreVertical().Border(wxRIGHT, 12));
  SetSizer(row);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    for (std::size_t i = 0; i < kRowFilters; ++i) {
      if (chips_[i].holds(event.GetX(), event.GetY())) choose(static_cast<RowFilter>(i));
    }
  });
  search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (on_changed) on_changed();
  });
  search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
    if (on_search_enter) on_search_enter(wxGetKeyState(WXK_SHIFT));
  });
  search_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() != WXK_ESCAPE) return event.Skip();
    search_->Clear();
    if (on_search_left) on_search_left();
  });
}

void FilterBar::show_counts(const std::array<std::size_t, kRowFilters>& counts) {
  if (counts == counts_) return;
  counts_ = counts;
  Refresh();
}

std::string FilterBar::label(std::size_t filter) const {
  return name_of(static_cast<RowFilter>(filter)) + " " + std::to_string(counts_[filter]);
}

ListSpeech FilterBar::speech() {
  return {.count = [] { return kRowFilters; },
          .words = [this](std::size_t item) { return label(item); },
          .selected = [this] { return static_cast<std::size_t>(chosen_); },
          .choose = [this](std::size_t item) { choose(static_cast<RowFilter>(item)); }};
}

void FilterBar::choose(RowFilter filter) {
  chosen_ = filter;
  Refresh();
  spoken_.selection_changed();
  if (on_changed) on_changed();
}

std::string FilterBar::wanted() const { return to_utf8(search_->GetValue()); }

void FilterBar::focus_search(const std::string& words) {
  if (!words.empty()) search_->SetValue(to_wx(words));
  search_->SetFocus();
  search_->SelectAll();
}

void FilterBar::theme_changed() {
  search_->SetBackgroundColour(palette().editor.wx());
  search_->SetForegroundColour(palette().text.wx());
  Refresh();
}

Box FilterBar::chip(Canvas& canvas, std::size_t index, double x) const {
  const auto filter = static_cast<RowFilter>(index);
  const std::string label = this->label(index);
  const bool is_chosen = filter == chosen_;
  const TextStyle style{
      .points = 9.5, .bold = is_chosen, .colour = is_chosen ? palette().match_high.ink : palette().text};
  const double wide = canvas.text_width(label, style);
  const Box box{x, 9, wide + 22, 24};
  if (is_chosen) canvas.fill_round(box, 12, palette().match_high.fill);
  canvas.text_in({x + 11, box.y, wide + 2, box.height}, label, style);
  return box;
}

void FilterBar::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const wxSize size = GetClientSize();
  canvas.fill({0, 0, static_cast<double>(size.GetWidth()), static_cast<double>(size.GetHeight())}, palette().chrome);
  canvas.line(0, size.GetHeight() - 0.5, size.GetWidth(), size.GetHeight() - 0.5, palette().rule);
  double x = 12;
  for (std::size_t i = 0; i < kRowFilters; ++i) {
    chips_[i] = chip(canvas, i, x);
    x = chips_[i].right() + 4;
  }
}

}  // namespace weerga
