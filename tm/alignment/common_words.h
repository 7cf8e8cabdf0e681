// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace weerga {

/// A frequent Dutch word and English words that often stand for it.
struct CommonWord {
  std::string_view dutch;
  std::string_view english;  ///< separated by single spaces
};

/// Function words, numerals, months and everyday words of government letters, written down for Weerga. Folded.
std::span<const CommonWord> common_words();

/// Roughly which share of sentences holds the folded word, in running text of the language (nl, en); 0 = not a frequent
/// word. Round figures set by hand: they only keep a short text from taking a frequent word for a rare one.
double background_frequency(std::string_view folded_word, std::string_view language);

}  // namespace weerga
