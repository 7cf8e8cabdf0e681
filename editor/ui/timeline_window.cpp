// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/timeline_window.h"

#include <fmt/format.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/alignment_header.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "xliff/text/date.h"

namespace weerga {
namespace {

constexpr std::size_t kMostRows = 6;  ///< renderings that are drawn; the list has all
constexpr int kRowHeight = 40;
constexpr int kTop = 14;
constexpr int kAxis = 24;
constexpr double kLabels = 230;
constexpr double kMargin = 30;
constexpr double kYearWidth = 50;  ///< pixels that the name of a year needs
constexpr double kLargest = 15;    ///< radius of the most frequent use, in pixels
constexpr double kSmallest = 7;

/// 0 for a date that is not known.
int year_of(const std::string& date) {
  int year = 0;
  std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
  return year;
}

std::string label_of(const PhraseRendering& rendering) {
  return rendering.text.empty() ? tr("(cannot be told)") : rendering.text;
}

Card rendering_card(const PhraseRendering& rendering) {
  return {.title = label_of(rendering),
          .paragraphs = {{.text = frequency_line(rendering), .dim = true, .small = true}}};
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

std::string frequency_line(const PhraseRendering& rendering) {
  std::string line = fmt::format(fmt::runtime(tr("{} ×, letters: {}")), rendering.times, rendering.letters);
  if (!rendering.last_date.empty())
    line += fmt::format(fmt::runtime(tr(", last {}")), written_day(rendering.last_date, interface_language()));
  return line;
}

TimelineWindow::TimelineWindow(wxWindow* parent, Timeline timeline, Take take)
    : wxFrame(parent, wxID_ANY, to_wx(fmt::format(fmt::runtime(tr("Timeline of “{}”")), timeline.phrase)),
              wxDefaultPosition, wxSize(860, 760), wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT),
      timeline_(std::move(timeline)),
      take_(std::move(take)) {
  SetName(GetTitle());
  count_years();
  build();
  fill();
}

void TimelineWindow::build() {
  auto* header = new AlignmentHeader(this);
  header->show(to_utf8(GetTitle()),
               fmt::format(fmt::runtime(tr("{} ×, letters: {}")), timeline_.times, timeline_.letters),
               tr("Enter puts the rendering in · Escape closes"));
  const auto rows = static_cast<int>(uses_.size());
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

void TimelineWindow::count_years() {
  const std::size_t rows = std::min(kMostRows, timeline_.renderings.size());
  for (std::size_t row = 0; row < rows; ++row) {
    std::map<int, std::size_t> uses;
    for (const PhraseUse& use : timeline_.renderings[row].uses) ++uses[year_of(use.date)];
    uses.erase(0);
    for (const auto& [year, times] : uses) {
      most_uses_ = std::max(most_uses_, times);
      first_year_ = first_year_ == 0 ? year : std::min(first_year_, year);
      last_year_ = std::max(last_year_, year);
    }
    uses_.push_back(std::move(uses));
  }
}

double TimelineWindow::x_of(int year, double width) const {
  const int years = last_year_ - first_year_;
  const double share = years == 0 ? 0.5 : 1.0 * (year - first_year_) / years;
  return kLabels + kMargin + share * (width - kLabels - 2 * kMargin);
}

void TimelineWindow::paint(wxWindow& chart) {
  wxPaintDC dc(&chart);
  Canvas canvas(chart, dc);
  const double width = chart.GetClientSize().GetWidth();
  const double height = chart.GetClientSize().GetHeight();
  canvas.fill({0, 0, width, height}, palette().paper);
  for (std::size_t row = 0; row < uses_.size(); ++row) paint_rendering(canvas, row, width);
  if (first_year_ == 0) return;
  const TextStyle dim{.points = 9, .colour = palette().dim};
  const double room = std::max(1.0, width - kLabels - 2 * kMargin);
  const int step = std::max(1, static_cast<int>(std::ceil((last_year_ - first_year_) * kYearWidth / room)));
  for (int year = first_year_; year <= last_year_; year += step) {
    canvas.text(x_of(year, width) - 14, height - kAxis + 4, std::to_string(year), dim);
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
  const Colour fill = row == 0 ? colours.accent : colours.match_low.fill;
  const TextStyle ink{.points = 8.5, .bold = true, .colour = row == 0 ? colours.paper : colours.match_low.ink};
  for (const auto& [year, times] : uses_[row]) {
    const double share = static_cast<double>(times) / static_cast<double>(most_uses_);
    const double radius = std::max(kSmallest, kLargest * std::sqrt(share));
    const double x = x_of(year, width);
    canvas.fill_round({x - radius, middle - radius, 2 * radius, 2 * radius}, radius, fill);
    const std::string number = std::to_string(times);
    canvas.text_in({x - canvas.text_width(number, ink) / 2, middle - 8, 2 * radius, 16}, number, ink);
  }
}

}  // namespace weerga
