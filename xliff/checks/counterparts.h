// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the checks of facts only.

#include <algorithm>
#include <vector>

namespace weerga {

/// Takes pairs that are the `same` out of both lists; what is left has no counterpart.
template <typename Fact, typename Same>
void cancel_pairs(std::vector<Fact>& source, std::vector<Fact>& target, const Same& same) {
  std::erase_if(source, [&](const Fact& fact) {
    const auto partner = std::ranges::find_if(target, [&](const Fact& other) { return same(fact, other); });
    if (partner == target.end()) return false;
    target.erase(partner);
    return true;
  });
}

}  // namespace weerga
