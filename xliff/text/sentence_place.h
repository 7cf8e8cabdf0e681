// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace weerga {

/// Whether a sentence, quotation or bracket begins at byte `at`, so that a capital there proves no name.
bool begins_sentence(std::string_view text, std::size_t at);

}  // namespace weerga
