// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weerga {

/// What numbers a paragraph or an item: "1.", "2.1", "b)", "(iii)", "•", "Ad 1.".
struct Enumerator {
  std::size_t size = 0;  ///< bytes, without the white space behind it
  std::string
      successor;  ///< how the next item of a list that begins here is marked, "" if this is no first or later item
};

/// The enumerator at the start of `text`, if white space and more text follow it.
std::optional<Enumerator> enumerator_of(std::string_view text);

}  // namespace weerga
