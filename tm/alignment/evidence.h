// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tm/alignment/bead.h"
#include "tm/alignment/bead_model.h"

namespace weerga {

/// The word pairs that speak for a bead: the heaviest links first, each word in at most one pair, words inside a phrase
/// that is used left out.
std::vector<Evidence> evidence_for(const Bead& bead, const TokenTable& source, const TokenTable& target,
                                   const WordLinks& links, const BeadModel& model);

}  // namespace weerga
