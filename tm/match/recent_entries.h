// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tm/match/match_index.h"
#include "tm/match/scored_text.h"

namespace weerga {

/// "letter#id", the name of an entry in a memory.
std::string entry_name(std::string_view letter, std::string_view id);

/// The mutable part of an index: entries in the order of their arrival, searched one after the other.
class RecentEntries {
 public:
  /// Adds the entry, or replaces the one of the same name.
  void put(const MemoryEntry& entry);
  bool remove(std::string_view letter, std::string_view id);
  [[nodiscard]] const MemoryEntry* find(std::string_view letter, std::string_view id) const;
  [[nodiscard]] std::size_t size() const { return places_.size(); }
  /// All entries at or above the threshold that the filter allows, unordered.
  [[nodiscard]] std::vector<Match> matches_of(const Query& query) const;

  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (const Recent& recent : entries_) {
      if (recent.alive) visit(recent.entry);
    }
  }

 private:
  struct Recent {
    MemoryEntry entry;
    ScoredText text;
    bool alive = true;
  };

  WordNumbers numbers_;
  std::vector<Recent> entries_;
  std::unordered_map<std::string, std::size_t> places_;  ///< entry_name() → index in entries_
};

}  // namespace weerga
