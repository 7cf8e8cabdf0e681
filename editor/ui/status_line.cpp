// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/status_line.h"

#include <fmt/format.h>
#include <wx/dcclient.h>

#include <numeric>

#include "editor/ui/accessible.h"
#include "editor/ui/canvas.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr double kBarWidth = 240;

}  // namespace

StatusLine::StatusLine(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(-1, 30), wxBORDER_NONE) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetName(tr_wx("Status"));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    Refresh();
    event.Skip();
  });
}

void StatusLine::show_progress(const std::array<std::size_t, kProgressSteps>& counts) {
  if (counts == counts_) return;
  counts_ = counts;
  speak();
  Refresh();
}

void StatusLine::show_right(std::string sentence) {
  if (sentence == right_) return;
  right_ = std::move(sentence);
  speak();
  Refresh();
}

void StatusLine::say(std::string sentence) { show_right(std::move(sentence)); }

std::string StatusLine::progress_in_words() const {
  const std::size_t total = std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
  return fmt::format(fmt::runtime(tr("{} of {} segments")), total - counts_[0] - counts_[1], total);
}

void StatusLine::speak() {
  describe(*this, SpokenRole::status, fmt::format("{}: {} · {}", tr("Status"), progress_in_words(), right_), {});
}

void StatusLine::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const Palette& colours = palette();
  const double width = GetClientSize().GetWidth();
  const double height = GetClientSize().GetHeight();
  canvas.fill({0, 0, width, height}, colours.header);
  canvas.line(0, 0.5, width, 0.5, colours.rule);
  const std::size_t total = std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
  double left = 14;
  if (total > 0) {
    canvas.progress_bar({left, height / 2 - 4, kBarWidth, 8}, counts_, colours);
    left += kBarWidth;
    left += 12 + canvas.text_in({left + 12, 0, 300, height}, progress_in_words(),
                                {.points = 9, .bold = true, .colour = colours.text});
  }
  const TextStyle style{.points = 9, .colour = colours.dim};
  const double wide = std::min(canvas.text_width(right_, style), width - left - 40);
  canvas.text_in({width - wide - 14, 0, wide + 2, height}, right_, style);
}

}  // namespace weerga
