// SPDX-License-Identifier: Apache-2.0
#include "editor/core/ignored_issues.h"

#include "editor/core/edit_start.h"
#include "editor/core/segment_metadata.h"
#include "xliff/model/metadata.h"

namespace weerga {
namespace {

/// Codes hold no blank, so the segment's id is what stands before the last one.
std::string key_of(const Segment& segment, std::string_view code) { return segment.id + ' ' + std::string(code); }

}  // namespace

Edit ignore_issue(const Document& document, SegmentPlace place, std::string_view code, std::string_view reason) {
  Edit edit = unchanged(EditKind::note, document, place);
  edit.after.metadata[std::string(kIgnoredMetadata)][key_of(segment_at(document, place), code)] =
      reason.empty() ? "accepted" : std::string(reason);
  return edit;
}

std::string ignored_reason(const Document& document, SegmentPlace place, std::string_view code) {
  return std::string(
      metadata_value(unit_at(document, place).metadata, kIgnoredMetadata, key_of(segment_at(document, place), code)));
}

std::vector<std::string> ignored_codes(const Document& document, SegmentPlace place) {
  std::vector<std::string> codes;
  const Metadata& metadata = unit_at(document, place).metadata;
  const auto ignored = metadata.find(std::string(kIgnoredMetadata));
  if (ignored == metadata.end()) return codes;
  const std::string own = segment_at(document, place).id + ' ';
  for (const auto& [key, reason] : ignored->second) {
    const bool is_code = key.starts_with(own) && key.find(' ', own.size()) == std::string::npos;
    if (is_code) codes.push_back(key.substr(own.size()));
  }
  return codes;
}

}  // namespace weerga
