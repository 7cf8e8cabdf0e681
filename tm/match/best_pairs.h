// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tm/match/match_index.h"
#include "tm/match/packed_memory.h"
#include "tm/match/scored_text.h"

namespace weerga {

/// The best pairs that a search of the packed part has found so far, without their texts.
class BestPairs {
 public:
  BestPairs(const PackedMemory& memory, const Query& query, const std::vector<bool>& removed);

  /// What a pair must reach to be among the best: the threshold, or the percent of the last of `limit` pairs.
  [[nodiscard]] int least_percent() const;
  /// False if no entry with that source can become one of the best although it scores `percent`.
  [[nodiscard]] bool may_enter(std::uint32_t source, int percent) const;
  /// Takes in the entries with that source, which loses `lost` points.
  void take_in(std::uint32_t source, const LostPoints& lost, bool identical);
  /// With texts, in order.
  [[nodiscard]] std::vector<Match> matches() const;

 private:
  struct Pair {
    int percent = 0;
    MatchKind kind = MatchKind::fuzzy;
    std::uint32_t date = 0;
    State state = State::initial;
    bool at_home = false;
    std::uint32_t entry = 0;
    Similarity explained;
    std::size_t repeats = 1;
  };

  [[nodiscard]] std::optional<Pair> judged_entry(std::uint32_t entry, const LostPoints& lost, bool identical) const;
  [[nodiscard]] bool same_neighbours(std::uint32_t entry) const;
  [[nodiscard]] bool same_text(std::optional<std::uint32_t> source, const std::string& text,
                               const std::optional<std::string>& code) const;
  [[nodiscard]] bool before(const Pair& a, const Pair& b) const;
  void insert(Pair pair);

  const PackedMemory& memory_;
  const Query& query_;
  const std::vector<bool>& removed_;
  std::optional<std::uint32_t> dossier_;      ///< the query's
  bool plain_;                                ///< neither filter nor penalty rules
  std::optional<std::string> previous_code_;  ///< of the query's neighbours
  std::optional<std::string> next_code_;
  std::vector<Pair> pairs_;             ///< best first, at most query_.limit
  std::vector<std::uint32_t> entries_;  ///< with one source; kept for its room
};

}  // namespace weerga
