// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xliff/model/document.h"

namespace weerga::test {

/// A unit of one segment; an empty target is none.
inline Unit unit_of(std::string id, std::string_view source, std::string_view target = {},
                    State state = State::translated) {
  Unit unit{.id = std::move(id)};
  Segment segment{.id = "s1", .source = TaggedText(std::string(source))};
  if (!target.empty()) {
    segment.target = TaggedText(std::string(target));
    segment.state = state;
  }
  unit.segments.push_back(std::move(segment));
  return unit;
}

inline Document letter_of(std::vector<Unit> units) {
  Document document{.target_language = "en-GB"};
  document.files.push_back({.id = "f1", .original = "brief.txt", .units = std::move(units)});
  return document;
}

inline InlineCode code(std::size_t position, CodeKind kind, std::string id, std::string sub_type = {}) {
  return {.position = position, .kind = kind, .id = std::move(id), .type = "fmt", .sub_type = std::move(sub_type)};
}

}  // namespace weerga::test
