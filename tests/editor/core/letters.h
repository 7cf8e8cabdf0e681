// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "xliff/model/document.h"

namespace weerga::test {

inline Segment pair(std::string id, std::string source, std::string target = {}, State state = State::initial) {
  Segment segment{.id = std::move(id), .source = TaggedText(std::move(source)), .state = state};
  if (!target.empty()) segment.target = TaggedText(std::move(target));
  return segment;
}

inline Segment space(std::string id) { return {.id = std::move(id), .ignorable = true, .source = TaggedText(" ")}; }

/// A letter with one unit for each list of segments.
inline Document letter(std::vector<std::vector<Segment>> units) {
  Document document{.source_language = "nl", .target_language = "en-GB"};
  document.files.push_back({.id = "f1", .original = "brieven/2024Z01234.txt"});
  for (auto& segments : units) {
    Unit unit{.id = "u" + std::to_string(document.files[0].units.size() + 1)};
    unit.segments = std::move(segments);
    document.files[0].units.push_back(std::move(unit));
  }
  return document;
}

inline Document three_sentences() {
  return letter({{pair("s1", "De Kamer is geïnformeerd.", "The House has been informed.", State::translated), space("i1"),
                  pair("s2", "Het kabinet betreurt dit.")},
                 {pair("s1", "De minister van Buitenlandse Zaken,")}});
}

}  // namespace weerga::test
