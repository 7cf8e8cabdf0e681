// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/english_fit.h"

#include <algorithm>
#include <array>
#include <vector>

#include "dictionaries/glossary/stemmer.h"
#include "xliff/text/characters.h"
#include "xliff/text/fold.h"
#include "xliff/text/sentence_place.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string_view last_word(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  return words.empty() ? std::string_view() : words.back().range.of(text);
}

/// Ends in -s as plurals do: not -ss, -us, -is (glass, status, crisis).
bool looks_plural(std::string_view word) {
  if (word.size() < 4 || !word.ends_with('s')) return false;
  return std::ranges::none_of(std::array<std::string_view, 3>{"ss", "us", "is"},
                              [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether "an" stands before it. By spelling, with the usual exceptions of sound.
bool takes_an(std::string_view word) {
  if (is_acronym(word)) return std::string_view("AEFHILMNORSX").find(word.front()) != std::string_view::npos;
  const std::string folded = fold_case(word);
  if (folded.empty()) return false;
  for (const std::string_view start : {"uni", "use", "usu", "eu", "one", "uti"}) {
    if (folded.starts_with(start)) return folded.starts_with("unin") || folded.starts_with("unim");
  }
  for (const std::string_view start : {"hour", "honest", "honour", "heir"}) {
    if (folded.starts_with(start)) return true;
  }
  return is_vowel(folded.front());
}

bool starts_upper(std::string_view text) { return !text.empty() && is_upper(code_point_at(text, 0).value); }

std::string with_capital(std::string_view text) {
  const std::size_t first = code_point_at(text, 0).size;
  return upper_case(text.substr(0, first), "en") + std::string(text.substr(first));
}

/// The article "a" or "an" just before `place`; empty where there is none.
ByteRange article_before(std::string_view text, std::size_t place) {
  for (const std::string_view article : {"an ", "a ", "An ", "A "}) {
    if (place < article.size() || text.substr(place - article.size(), article.size()) != article) continue;
    const std::size_t begin = place - article.size();
    if (begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '\n' || text[begin - 1] == '(')
      return {begin, place};
  }
  return {place, place};
}

}  // namespace

std::string plural_of(std::string_view words) {
  std::string plural(words);
  if (plural.empty()) return plural;
  if (plural.ends_with('y') && plural.size() > 1 && !is_vowel(plural[plural.size() - 2])) {
    plural.pop_back();
    return plural + "ies";
  }
  for (const std::string_view ending : {"s", "x", "ch", "sh"}) {
    if (plural.ends_with(ending)) return plural + "es";
  }
  return plural + "s";
}

FittedReplacement fitted_replacement(std::string_view text, ByteRange range, std::string_view words) {
  const std::string_view old_words = range.of(text);
  FittedReplacement fitted{.range = range, .text = std::string(words)};
  const std::string_view old_last = last_word(old_words);
  const std::string_view new_last = last_word(words);
  const bool ends_in_word = !new_last.empty() && words.ends_with(new_last);
  if (looks_plural(old_last) && ends_in_word && !looks_plural(new_last) && !is_acronym(new_last))
    fitted.text = plural_of(words);
  if (starts_upper(old_words) && begins_sentence(text, range.begin)) fitted.text = with_capital(fitted.text);
  const ByteRange article = article_before(text, range.begin);
  if (article.empty()) return fitted;
  const std::vector<Word> new_words = words_of(words);
  if (new_words.empty()) return fitted;
  const bool capital = text[article.begin] == 'A';
  const std::string_view wanted = takes_an(new_words.front().range.of(words)) ? "an " : "a ";
  if (wanted.size() == article.size()) return fitted;
  fitted.text = (capital ? with_capital(wanted) : std::string(wanted)) + fitted.text;
  fitted.range.begin = article.begin;
  return fitted;
}

}  // namespace weerga
