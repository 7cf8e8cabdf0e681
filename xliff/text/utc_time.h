// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace weerga {

/// This second in UTC, as ISO 8601 writes it: "2025-03-28T09:41:07Z". The first ten bytes are the date.
std::string utc_now();

}  // namespace weerga
