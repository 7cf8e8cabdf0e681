// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "xliff/model/document.h"

namespace weerga::test {

/// A letter with one unit a pair of Dutch and English; "" = not translated yet.
inline Document letter_of(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Document document{.target_language = "en-GB"};
  document.files.push_back({.id = "f1", .original = "brief.txt"});
  for (const auto& [source, target] : pairs) {
    Unit unit{.id = "u" + std::to_string(document.files[0].units.size() + 1)};
    Segment segment{.id = "s1", .source = TaggedText(source)};
    if (!target.empty()) {
      segment.target = TaggedText(target);
      segment.state = State::translated;
      segment.has_state = true;
    }
    unit.segments.push_back(std::move(segment));
    document.files[0].units.push_back(std::move(unit));
  }
  return document;
}

inline Document letter_of_sources(const std::vector<std::string>& sources) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string& source : sources) pairs.emplace_back(source, "");
  return letter_of(pairs);
}

}  // namespace weerga::test
