// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace weerga {

/// How a long task tells how far it is, and learns that it is no longer wanted.
struct TaskControl {
  /// Called now and then; `total` 0 = not known. Bytes for imports, entries or letters for the rest.
  std::function<void(std::uint64_t done, std::uint64_t total)> on_progress;
  std::stop_token stop;
};

}  // namespace weerga
