// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the checks of words only.

#include <cstddef>
#include <string_view>

namespace weerga {

/// A word behind which a sentence or quotation begins, so that a capital proves no name.
bool begins_sentence(std::string_view text, std::size_t at);

}  // namespace weerga
