// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_services.h"

#include "editor/core/ignored_issues.h"
#include "xliff/model/metadata.h"
#include "xliff/model/neighbour_source.h"

namespace weerga {
namespace {

std::string letter_name(const File& file) {
  const std::string_view name = std::string_view(file.original).substr(file.original.find_last_of("/\\") + 1);
  const std::size_t dot = name.rfind('.');
  const std::string_view stem = dot == 0 || dot == std::string_view::npos ? name : name.substr(0, dot);
  return std::string(stem.empty() ? std::string_view("letter") : stem);
}

std::string noted(const File& file, std::string_view type) {
  return std::string(metadata_value(file.metadata, kWeergaMetadata, type));
}

}  // namespace

SegmentSnapshot snapshot_of(const Document& document, SegmentPlace place) {
  const Segment& segment = segment_at(document, place);
  const File& file = document.files[place.file];
  return {.source = segment.source,
          .target = segment.target.value_or(TaggedText()),
          .previous = std::string(neighbour_source(file, place, -1)),
          .next = std::string(neighbour_source(file, place, +1)),
          .source_language = document.source_language,
          .target_language = document.target_language,
          .letter = letter_name(file),
          .id = unit_at(document, place).id + "/" + segment.id,
          .ignored = ignored_codes(document, place),
          .dossier = noted(file, "dossier"),
          .ministry = noted(file, "ministry")};
}

}  // namespace weerga
