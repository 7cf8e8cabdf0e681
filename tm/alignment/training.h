// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "tm/alignment/bead.h"
#include "tm/alignment/bead_model.h"
#include "tm/alignment/bead_search.h"

namespace weerga {

/// How often the types of a side find a partner in their true bead, and in an unrelated sentence.
struct MatchRates {
  std::vector<float> match;   ///< by type; 0 = no partner, takes no part
  std::vector<float> chance;  ///< by type
};

/// The rates that the links themselves promise, for the source's types against the target's sentences; exchange the
/// tables and set `backwards` for the other direction. Chance rates come from the target's sentence frequencies, drawn
/// towards what is usual in `target_language`, so that a short text takes no frequent word for a rare one.
MatchRates expected_rates(const TokenTable& source, const TokenTable& target, const WordLinks& links,
                          std::string_view target_language, bool backwards);

/// A bead that is trusted enough to learn from.
struct TrustedBead {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
};

/// Draws `rates.match` towards what the trusted beads show.
void learn_rates(MatchRates& rates, std::span<const TrustedBead> beads, const TokenTable& source,
                 const TokenTable& target, const WordLinks& links, bool backwards);

/// Links between words that no link explains yet but that keep turning up together in trusted beads.
std::vector<WordLink> learn_links(std::span<const TrustedBead> beads, const TokenTable& source,
                                  const TokenTable& target, const WordLinks& links);

/// Ratio and variance of lengths from trusted beads, drawn towards `usual`.
void learn_lengths(LengthModel& model, std::span<const TrustedBead> beads, const TokenTable& source,
                   const TokenTable& target);

/// Priors of shapes from whole paths, drawn towards the usual ones.
ShapePriors learned_priors(std::span<const std::vector<Step>> paths);

}  // namespace weerga
