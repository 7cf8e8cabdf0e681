// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tm/alignment/bead_search.h"

namespace weerga {

/// The boundaries of two stretches that are worth looking at, found from word links that are rare in the stretch: the
/// heaviest chain of them that runs forward on both sides, widened where it has gaps. At most about 100 cells a
/// sentence on average unless the sides differ much in size; never more than kMostCells.
Band corridor_of(const SearchContext& context, const Stretch& source, const Stretch& target);

/// The boundaries within `slack` of a path, more beside omissions.
Band band_around(std::span<const Step> path, std::size_t slack, const Stretch& source, const Stretch& target);

/// All boundaries.
Band full_band(const Stretch& source, const Stretch& target);

inline constexpr std::size_t kMostCells = 24'000'000;

/// most_probable_path within a narrow band around a path, computed in parts that meet at sure 1-1 beads, so that memory
/// stays bounded for any length of text.
std::vector<Step> most_probable_path_near(const SearchContext& context, const Stretch& source, const Stretch& target,
                                          std::span<const Step> path);

}  // namespace weerga
