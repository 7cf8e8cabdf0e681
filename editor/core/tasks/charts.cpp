// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "dictionaries/glossary/csv.h"
#include "editor/core/tasks/html.h"

namespace weerga {

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t place = digits.size(); place > 3;) digits.insert(place -= 3, ",");
  return digits;
}

std::string text_bar(std::size_t value, std::size_t most, std::size_t width) {
  static constexpr std::array<std::string_view, 8> kParts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (value == 0 || most == 0) return {};
  const double cells =
      static_cast<double>(std::min(value, most)) / static_cast<double>(most) * static_cast<double>(width);
  const std::size_t eighths = std::max<std::size_t>(1, static_cast<std::size_t>(cells * 8));
  std::string bar;
  for (std::size_t i = 0; i < eighths / 8; ++i) bar += "█";
  return bar += kParts.at(eighths % 8);
}

std::string csv_text(std::string_view field) { return csv_field(field, ',', true); }

std::string bar_chart(std::string_view title, const std::vector<ChartBar>& bars) {
  constexpr int kRow = 28;
  constexpr int kLabel = 120;
  constexpr int kWidest = 420;
  std::size_t most = 1;
  for (const ChartBar& bar : bars) most = std::max(most, bar.value);
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 {0}\" width=\"900\" height=\"{0}\" role=\"img\" "
      "font-family=\"sans-serif\" font-size=\"14\" style=\"color-scheme: light dark; max-width: 100%; height: auto\">"
      "<title>{1}</title>\n<style>text {{ fill: CanvasText; }}</style>\n",
      static_cast<int>(bars.size()) * kRow + 8, html_escaped(title));
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const ChartBar& bar = bars[i];
    const int top = static_cast<int>(i) * kRow + 4;
    const double width = static_cast<double>(bar.value) / static_cast<double>(most) * kWidest;
    svg += fmt::format(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>"
        "<rect x=\"{}\" y=\"{}\" width=\"{:.1f}\" height=\"{}\" fill=\"{}\" stroke=\"#808890\" stroke-width=\"0.5\"/>"
        "<text x=\"{:.1f}\" y=\"{}\">{}</text>\n",
        kLabel - 8, top + 18, html_escaped(bar.title), kLabel, top + 3, width, kRow - 8, html_escaped(bar.colour),
        kLabel + width + 8, top + 18, html_escaped(bar.text));
  }
  return svg + "</svg>\n";
}

}  // namespace weerga
