// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "tm/alignment/bead_search.h"

namespace weerga {

/// Log-likelihood ratios, without priors, of all beads that end at the boundaries of one row of a band.
class BeadScorer {
 public:
  static constexpr float kImpossible = -std::numeric_limits<float>::infinity();
  /// [source sentences - 1][target sentences - 1]
  using Scores = std::array<std::array<float, kLargestSide>, kLargestSide>;

  BeadScorer(const SearchContext& context, const Stretch& source, const Stretch& target, const Band& band);

  /// Goes on to row `row`; rows must be asked for in order from 1.
  void advance(std::size_t row);
  /// The scores of the beads that end before target boundary `column` of the row reached.
  [[nodiscard]] Scores scores(std::size_t column) const;

 private:
  static constexpr std::size_t kRows = kLargestSide;
  using Mask = CoverageWeights::Mask;
  struct Pair {
    Mask source;  ///< which words of the source sentence have a partner in the target sentence
    Mask target;
  };
  /// What is kept of a source sentence against the target sentences from `first` on.
  struct Row {
    std::size_t first = 0;
    std::vector<Pair> pairs;
    std::vector<std::array<float, kLargestSide>> coverage;  ///< [target boundary - first][target sentences - 1]
  };

  void mark_partners(std::uint32_t sentence);
  void match_pairs(Row& row, std::size_t end);
  void cover_source(Row& row, std::uint32_t sentence) const;
  void cover_target(std::size_t end);
  [[nodiscard]] const Row& row_before(std::size_t back) const { return rows_[(row_ - 1 - back) % kRows]; }

  const SearchContext& context_;
  const Stretch& source_;
  const Stretch& target_;
  const Band& band_;
  std::size_t row_ = 0;
  std::array<Row, kRows> rows_;
  std::vector<Mask> marks_;  ///< target type → words of the current source sentence
  std::vector<std::uint32_t> marked_;
  std::size_t target_first_ = 0;
  std::vector<std::array<float, kLargestSide>> target_coverage_;  ///< [target sentence - first][source sentences - 1]
  std::vector<double> source_density_;
  std::vector<double> target_density_;
};

}  // namespace weerga
