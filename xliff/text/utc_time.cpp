// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/utc_time.h"

#include <fmt/chrono.h>

#include <chrono>

namespace weerga {

std::string utc_now() {
  const auto seconds = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

}  // namespace weerga
