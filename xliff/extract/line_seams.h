// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/extract/text_lines.h"

namespace weerga {

/// What lies between a line of the text and the one before it.
struct Seam {
  bool joins = false;  ///< both lines belong to one paragraph
  bool shown = true;   ///< false: a blank line says so, nobody needs to be told
  bool over_page = false;
  bool certain = true;
  std::string reason;  ///< "" where not shown
};

/// Does the line break behind `line` cut a word at a hyphen?
bool ends_in_hyphen(std::string_view line);

/// The seam before each of `body`, the indices of the lines with text that are not left out; the first one joins
/// nothing. Blank lines, indents, list marks, and lines that end though the next word would have fitted make
/// paragraphs.
std::vector<Seam> seams_of(std::string_view text, const std::vector<TextLine>& lines,
                           const std::vector<std::size_t>& body);

}  // namespace weerga
