// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/repaired_text_builder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weerga {

void RepairedTextBuilder::begin_paragraph(std::size_t indent, std::size_t blank_lines) {
  const std::size_t begin = result_.text.size();
  result_.paragraphs.push_back({.range = {begin, begin}, .indent = indent, .blank_lines = blank_lines});
}

void RepairedTextBuilder::end_paragraph(std::size_t original_place) {
  result_.paragraphs.back().range.end = result_.text.size();
  put({original_place, original_place}, "\n");
}

void RepairedTextBuilder::copy(ByteRange range, bool keep_spaces) {
  while (!range.empty()) {
    const std::string_view rest = range.of(original_);
    const std::size_t gap = keep_spaces ? std::string_view::npos : std::min(rest.find("  "), rest.find('\t'));
    const std::size_t size = std::min(gap, rest.size());
    if (size > 0) {
      const std::size_t begin = result_.text.size();
      result_.text += rest.substr(0, size);
      result_.pieces.push_back({{begin, begin + size}, {range.begin, range.begin + size}, true});
    }
    range.begin += size;
    if (range.empty()) return;
    const std::size_t spaces = std::min(rest.substr(size).find_first_not_of(" \t"), rest.size() - size);
    put({range.begin, range.begin + spaces}, " ");
    range.begin += spaces;
  }
}

void RepairedTextBuilder::put(ByteRange range, std::string_view text) {
  const std::size_t begin = result_.text.size();
  result_.text += text;
  result_.pieces.push_back({{begin, begin + text.size()}, range, false});
}

void RepairedTextBuilder::decide(RepairDecision decision) {
  decision.place = result_.text.size();
  result_.decisions.push_back(std::move(decision));
}

RepairedText RepairedTextBuilder::finished() {
  std::ranges::stable_sort(result_.decisions, {}, &RepairDecision::original);
  result_.pieces_by_original.resize(result_.pieces.size());
  std::iota(result_.pieces_by_original.begin(), result_.pieces_by_original.end(), std::size_t{0});
  std::ranges::stable_sort(result_.pieces_by_original, {}, [&](std::size_t i) { return result_.pieces[i].original; });
  return std::exchange(result_, {});
}

}  // namespace weerga
