// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace weerga {

/// A number written in letters.
struct NumberWords {
  std::size_t size = 0;  ///< bytes, the hyphens and spaces inside included: "two hundred and fifty"
  int tenths = 0;        ///< ten times the value: 15 for "anderhalf"
  bool ordinal = false;  ///< "tweede", "twenty-first"
};

/// The longest number in letters at the beginning of `text`, which begins with a word, in "nl…" or "en…": from 2 to
/// 999,999 ("vijfentwintig", "two hundred and fifty"), ordinals from 1, "anderhalf" and "half" before a scale word, and
/// "een", "a", "one" before a word such as hundred or million. Alone they are rarely numbers, and nothing is returned.
std::optional<NumberWords> number_words_at(std::string_view text, std::string_view language);

}  // namespace weerga
