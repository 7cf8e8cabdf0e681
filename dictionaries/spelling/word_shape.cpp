// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/word_shape.h"

#include <algorithm>

#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

bool is_ascii_letter(char32_t point) { return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z'); }

/// ASCII is decided here, the rest by ICU's case folding: a capital is what folding changes.
bool is_upper(std::string_view letter) {
  if (letter.size() == 1) return letter.front() >= 'A' && letter.front() <= 'Z';
  return fold_case(letter) != letter;
}

/// Calls `look(letter)` for each code point until it returns false; returns whether it never did.
template <typename Look>
bool all_points(std::string_view word, Look look) {
  for (std::size_t place = 0; place < word.size();) {
    const std::size_t size = code_point_at(word, place).size;
    if (!look(word.substr(place, size))) return false;
    place += size;
  }
  return true;
}

std::string_view without_ending(std::string_view acronym) {
  for (const std::string_view ending : {"'s", "’s", "'", "’", "s"}) {
    if (acronym.size() > ending.size() && acronym.ends_with(ending))
      return acronym.substr(0, acronym.size() - ending.size());
  }
  return acronym;
}

}  // namespace

bool is_letter(char32_t point) {
  if (point < 0x80) return is_ascii_letter(point);
  if (point < 0xC0) return point == 0xAA || point == 0xB5 || point == 0xBA;
  if (point == 0xD7 || point == 0xF7 || point == 0xFFFD) return false;
  const bool symbol = (point >= 0x2000 && point < 0x2C00) || (point >= 0x3000 && point < 0x3040) ||
                      (point >= 0xE000 && point < 0xFB00) || (point >= 0xFE00 && point < 0xFE70) || point >= 0x1F000;
  return !symbol;
}

bool is_white_space(char32_t point) {
  return point == U' ' || (point >= 0x09 && point <= 0x0D) || point == 0x85 || point == 0xA0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200B) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
         point == 0x205F || point == 0x3000;
}

bool is_word_part(char32_t point) {
  const bool joint = point == U'\'' || point == 0x2019 || point == U'-' || point == 0x2010 || point == 0x2011 ||
                     point == 0xAD || point == U'.';
  return joint || (point >= U'0' && point <= U'9') || is_letter(point);
}

bool has_letter(std::string_view word) {
  return !all_points(word, [](std::string_view point) { return !is_letter(code_point_at(point, 0).value); });
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_single_letter(std::string_view word) { return !word.empty() && code_point_at(word, 0).size == word.size(); }

bool is_latin(std::string_view word) {
  return all_points(word, [](std::string_view letter) {
    const char32_t point = code_point_at(letter, 0).value;
    return point < 0x250 || (point >= 0x300 && point < 0x370) || (point >= 0x1E00 && point < 0x2070);
  });
}

bool is_capitalised(std::string_view word) {
  return !word.empty() && is_upper(word.substr(0, code_point_at(word, 0).size));
}

bool is_acronym(std::string_view word) {
  const std::string_view bare = without_ending(word);
  std::size_t capitals = 0;
  return all_points(bare,
                    [&](std::string_view letter) {
                      if (is_upper(letter)) ++capitals;
                      return is_upper(letter) || letter == "-" || letter == "&";
                    }) &&
         capitals >= 2;
}

bool has_inner_capital(std::string_view word) {
  bool after_small = false;
  return !all_points(word, [&](std::string_view letter) {
    const bool upper = is_upper(letter);
    if (upper && after_small) return false;
    after_small = !upper && is_letter(code_point_at(letter, 0).value);
    return true;
  });
}

bool is_dotted_abbreviation(std::string_view word) {
  std::size_t parts = 0;
  while (!word.empty()) {
    const std::size_t dot = std::min(word.find('.'), word.size());
    const std::string_view part = word.substr(0, dot);
    const bool letters = all_points(part, [](std::string_view p) { return is_letter(code_point_at(p, 0).value); });
    if (!letters || part.empty() || code_point_count(part) > 3) return false;
    ++parts;
    word.remove_prefix(std::min(dot + 1, word.size()));
  }
  return parts >= 2;
}

}  // namespace weerga
