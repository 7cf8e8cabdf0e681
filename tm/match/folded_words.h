// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// A word without its case, and its place in the text.
struct FoldedWord {
  std::string text;
  ByteRange range;
};

/// The words of a text in order.
using FoldedText = std::vector<FoldedWord>;

FoldedText folded_words_of(std::string_view text);

}  // namespace weerga
