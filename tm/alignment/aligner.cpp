// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/aligner.h"

#include <algorithm>

namespace weerga {

Alignment align(std::span<const std::string> source, std::span<const std::string> target, const AlignmentOptions&) {
  Alignment beads;
  const std::size_t both = std::min(source.size(), target.size());
  for (std::size_t i = 0; i < both; ++i) beads.push_back({{i, i + 1}, {i, i + 1}, 0.5, {}, false});
  for (std::size_t i = both; i < source.size(); ++i) beads.push_back({{i, i + 1}, {both, both}, 0.5, {}, false});
  for (std::size_t j = both; j < target.size(); ++j) beads.push_back({{both, both}, {j, j + 1}, 0.5, {}, false});
  return beads;
}

}  // namespace weerga
