// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

enum class WordKind { letters, number };

/// A word of a text by the default word boundaries of Unicode (UAX 29); "nr." is the word "nr", "21" is a number.
struct Word {
  ByteRange range;
  WordKind kind = WordKind::letters;

  friend bool operator==(const Word&, const Word&) = default;
};

/// The words of well-formed UTF-8 `text` in order; spaces and punctuation are none. Linear.
std::vector<Word> words_of(std::string_view text);

/// The same by ICU's rules alone, for any script. words_of() takes a short cut through texts of Latin letters, digits
/// and common punctuation, some ten times as fast, and comes here for all others.
std::vector<Word> words_of_any_script(std::string_view text);

}  // namespace weerga
