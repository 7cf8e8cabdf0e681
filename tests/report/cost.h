// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace weerga::report {

struct Cost {
  double seconds = 0;       ///< CPU, user and system
  std::size_t peak_mb = 0;  ///< resident memory at its highest
  std::size_t result = 0;   ///< what the job returned
};

/// What `job` costs in a process of its own: the best of `rounds`. All zero if it never came to its end.
Cost cost_of(const std::function<std::size_t()>& job, int rounds = 3);

}  // namespace weerga::report
