// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/document.h"

#include <algorithm>
#include <array>

namespace weerga {
namespace {

constexpr std::array<std::string_view, 4> kStateNames{"initial", "translated", "reviewed", "final"};

}  // namespace

std::string_view to_string(State state) { return kStateNames.at(static_cast<std::size_t>(state)); }

std::optional<State> state_of(std::string_view name) {
  const auto found = std::ranges::find(kStateNames, name);
  if (found == kStateNames.end()) return std::nullopt;
  return static_cast<State>(found - kStateNames.begin());
}

Segment& segment_at(Document& document, SegmentPlace place) {
  return document.files.at(place.file).units.at(place.unit).segments.at(place.segment);
}

const Segment& segment_at(const Document& document, SegmentPlace place) {
  return document.files.at(place.file).units.at(place.unit).segments.at(place.segment);
}

const Unit& unit_at(const Document& document, SegmentPlace place) {
  return document.files.at(place.file).units.at(place.unit);
}

std::vector<SegmentPlace> segments_of(const Document& document) {
  std::vector<SegmentPlace> places;
  for (std::size_t file = 0; file < document.files.size(); ++file) {
    for (std::size_t unit = 0; unit < document.files[file].units.size(); ++unit) {
      const std::vector<Segment>& segments = document.files[file].units[unit].segments;
      for (std::size_t segment = 0; segment < segments.size(); ++segment) {
        if (!segments[segment].ignorable) places.push_back({file, unit, segment});
      }
    }
  }
  return places;
}

}  // namespace weerga
