// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "tm/match/memory_entry.h"

namespace weerga {

/// A MemoryEntry whose texts belong to somebody else, who must outlive it.
struct EntryView {
  std::string_view source;
  std::string_view target;
  std::string_view letter;
  std::string_view id;
  std::string_view dossier;
  std::string_view author;
  std::string_view date;
  State state = State::translated;
  std::string_view previous_source;
  std::string_view next_source;
  std::string_view origin;
  int penalty = 0;
  int codes = 0;

  static EntryView of(const MemoryEntry& entry) {
    return {.source = entry.source,
            .target = entry.target,
            .letter = entry.letter,
            .id = entry.id,
            .dossier = entry.dossier,
            .author = entry.author,
            .date = entry.date,
            .state = entry.state,
            .previous_source = entry.previous_source,
            .next_source = entry.next_source,
            .origin = entry.origin,
            .penalty = entry.penalty,
            .codes = entry.codes};
  }

  /// A copy that owns its texts.
  [[nodiscard]] MemoryEntry copy() const {
    return {.source = std::string(source),
            .target = std::string(target),
            .letter = std::string(letter),
            .id = std::string(id),
            .dossier = std::string(dossier),
            .author = std::string(author),
            .date = std::string(date),
            .state = state,
            .previous_source = std::string(previous_source),
            .next_source = std::string(next_source),
            .origin = std::string(origin),
            .penalty = penalty,
            .codes = codes};
  }
};

}  // namespace weerga
