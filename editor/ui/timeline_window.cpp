// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/timeline_window.h"

#include <fmt/format.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/alignment_header.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr std::size_t kMostRows = 6;  ///< renderings that are drawn; the list has all
constexpr int kRowHeight = 40;
constexpr int kTop = 14;
constexpr int kAxis = 24;
constexpr double kLabels = 230;
constexpr double kLargest = 15;  ///< radius of the most frequent use, in pixels

/// 0 for a date that is not known.
int year_of(const std::string& date) {
  int year = 0;
  std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
  return year;
}

std::map<int, std::size_t> uses_by_year(const PhraseRendering& rendering) {
  std::map<int, std::size_t> uses;
  for (const PhraseUse& use : rendering.uses) ++uses[year_of(use.date)];
  return uses;
}

std::string label_of(const PhraseRendering& rendering) {
  return rendering.text.empty() ? tr("(cannot be told)") : rendering.text;
}

Card rendering_card(const PhraseRendering& rendering) {
  const std::string last = rendering.last_date.substr(0, 10);
  std::string line = fmt::format(fmt::runtime(tr("{} ×, letters: {}")), rendering.times, rendering.letters);
  if (!last.empty()) line += fmt::format(fmt::runtime(tr(", last {}")), last);
  return {.title = label_of(rendering), .paragraphs = {{.text = line, .dim = true, .small = true}}};
}

Card use_card(const PhraseUse& use, Side side) {
  const std::string& searched = side == Side::source ? use.source : use.target;
  const std::string& other = side == Side::source ? use.target : use.source;
  Card card{
      .paragraphs = {{.text = searched, .marks = {{use.phrase, MarkKind::emphasis}}, .dim = true}, {.text = other}}};
  if (!use.rendering.empty()) card.paragraphs.back().marks = {{use.rendering, MarkKind::emphasis}};
  card.heading = use.letter + " · " + use.date.substr(0, 10) + " · " + std::string(to_string(use.state));
  if (!use.dossier.empty()) card.heading += " · " + use.dossier;
  return card;
}

}  // namespace

TimelineWindow::TimelineWindow(wxWindow* parent, Timeline timeline, Take take)
    : wxFrame(parent, wxID_ANY, to_wx(fmt::format(fmt::runtime(tr("Timeline of “{}”")), timeline.phrase)),
              wxDefaultPosition, wxSize(860, 760), wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT),
      timeline_(std::move(timeline)),
      take_(std::move(take)) {
  SetName(GetTitle());
  build();
  fill();
}

void TimelineWindow::build() {
  auto* header = new AlignmentHeader(this);
  header->show(to_utf8(GetTitle()),
               fmt::format(fmt::runtime(tr("{} ×, letters: {}")), timeline_.times, timeline_.letters),
               tr("Enter puts the rendering in · Escape closes"));
  const auto rows = static_cast<int>(std::min(kMostRows, timeline_.renderings.size()));
  auto* chart = new wxWindow(this, wxID_ANY, wxDefaultPosition, wxSize(-1, kTop + rows * kRowHeight + kAxis));
  chart->SetBackgroundStyle(wxBG_STYLE_PAINT);
  chart->SetName(tr_wx("Drawing; the list below says the same"));
  chart->Bind(wxEVT_PAINT, [this, chart](wxPaintEvent&) { paint(*chart); });
  chart->Bind(wxEVT_SIZE, [chart](wxSizeEvent&) { chart->Refresh(); });
  list_ = new CardList(this, to_utf8(GetTitle()));
  list_->show_hint(tr("The memory does not hold these words."));
  list_->on_chosen = [this](std::size_t card) {
    if (!take_ || renderings_.at(card).empty()) return;
    take_(renderings_[card]);
    Close();
  };
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header, wxSizerFlags().Expand());
  column->Add(chart, wxSizerFlags().Expand());
  column->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(column);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (MainFrame::key_of(event) != "Escape") return event.Skip();
    Close();
  });
  name_all(*this);
  list_->SetFocus();
}

