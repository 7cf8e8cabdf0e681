// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// A name in running text.
struct NameSpan {
  ByteRange range;
  bool is_person = false;  ///< first and last name, or a title before it

  friend bool operator==(const NameSpan&, const NameSpan&) = default;
};

/// Names by their capitals: words that are capitalised inside a sentence, or that `is_word` (of the word in small
/// letters) does not know; several in a row, with van, de, der and the like between them, are one. A word that begins a
/// sentence is one only where `is_word` is given and does not know it. Words of capitals alone are none. Linear.
std::vector<NameSpan> names_in(std::string_view text, const std::function<bool(std::string_view)>& is_word);

}  // namespace weerga
