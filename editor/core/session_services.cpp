// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_services.h"

#include "editor/core/ignored_issues.h"

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

std::string letter_name(const File& file) {
  const std::string_view name = std::string_view(file.original).substr(file.original.find_last_of("/\\") + 1);
  const std::size_t dot = name.rfind('.');
  const std::string_view stem = dot == 0 || dot == std::string_view::npos ? name : name.substr(0, dot);
  return std::string(stem.empty() ? std::string_view("letter") : stem);
}

std::string noted(const File& file, const std::string& type) {
  const auto ours = file.metadata.find("weerga");
  if (ours == file.metadata.end()) return {};
  const auto value = ours->second.find(type);
  return value == ours->second.end() ? std::string() : value->second;
}

}  // namespace

SegmentSnapshot snapshot_of(const Document& document, SegmentPlace place) {
  const Segment& segment = segment_at(document, place);
  return {.source = segment.source,
          .target = segment.target.value_or(TaggedText()),
          .previous = neighbour(document, place, -1),
          .next = neighbour(document, place, +1),
          .source_language = document.source_language,
          .target_language = document.target_language,
          .letter = letter_name(document.files[place.file]),
          .id = unit_at(document, place).id + "/" + segment.id,
          .ignored = ignored_codes(document, place),
          .dossier = noted(document.files[place.file], "dossier"),
          .ministry = noted(document.files[place.file], "ministry")};
}

}  // namespace weerga
