// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

/// Ids that are taken, and new ones.
class IdPool {
 public:
  void take(const std::string& id) { taken_.insert(id); }
  /// PREFIX1, PREFIX2, …: the first that is not taken. It is taken then.
  std::string fresh(std::string_view prefix);

 private:
  std::set<std::string, std::less<>> taken_;
  std::map<std::string, std::size_t, std::less<>> last_;  ///< number given last, by prefix
};

/// The ids of a unit's segments, codes and annotations: they share one scope (XLIFF 2.1 § 4.3.1.21).
IdPool ids_of(const Unit& unit);

/// Places of the unit's segments in the order of their targets: `order` where one is given, else as they stand.
std::vector<std::size_t> target_order(const Unit& unit);

}  // namespace weerga
