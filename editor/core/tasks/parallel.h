// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace weerga {

/// Calls work(0) … work(count - 1), each once, on as many threads as the machine has cores, the caller's among them;
/// returns when all are done or a stop came between two of them. `progress` (0 to 1) is called on the caller's thread.
/// The first exception of any call ends the rest and is thrown here.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                 const std::function<void(double)>& progress = {}, const std::stop_token& stop = {});

}  // namespace weerga
