// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/paragraph_unit.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace weerga {
namespace {

struct Piece {
  ByteRange range;
  bool ignorable = false;
};

/// The segments and what lies between them.
std::vector<Piece> pieces_of(std::string_view text, const Segmenter& segmenter) {
  std::vector<Piece> pieces;
  std::size_t place = 0;
  for (const ByteRange range : segmenter.segments_of(text)) {
    if (range.begin > place) pieces.push_back({{place, range.begin}, true});
    pieces.push_back({range, false});
    place = range.end;
  }
  if (text.size() > place) pieces.push_back({{place, text.size()}, true});
  return pieces;
}

/// How many of the codes at the end of `left` belong to it and not to the piece behind: those that close, and behind a
/// segment (a note mark, say) placeholders too. What opens goes with the words that follow.
std::size_t codes_kept_at_end(const TaggedText& paragraph, const Piece& left) {
  const auto at_border = std::ranges::equal_range(paragraph.codes, left.range.end, {}, &InlineCode::position);
  const auto stays = [&](const InlineCode& code) {
    return code.kind == CodeKind::closing || (code.kind == CodeKind::placeholder && !left.ignorable);
  };
  return static_cast<std::size_t>(std::ranges::find_if_not(at_border, stays) - at_border.begin());
}

}  // namespace

Unit paragraph_unit(std::string id, const TaggedText& paragraph, const Segmenter& segmenter) {
  Unit unit;
  unit.id = std::move(id);
  std::size_t taken = 0;  // codes at the begin of a piece that the one before it has
  const std::vector<Piece> pieces = pieces_of(paragraph.text, segmenter);
  for (const Piece& piece : pieces) {
    Segment& segment = unit.segments.emplace_back();
    segment.ignorable = piece.ignorable;
    segment.source = paragraph.slice(piece.range);
    auto& codes = segment.source.codes;
    codes.erase(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(taken));
    if (&piece != &pieces.back()) {
      taken = codes_kept_at_end(paragraph, piece);
      const auto at_end = std::ranges::lower_bound(codes, piece.range.size(), {}, &InlineCode::position);
      codes.erase(at_end + static_cast<std::ptrdiff_t>(taken), codes.end());
    }
    if (!piece.ignorable) segment.id = "s" + std::to_string(unit.segments.size());
  }
  return unit;
}

}  // namespace weerga
