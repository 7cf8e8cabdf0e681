// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weerga {

/// What became of the items of an old sequence in a new one.
struct SequenceAlignment {
  enum class Fate { equal, changed, moved, moved_and_changed };
  struct Partner {
    std::size_t old_index = 0;
    Fate fate = Fate::equal;
    friend bool operator==(const Partner&, const Partner&) = default;
  };
  std::vector<std::optional<Partner>> of_new;  ///< by new index; nothing = added
  std::vector<bool> is_used;                   ///< by old index; false = removed
};

/// Pairs the texts of two sequences: equal ones that keep their order (patience diff), then, in each stretch between
/// them, in order, those that share at least half of their words (Dice over folded words); then equal ones that went
/// elsewhere, and those that went elsewhere and share at least three quarters. Stretches of more than 500 x 500 texts
/// are not compared in order, only by their rarest words. O(n log n) for n words in all, and 250,000 comparisons of
/// texts a stretch at most.
SequenceAlignment aligned_sequences(const std::vector<std::string>& old_texts,
                                    const std::vector<std::string>& new_texts);

}  // namespace weerga
