// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "xliff/model/document.h"

namespace weerga {

/// The ids of a unit's segments, codes and annotations: they share one scope (XLIFF 2.1 § 4.3.1.21).
std::set<std::string, std::less<>> ids_of(const Unit& unit);

/// PREFIX1, PREFIX2, …: the first that `taken` does not hold. It is put there.
std::string fresh_id(std::set<std::string, std::less<>>& taken, std::string_view prefix);

/// Places of the unit's segments in the order of their targets: `order` where one is given, else as they stand.
std::vector<std::size_t> target_order(const Unit& unit);

}  // namespace weerga
