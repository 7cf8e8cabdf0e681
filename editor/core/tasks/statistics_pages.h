// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "editor/core/tasks/statistics.h"

namespace weerga {

/// For a terminal: a table of bands with bars, the edit distance, a line a letter and dossier, and the count rule.
std::string analysis_text(const Analysis& analysis);
/// RFC 4180: level (letter, dossier, total), name, dossier, band, segments, words, characters, edited segments,
/// untouched, edit distance in percent.
std::string analysis_csv(const Analysis& analysis);
std::string analysis_json(const Analysis& analysis);
/// The bars of one set of figures: segments of each band by words, as SVG with texts beside the colours.
std::string analysis_svg(const Statistics& statistics);
/// A page that needs nothing else: bars as SVG, light and dark by style, colours that the colour-blind can tell.
std::string analysis_html(const Analysis& analysis);

}  // namespace weerga
