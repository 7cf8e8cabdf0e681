// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_services.h"

namespace weerga {
namespace {

/// The source of the nearest segment before (`step` -1) or behind (+1) in the same file.
std::string neighbour(const Document& document, SegmentPlace place, std::ptrdiff_t step) {
  const std::vector<Unit>& units = document.files[place.file].units;
  auto unit = static_cast<std::ptrdiff_t>(place.unit);
  auto segment = static_cast<std::ptrdiff_t>(place.segment);
  while (unit >= 0 && unit < std::ssize(units)) {
    const std::vector<Segment>& segments = units[static_cast<std::size_t>(unit)].segments;
    for (segment += step; segment >= 0 && segment < std::ssize(segments); segment += step) {
      const Segment& found = segments[static_cast<std::size_t>(segment)];
      if (!found.ignorable) return found.source.text;
    }
    unit += step;
    if (unit < 0 || unit >= std::ssize(units)) break;
    segment = step > 0 ? -1 : std::ssize(units[static_cast<std::size_t>(unit)].segments);
  }
  return {};
}

}  // namespace

SegmentSnapshot snapshot_of(const Document& document, SegmentPlace place) {
  const Segment& segment = segment_at(document, place);
  return {.source = segment.source,
          .target = segment.target.value_or(TaggedText()),
          .previous = neighbour(document, place, -1),
          .next = neighbour(document, place, +1),
          .source_language = document.source_language,
          .target_language = document.target_language};
}

}  // namespace weerga
