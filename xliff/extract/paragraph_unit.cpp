// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/paragraph_unit.h"

#include <utility>

namespace weerga {
namespace {

/// Codes at a border belong to the piece that ends there; those at the very begin to the first.
Segment piece_of(const TaggedText& paragraph, ByteRange range, bool ignorable) {
  Segment piece;
  piece.ignorable = ignorable;
  piece.source = paragraph.slice(range, range.begin == 0);
  return piece;
}

}  // namespace

Unit paragraph_unit(std::string id, const TaggedText& paragraph, const Segmenter& segmenter) {
  Unit unit;
  unit.id = std::move(id);
  std::size_t place = 0;
  const auto add_ignorable_until = [&](std::size_t end) {
    if (end > place) unit.segments.push_back(piece_of(paragraph, {place, end}, true));
    place = end;
  };
  for (const ByteRange range : segmenter.segments_of(paragraph.text)) {
    add_ignorable_until(range.begin);
    unit.segments.push_back(piece_of(paragraph, range, false));
    unit.segments.back().id = "s" + std::to_string(unit.segments.size());
    place = range.end;
  }
  add_ignorable_until(paragraph.text.size());
  return unit;
}

}  // namespace weerga
