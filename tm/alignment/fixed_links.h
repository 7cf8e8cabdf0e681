// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "tm/alignment/aligner.h"
#include "tm/alignment/bead_search.h"

namespace weerga {

/// Two stretches that are to be aligned with each other, with nothing fixed inside.
struct StretchPair {
  Stretch source;
  Stretch target;
  SentenceRange source_range;  ///< the sentences between the fixed links around it, fixed ones inside included
  SentenceRange target_range;
};

/// What fixed links leave open: the stretches between the longest run of links that do not cross. The sentences of
/// other links (crossing ones and omissions) are taken out, and no bead may reach over the place where they stood.
/// Throws Error invalid_argument if a link lies outside the text, is empty on both sides, or shares a sentence with
/// another one.
std::vector<StretchPair> open_stretches(std::span<const FixedLink> fixed, std::size_t source_count,
                                        std::size_t target_count);

}  // namespace weerga