void TimelineWindow::fill() {
  std::vector<Card> cards;
  for (const PhraseRendering& rendering : timeline_.renderings) {
    cards.push_back(rendering_card(rendering));
    renderings_.push_back(rendering.text);
    for (auto use = rendering.uses.rbegin(); use != rendering.uses.rend(); ++use) {  // newest first
      cards.push_back(use_card(*use, timeline_.side));
      renderings_.push_back(rendering.text);
    }
  }
  list_->show(std::move(cards));
}

int TimelineWindow::first_year() const {
  int first = 0;
  for (const PhraseRendering& rendering : timeline_.renderings) {
    for (const PhraseUse& use : rendering.uses) {
      const int year = year_of(use.date);
      if (year > 0 && (first == 0 || year < first)) first = year;
    }
  }
  return first;
}

int TimelineWindow::last_year() const {
  int last = 0;
  for (const PhraseRendering& rendering : timeline_.renderings) last = std::max(last, year_of(rendering.last_date));
  return std::max(last, first_year());
}

void TimelineWindow::paint(wxWindow& chart) {
  wxPaintDC dc(&chart);
  Canvas canvas(chart, dc);
  const double width = chart.GetClientSize().GetWidth();
  const double height = chart.GetClientSize().GetHeight();
  canvas.fill({0, 0, width, height}, palette().paper);
  const std::size_t rows = std::min(kMostRows, timeline_.renderings.size());
  for (std::size_t row = 0; row < rows; ++row) paint_rendering(canvas, row, width);
  const int years = last_year() - first_year();
  const TextStyle dim{.points = 9, .colour = palette().dim};
  const double room = width - kLabels - 60;
  const int step = std::max(1, static_cast<int>(std::ceil(years * 50.0 / std::max(1.0, room))));
  for (int year = first_year(); year > 0 && year <= last_year(); year += step) {
    const double x = kLabels + 30 + (years == 0 ? 0.5 : 1.0 * (year - first_year()) / years) * room;
    canvas.text(x - 14, height - kAxis + 4, std::to_string(year), dim);
  }
}

void TimelineWindow::paint_rendering(Canvas& canvas, std::size_t row, double width) {
  const PhraseRendering& rendering = timeline_.renderings[row];
  const double middle = kTop + (static_cast<double>(row) + 0.5) * kRowHeight;
  const Palette& colours = palette();
  canvas.text_in({16, middle - 18, kLabels - 30, 20}, label_of(rendering), {.points = 10, .colour = colours.text});
  canvas.text_in({16, middle + 1, kLabels - 30, 16}, fmt::format("{} ×", rendering.times),
                 {.points = 8.5, .colour = colours.dim});
  canvas.line(kLabels, middle, width - 14, middle, colours.rule);
  std::size_t most = 1;
  for (const PhraseRendering& each : timeline_.renderings) {
    for (const auto& [year, uses] : uses_by_year(each)) most = std::max(most, uses);
  }
  const int years = last_year() - first_year();
  for (const auto& [year, uses] : uses_by_year(rendering)) {
    if (year == 0) continue;
    const double x = kLabels + 30 + (years == 0 ? 0.5 : 1.0 * (year - first_year()) / years) * (width - kLabels - 60);
    const double radius = std::max(7.0, kLargest * std::sqrt(static_cast<double>(uses) / static_cast<double>(most)));
    canvas.fill_round({x - radius, middle - radius, 2 * radius, 2 * radius}, radius,
                      row == 0 ? colours.accent : colours.match_low.fill);
    const std::string number = std::to_string(uses);
    const TextStyle ink{.points = 8.5, .bold = true, .colour = row == 0 ? colours.paper : colours.match_low.ink};
    canvas.text_in({x - canvas.text_width(number, ink) / 2, middle - 8, 2 * radius, 16}, number, ink);
  }
}

}  // namespace weerga
