// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "tm/alignment/token_table.h"
#include "tm/alignment/word_links.h"

namespace weerga {

/// No automatic bead has more sentences on a side.
inline constexpr std::size_t kLargestSide = 4;

/// How a side's words speak for and against a bead: natural-log likelihood ratios "this bead : chance".
class CoverageWeights {
 public:
  /// Words of one sentence that take part, as bits of a mask; the rarest of a very long sentence.
  static constexpr std::size_t kMostScored = 128;

  /// A set of the words of a sentence: bit k stands for scored()[k].
  struct Mask {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    [[nodiscard]] static Mask of(std::size_t k) {
      return k < 64 ? Mask{std::uint64_t{1} << k, 0} : Mask{0, std::uint64_t{1} << (k - 64)};
    }
    [[nodiscard]] bool empty() const { return (low | high) == 0; }
    friend Mask operator|(Mask a, Mask b) { return {a.low | b.low, a.high | b.high}; }
    friend Mask operator&(Mask a, Mask b) { return {a.low & b.low, a.high & b.high}; }
  };

  /// `match_rates`: for each type the probability that a partner stands in its true bead (0 = type takes no part);
  /// `chance_rates`: that one stands in an unrelated sentence.
  CoverageWeights(const TokenTable& table, std::span<const float> match_rates, std::span<const float> chance_rates);

  [[nodiscard]] std::span<const std::uint32_t> scored(std::size_t sentence) const {
    return std::span(scored_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
  }
  /// Score of the sentence against `others` (1-4) sentences if the words of `matched` have a partner there.
  [[nodiscard]] float score(std::size_t sentence, Mask matched, std::size_t others) const;
  /// What it costs that two sentences of one side claim the same words of this sentence: each telling word that stands
  /// here once can explain only one of them.
  [[nodiscard]] float claimed_twice(std::size_t sentence, Mask words) const;
  /// What a match of the type is worth against `others` sentences.
  [[nodiscard]] float gain(std::uint32_t type, std::size_t others) const { return gain_[type][others - 1]; }

 private:
  using PerSpan = std::array<float, kLargestSide>;

  /// Fills gain_ and returns what a missing partner costs, by type.
  std::vector<PerSpan> weigh_types(std::span<const float> match_rates, std::span<const float> chance_rates);
  void add_sentence(const TokenTable& table, std::size_t sentence, std::span<const float> match_rates,
                    std::span<const PerSpan> loss);

  std::vector<std::uint32_t> scored_;
  std::vector<std::size_t> first_{0};
  std::vector<Mask> once_;     ///< words that stand in the sentence once
  std::vector<PerSpan> base_;  ///< of sentences, if nothing matches
  std::vector<PerSpan> gain_;  ///< of types
};

/// How likely lengths are to belong together, after Gale and Church (1993): the target's length is normal around
/// ratio × source length with a variance proportional to it, against the lengths usual in the text.
struct LengthModel {
  double ratio = 1;       ///< target characters for a source character
  double variance = 6.8;  ///< per character
  double weight = 2.5;    ///< of the length's evidence beside the words'

  /// Mean and deviation of the logarithm of a sentence's length on either side.
  struct Usual {
    double mean = 4.5;
    double deviation = 0.8;
    [[nodiscard]] double log_density(double length) const;
  };
  Usual source;
  Usual target;

  /// Log-likelihood ratio of one sum of lengths given the other; `usual_sum` = sum of log densities by themselves.
  struct Side {
    double length = 0;       ///< sum over sentences
    double log_density = 0;  ///< sum over sentences
    std::size_t count = 0;
  };
  [[nodiscard]] double score(const Side& source_side, const Side& target_side) const;
};

LengthModel length_model_of(const TokenTable& source, const TokenTable& target);

/// Log probabilities of the shapes of beads.
struct ShapePriors {
  /// [source sentences][target sentences]; [0][0] is unused.
  std::array<std::array<float, kLargestSide + 1>, kLargestSide + 1> shape{};
  float next_omission = 0;  ///< another omission on the same side right after one

  static ShapePriors usual();
};

/// All that scores a bead.
struct BeadModel {
  CoverageWeights source_coverage;
  CoverageWeights target_coverage;
  LengthModel length;
  ShapePriors priors;
};

}  // namespace weerga
