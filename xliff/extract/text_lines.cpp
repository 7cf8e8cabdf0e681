// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/text_lines.h"

#include <algorithm>

#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kTab = 8;

/// Columns that `text` takes when it begins at `column`.
std::size_t columns_behind(std::string_view text, std::size_t column) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    column = c.value == U'\t' ? (column / kTab + 1) * kTab : column + 1;
    i += c.size;
  }
  return column;
}

TextLine line_at(std::string_view text, ByteRange range, std::size_t page) {
  const std::string_view whole = range.of(text);
  const std::string_view content = trimmed(whole);
  if (content.empty()) return {.content = {range.end, range.end}, .page = page};
  const auto begin = static_cast<std::size_t>(content.data() - text.data());
  const std::size_t indent = columns_behind(text.substr(range.begin, begin - range.begin), 0);
  return {.content = {begin, begin + content.size()},
          .indent = indent,
          .width = columns_behind(content, indent),
          .page = page};
}

}  // namespace

std::vector<TextLine> text_lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  std::size_t page = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\r\f", begin), text.size());
    lines.push_back(line_at(text, {begin, end}, page));
    if (end == text.size()) break;
    if (text[end] == '\f') ++page;
    const bool two_bytes = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    begin = end + (two_bytes ? 2 : 1);
  }
  return lines;
}

}  // namespace weerga
