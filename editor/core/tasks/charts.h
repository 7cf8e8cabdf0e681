// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small pieces that the reports share.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// "1,234,567".
std::string grouped(std::size_t number);

/// A bar of block signs, at most `width` cells for `most`; a value above 0 has at least one eighth of a cell.
std::string text_bar(std::size_t value, std::size_t most, std::size_t width);

/// A field of a line of RFC 4180, quoted where it must be; what a spreadsheet would take for a formula is guarded by an
/// apostrophe.
std::string csv_text(std::string_view field);

struct ChartBar {
  std::string title;
  std::size_t value = 0;
  std::string text;    ///< stands beside the bar, so that no colour need be known
  std::string colour;  ///< "#0072b2"
};

/// Bars as one SVG that needs nothing else: texts in the colour of the page around it, a title for screen readers.
std::string bar_chart(std::string_view title, const std::vector<ChartBar>& bars);

}  // namespace weerga
