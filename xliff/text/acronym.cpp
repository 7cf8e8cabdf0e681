// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/acronym.h"

#include <algorithm>

#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestAcronym = 10;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_number(char c) { return c >= '0' && c <= '9'; }

bool is_roman(std::string_view word) {
  return std::ranges::all_of(word,
                             [](char c) { return std::string_view("IVXLCDM").find(c) != std::string_view::npos; });
}

/// Texts set in capitals as a whole: there a word of capitals says nothing. A list of acronyms has no long ones.
bool is_shouted(std::string_view text) {
  constexpr std::size_t kLongWord = 7;
  std::size_t capital_words = 0;
  std::size_t other_words = 0;
  std::size_t longest = 0;
  for (const Word& word : words_of(text)) {
    const std::string_view letters = word.range.of(text);
    const bool capitals = std::ranges::none_of(letters, [](char c) { return c >= 'a' && c <= 'z'; });
    ++(capitals ? capital_words : other_words);
    if (capitals) longest = std::max(longest, letters.size());
  }
  return capital_words >= 4 && capital_words > 3 * other_words && longest >= kLongWord;
}

}  // namespace

std::string_view acronym_in(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "s"}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending) &&
        is_capital(word[word.size() - ending.size() - 1])) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  if (word.size() < 2 || word.size() > kLongestAcronym || !is_capital(word.front())) return {};
  const auto capitals = std::ranges::count_if(word, is_capital);
  const auto numbers = std::ranges::count_if(word, is_number);
  const bool plain = static_cast<std::size_t>(capitals + numbers) == word.size();
  // G20 has one capital and BuZa is none of ours.
  if (!plain || (capitals < 2 && numbers == 0) || (numbers == 0 && is_roman(word))) return {};
  return capitals < 2 && word.size() > 4 ? std::string_view() : word;
}

std::vector<ByteRange> acronyms_in(std::string_view text) {
  std::vector<ByteRange> found;
  if (is_shouted(text)) return found;
  for (const Word& word : words_of(text)) {
    const std::string_view acronym = acronym_in(word.range.of(text));
    if (!acronym.empty()) found.push_back({word.range.begin, word.range.begin + acronym.size()});
  }
  return found;
}

}  // namespace weerga
