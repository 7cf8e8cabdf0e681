// SPDX-License-Identifier: Apache-2.0
#include "editor/cli/unwrapped_text.h"

#include <algorithm>
#include <utility>

#include "xliff/text/utf8.h"

namespace weerga::cli {

UnwrappedText::UnwrappedText(std::string text, Workspace& workspace, std::string_view language)
    : text_(std::move(text)),
      repaired_(repaired(text_, {.language = std::string(language), .oracle = workspace.oracle(language)})) {}

std::vector<std::string_view> UnwrappedText::paragraphs() const {
  std::vector<std::string_view> views;
  for (const RepairedParagraph& paragraph : repaired_.paragraphs) views.push_back(paragraph.range.of(repaired_.text));
  return views;
}

std::size_t UnwrappedText::original_place(std::string_view part) const {
  return repaired_.original_place(static_cast<std::size_t>(part.data() - repaired_.text.data()));
}

Place UnwrappedText::place_of(std::string_view part) const { return weerga::place_of(text_, original_place(part)); }

UnwrappedText::LineBytes UnwrappedText::line_bytes_of(std::string_view part) const {
  const std::size_t begin = original_place(part);
  const std::size_t line_feed = begin == 0 ? std::string::npos : text_.rfind('\n', begin - 1);
  const std::size_t line_begin = line_feed == std::string::npos ? 0 : line_feed + 1;
  return {weerga::place_of(text_, begin).line, {begin - line_begin, begin - line_begin + part.size()}};
}

}  // namespace weerga::cli
