// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weerga::test {

/// Whether expat, an XML parser that others wrote, finds UTF-8 `text` well formed with well-formed namespaces.
bool expat_accepts(std::string_view text);

}  // namespace weerga::test
