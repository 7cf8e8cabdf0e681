// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "tm/alignment/aligner.h"
#include "tm/alignment/bead_model.h"
#include "tm/alignment/link_words.h"
#include "tm/alignment/training.h"

namespace weerga {

/// What is known about a pair of texts: their words, links, lengths and shapes. It starts with general knowledge and
/// learns from beads of the pair itself.
class PairModel {
 public:
  PairModel(std::span<const std::string> source, std::span<const std::string> target, const AlignmentOptions& options);

  [[nodiscard]] const TokenTable& source() const { return source_; }
  [[nodiscard]] const TokenTable& target() const { return target_; }
  [[nodiscard]] const WordLinks& links() const { return links_; }
  [[nodiscard]] BeadModel bead_model() const;

  /// Learns links, match rates and lengths from trusted beads, and the priors of shapes from all paths.
  void learn(std::span<const TrustedBead> trusted, std::span<const std::vector<Step>> paths);

 private:
  void expect_rates();

  PairKnowledge knowledge_;
  TokenTable source_;
  TokenTable target_;
  std::vector<WordLink> known_;
  WordLinks links_;
  MatchRates forward_;
  MatchRates backward_;
  LengthModel length_;
  ShapePriors priors_ = ShapePriors::usual();
};

}  // namespace weerga
