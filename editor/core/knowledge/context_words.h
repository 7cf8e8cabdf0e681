// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the timeline only.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tm/match/concordance.h"

namespace weerga {

/// Tells which words beside a phrase's rendering belong to what stands around the phrase. A word of the other side
/// belongs there if it goes more firmly with another word of the searched side than with the phrase, by Dice's
/// coefficient over the hits: "committee" stands where "commissie" does.
class ContextWords {
 public:
  /// Counts an even sample of at most 100 hits; with fewer than four nothing can be told.
  ContextWords(const std::vector<ConcordanceHit>& hits, Side side);

  /// `hit.rendering` without the words of the context, or as it is where all would go.
  [[nodiscard]] ByteRange trimmed(const ConcordanceHit& hit) const;

 private:
  struct Count {
    std::uint32_t hits = 0;
    std::uint32_t last = 0;  ///< the last hit that was counted, from 1
  };
  [[nodiscard]] bool goes_with_context(std::uint32_t word) const;
  [[nodiscard]] bool belongs_to_context(const std::string& word) const;
  void count(const ConcordanceHit& hit);

  Side side_;
  std::uint32_t sampled_ = 0;
  std::unordered_map<std::string, std::uint32_t> searched_numbers_;
  std::vector<Count> searched_;
  std::unordered_map<std::string, std::uint32_t> other_numbers_;
  std::vector<Count> other_;
  std::vector<std::unordered_map<std::uint32_t, std::uint32_t>> common_;  ///< by other word: searched word → hits
  std::vector<bool> in_context_;                                          ///< by other word
};

}  // namespace weerga
