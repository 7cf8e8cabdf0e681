// SPDX-License-Identifier: Apache-2.0
#include "tm/checks/consistency.h"

#include <algorithm>
#include <string>

#include "xliff/text/utf8.h"

namespace weerga {

std::vector<Issue> memory_consistency_issues(const CheckedSegment& segment, TranslationMemory& memory,
                                             std::string_view letter) {
  if (trimmed(segment.source).empty() || trimmed(segment.target).empty()) return {};
  Query query{.source = std::string(segment.source), .threshold = 100, .limit = 20};
  query.filter.least_state = State::translated;
  std::vector<Match> matches = memory.matches_of(query);
  std::erase_if(matches, [&](const Match& match) {
    return match.entry.letter == letter || match.entry.origin == "alignment" || match.entry.source != segment.source;
  });
  const auto agrees = [&](const Match& match) { return trimmed(match.entry.target) == trimmed(segment.target); };
  if (matches.empty() || std::ranges::any_of(matches, agrees)) return {};
  const MemoryEntry& other = matches.front().entry;
  return {{.code = "consistency.memory",
           .sentence = "The letter " + other.letter + " translates the same source as “" + other.target + "”."}};
}

}  // namespace weerga
