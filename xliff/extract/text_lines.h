// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// A line of a text in pages.
struct TextLine {
  ByteRange content;       ///< without white space at its ends; empty for a blank line
  std::size_t indent = 0;  ///< columns before the content; a tab goes to the next multiple of 8
  std::size_t width = 0;   ///< columns up to the end of the content
  std::size_t page = 0;    ///< from 0; a form feed begins the next

  [[nodiscard]] bool is_blank() const { return content.empty(); }
};

/// The lines of well-formed UTF-8. LF, CR and CRLF end a line, a form feed ends a line and its page.
std::vector<TextLine> text_lines_of(std::string_view text);

/// A line that a page repeats: running header or footer, page number.
struct RunningLine {
  std::size_t line = 0;  ///< index
  bool certain = true;
  bool is_page_number = false;
};

/// The running lines, by index. A line runs if it stands at the edge of its page and is, but for its numbers, the same
/// on most pages, or if it is a bare page number. In a text without form feeds only page numbers are found.
std::vector<RunningLine> running_lines_of(std::string_view text, const std::vector<TextLine>& lines);

/// A footnote at the foot of a page whose number is referred to in the text above it.
struct Footnote {
  std::size_t first_line = 0;
  std::size_t end_line = 0;        ///< behind its last line
  std::size_t reference_line = 0;  ///< the line with the reference
};

/// In the order of the text. `running` are the indices to leave out, ascending.
std::vector<Footnote> footnotes_of(std::string_view text, const std::vector<TextLine>& lines,
                                   const std::vector<RunningLine>& running);

}  // namespace weerga
