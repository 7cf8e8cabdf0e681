// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/carried_text.h"

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

#include "tm/match/difference.h"

namespace weerga {
namespace {

/// One replacement: `range` of the old text by `words`.
struct Replaced {
  ByteRange range;
  ByteRange words;  ///< in the new text
};

/// Pieces that change and touch become one replacement; kept pieces may differ in white space.
std::vector<Replaced> replacements(std::string_view old, std::string_view text) {
  std::vector<Replaced> all;
  bool open = false;
  for (const DifferencePiece& piece : difference(text, old)) {
    const bool same = piece.change == Change::kept && piece.query.of(text) == piece.source.of(old);
    if (!same && open) {
      all.back().range.end = std::max(all.back().range.end, piece.source.end);
      all.back().words.end = std::max(all.back().words.end, piece.query.end);
    } else if (!same) {
      all.push_back({piece.source, piece.query});
    }
    open = !same;
  }
  return all;
}

/// Without what both begin and end with: a piece holds the space behind its word.
Replaced trimmed_replacement(Replaced one, std::string_view old, std::string_view text) {
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; };
  while (!one.range.empty() && !one.words.empty() && old[one.range.end - 1] == text[one.words.end - 1] &&
         is_ascii(old[one.range.end - 1])) {
    --one.range.end;
    --one.words.end;
  }
  return one;
}

}  // namespace

TaggedText carried_over(const TaggedText& old, std::string_view text) {
  TaggedText result = old;
  for (const Replaced& each : replacements(old.text, text) | std::views::reverse) {
    const Replaced one = trimmed_replacement(each, old.text, text);
    result.replace(one.range, one.words.of(text));
  }
  return result;
}

}  // namespace weerga
