// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/statistics_window.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/dataview.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/canvas.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr double kRow = 26;
constexpr double kGroupGap = 20;
constexpr double kNames = 150;
constexpr double kFigures = 110;

struct BandTitle {
  std::string_view name;
  const char* title;
};
constexpr auto kBandTitles = std::to_array<BandTitle>(
    {{"context", "In context"}, {"fragments", "Fragments"}, {"new", "New"}, {"repetition", "Repetitions"}});

/// "100" → "100 %", "95-99" → "95–99 %". A band that the analysis has and this list does not shows under its own name.
std::string title_of(MatchBand band) {
  std::string name(to_string(band));
  const auto known = std::ranges::find(kBandTitles, std::string_view(name), &BandTitle::name);
  if (known != kBandTitles.end()) return tr(known->title);
  if (name.empty() || name.front() < '0' || name.front() > '9') return name;
  if (const std::size_t dash = name.find('-'); dash != std::string::npos) name.replace(dash, 1, "–");
  return name + " %";
}

Colour colour_of(MatchBand band) {
  const std::string_view name = to_string(band);
  const Palette& colours = palette();
  if (name == "context") return colours.match_context.ink;
  if (name == "100") return colours.progress[static_cast<std::size_t>(Progress::reviewed)];
  if (name == "new") return colours.progress[static_cast<std::size_t>(Progress::open)];
  if (!name.empty() && (name.front() == '9' || name.front() == '8'))
    return colours.progress[static_cast<std::size_t>(Progress::translated)];
  return colours.progress[static_cast<std::size_t>(Progress::draft)];
}

std::string percent_of(std::size_t part, std::size_t all) {
  return fmt::format("{:.0f} %", all == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all));
}

}  // namespace

ProgressAmounts amounts_by_progress(const Document& document) {
  ProgressAmounts by_progress{};
  for (const SegmentPlace& place : segments_of(document)) {
    const Segment& segment = segment_at(document, place);
    by_progress.at(static_cast<std::size_t>(progress_of(segment))).add(segment.source.text);
  }
  return by_progress;
}

std::vector<StatisticsRow> statistics_rows(const ProgressAmounts& by_progress, const Statistics& statistics) {
  constexpr std::array<const char*, kProgressSteps> names = {"Open", "Draft", "Translated", "Reviewed", "Final"};
  std::vector<StatisticsRow> rows;
  for (std::size_t step = 0; step < kProgressSteps; ++step)
    rows.push_back({tr(names.at(step)), by_progress.at(step), palette().progress.at(step), step == 0});
  for (std::size_t band = 0; band < kMatchBands; ++band) {
    const auto which = static_cast<MatchBand>(band);
    rows.push_back({title_of(which), statistics.by_band.at(band), colour_of(which), band == 0});
  }
  return rows;
}

StatisticsWindow::StatisticsWindow(wxWindow* parent, const std::string& letter, std::vector<StatisticsRow> rows,
                                   Amount total)
    : wxFrame(parent, wxID_ANY, tr_wx("Statistics"), wxDefaultPosition, wxSize(1020, 600),
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT),
      rows_(std::move(rows)),
      total_(total) {
  SetName(tr_wx("Statistics"));
  SetBackgroundColour(palette().paper.wx());
  auto* heading = new wxStaticText(this, wxID_ANY,
                                   to_wx(fmt::format(fmt::runtime(tr("{}: {} segments, {} words, {} characters")),
                                                     letter, total.segments, total.words, total.characters)));
  heading->SetForegroundColour(palette().text.wx());
  table_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxSize(430, -1));
  table_->SetName(tr_wx("Figures"));
  fill_table();
  auto* copy = new wxButton(this, wxID_ANY, tr_wx("&Copy as a table"));
  copy->SetName(tr_wx("Copy as a table"));
  copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->copy(); });
  auto* both = new wxBoxSizer(wxHORIZONTAL);
  both->Add(new_chart(), wxSizerFlags(1).Expand().Border(wxALL, 10));
  both->Add(table_, wxSizerFlags().Expand().Border(wxALL, 10));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading, wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, 16));
  column->Add(both, wxSizerFlags(1).Expand());
  column->Add(copy, wxSizerFlags().Right().Border(wxRIGHT | wxBOTTOM, 10));
  SetSizer(column);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) {
      Close();
    } else {
      event.Skip();
    }
  });
  name_all(*this);
  table_->SetFocus();
}

wxWindow* StatisticsWindow::new_chart() {
  auto* chart =
      new wxWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
  chart->SetBackgroundStyle(wxBG_STYLE_PAINT);
  chart->SetName(tr_wx("Chart of the words; the table beside it says the same"));
  describe(*chart, SpokenRole::image, to_utf8(chart->GetName()), {});
  chart->Bind(wxEVT_PAINT, [this, chart](wxPaintEvent&) { paint_chart(*chart); });
  return chart;
}

void StatisticsWindow::fill_table() {
  table_->AppendTextColumn(tr_wx("Kind"), wxDATAVIEW_CELL_INERT, 160);
  for (const char* title : {"Segments", "Words", "Share"})
    table_->AppendTextColumn(tr_wx(title), wxDATAVIEW_CELL_INERT, 84, wxALIGN_RIGHT);
  for (const StatisticsRow& row : rows_) {
    wxVector<wxVariant> cells;
    for (const std::string& cell : {row.title, std::to_string(row.amount.segments), std::to_string(row.amount.words),
                                    percent_of(row.amount.words, total_.words)})
      cells.push_back(wxVariant(to_wx(cell)));
    table_->AppendItem(cells);
  }
}

void StatisticsWindow::paint_chart(wxWindow& chart) {
  wxPaintDC dc(&chart);
  Canvas canvas(chart, dc);
  const Palette& colours = palette();
  const wxSize size = chart.GetClientSize();
  canvas.fill({0, 0, 1.0 * size.GetWidth(), 1.0 * size.GetHeight()}, colours.paper);
  const double room = std::max(40.0, size.GetWidth() - kNames - kFigures);
  double y = 4;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const StatisticsRow& row = rows_[i];
    if (row.begins_group) {
      if (i > 0) canvas.line(0, y + kGroupGap / 2, size.GetWidth(), y + kGroupGap / 2, colours.rule);
      y += kGroupGap;
    }
    canvas.text_in({0, y, kNames - 10, kRow}, row.title, {.points = 10, .colour = colours.text});
    const double share =
        total_.words == 0 ? 0 : static_cast<double>(row.amount.words) / static_cast<double>(total_.words);
    canvas.fill_round({kNames, y + 4, room, kRow - 8}, 3, colours.header);
    if (share > 0) canvas.fill_round({kNames, y + 4, std::max(3.0, room * share), kRow - 8}, 3, row.colour);
    canvas.text_in({kNames + room + 10, y, kFigures - 10, kRow},
                   fmt::format("{} · {}", row.amount.words, percent_of(row.amount.words, total_.words)),
                   {.points = 9.5, .colour = row.amount.words == 0 ? colours.dim : colours.text});
    y += kRow;
  }
}

/// Rows with tabs between the cells, as spreadsheets paste them.
void StatisticsWindow::copy() const {
  std::string lines;
  for (const StatisticsRow& row : rows_)
    lines += fmt::format("{}\t{}\t{}\t{}\n", row.title, row.amount.segments, row.amount.words, row.amount.characters);
  if (!wxTheClipboard->Open()) return;
  wxTheClipboard->SetData(new wxTextDataObject(to_wx(lines)));
  wxTheClipboard->Close();
}

}  // namespace weerga
