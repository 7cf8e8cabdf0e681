// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tm/match/concordance.h"
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

  /// Folded words of one side and the entries that hold them.
  using WordPlaces = std::unordered_map<std::string, std::vector<std::size_t>>;
  [[nodiscard]] const WordPlaces& places_of_words(Side side) const {
    return side == Side::source ? source_words_ : target_words_;
  }
  /// Null if the entry at that place was replaced or removed.
  [[nodiscard]] const MemoryEntry* at(std::size_t place) const {
    return entries_[place].alive ? &entries_[place].entry : nullptr;
  }
  [[nodiscard]] std::size_t count_of_word(Side side, const std::string& folded) const;

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

  void note_words(std::size_t place);
  void drop_dead();

  WordNumbers numbers_;
  std::vector<Recent> entries_;
  std::unordered_map<std::string, std::size_t> places_;  ///< entry_name() → index in entries_
  WordPlaces source_words_;
  WordPlaces target_words_;
};

}  // namespace weerga
