// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "tm/alignment/bead_model.h"

namespace weerga {

/// The sentences of a stretch to align, in order; `joined[k]` tells whether sentence k may share a bead with k - 1.
struct Stretch {
  std::vector<std::uint32_t> sentences;
  std::vector<bool> joined;
  [[nodiscard]] std::size_t size() const { return sentences.size(); }
};

/// Which boundaries are looked at: row i (before source sentence i, 0 to n) holds the target boundaries low[i] to
/// high[i], both included. Invariant: low and high never fall, neighbouring rows overlap, (0, 0) and (n, m) are inside.
struct Band {
  std::vector<std::uint32_t> low;
  std::vector<std::uint32_t> high;
  [[nodiscard]] std::size_t cells() const;
  [[nodiscard]] bool holds(std::size_t row, std::size_t column) const {
    return column >= low[row] && column <= high[row];
  }
};

/// One step of a path through the stretch.
struct Step {
  std::uint32_t source = 0;  ///< first source sentence, counted in the stretch
  std::uint32_t target = 0;
  std::uint8_t source_count = 0;
  std::uint8_t target_count = 0;
  float score = 0;      ///< log-likelihood ratio without the prior of its shape
  float posterior = 0;  ///< probability of the bead, where it was asked for

  [[nodiscard]] bool is_omission() const { return source_count == 0 || target_count == 0; }
};

/// Scores and links for a stretch; borrowed, must outlive the call.
struct SearchContext {
  const TokenTable& source;
  const TokenTable& target;
  const WordLinks& links;
  const BeadModel& model;
  std::size_t largest_side = kLargestSide;  ///< beads reach to so many sentences on a side
  float temperature = 3;  ///< scores are divided by it, since words of a sentence are no independent witnesses
  std::stop_token stop;
};

/// The best path, with beads to `largest_side` on a side. Time proportional to the cells of the band; memory a few
/// bytes a cell. A requested stop gives an empty path.
std::vector<Step> best_path(const SearchContext& context, const Stretch& source, const Stretch& target,
                            const Band& band);

/// The path of the most probable beads: it has the greatest expected number of right sentences' beads, by the
/// forward-backward algorithm over the same scores divided by `temperature`. Memory about 120 bytes a cell.
std::vector<Step> most_probable_path(const SearchContext& context, const Stretch& source, const Stretch& target,
                                     const Band& band);

}  // namespace weerga
