// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weerga {

/// Levenshtein's distance from one sequence of keys to many others, 64 cells a step: the bit-parallel algorithm of
/// Myers (1999) in blocks, in the form of Hyyrö (2003). At most kMostWordsScored keys.
class KeyDistance {
 public:
  explicit KeyDistance(std::span<const std::uint32_t> pattern);
  /// Linear in `text` for patterns of up to 64 keys.
  [[nodiscard]] std::size_t to(std::span<const std::uint32_t> text);
  /// How many keys of `text` the pattern has, each as often as `text` has it: the distance is at least the longer one's
  /// size without them.
  [[nodiscard]] std::size_t shared(std::span<const std::uint32_t> text) const;

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t row = 0;  ///< in masks_; 0, which is all zero, for a free slot
  };
  struct Block {
    std::uint64_t above = 0;  ///< cells one more than the one above
    std::uint64_t below = 0;  ///< cells one less
  };

  [[nodiscard]] std::size_t row(std::uint32_t key) const;
  [[nodiscard]] std::size_t to_one_block(std::span<const std::uint32_t> text) const;

  std::size_t size_;
  std::size_t block_count_;
  std::vector<Slot> slots_;           ///< linear probing
  std::vector<std::uint64_t> masks_;  ///< block_count_ a key: where in the pattern it stands
  std::vector<Block> blocks_;
};

}  // namespace weerga
