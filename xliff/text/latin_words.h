// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "xliff/text/words.h"

// The short cut of words_of(), for callers that need no list of the words.
namespace weerga {
namespace latin_words {

/// Word_Break properties (UAX 29) as far as the short cut knows them.
enum class BreakClass : unsigned char { letter, digit, underscore, mid_number, mid_both, other, unknown };

struct ClassifiedCharacter {
  BreakClass kind = BreakClass::unknown;
  std::size_t size = 1;
};

/// Of a single byte.
constexpr std::array<BreakClass, 256> byte_classes() {
  std::array<BreakClass, 256> classes{};
  for (std::size_t byte = 0; byte < classes.size(); ++byte)
    classes[byte] = byte < 0x80U ? BreakClass::other : BreakClass::unknown;
  for (char c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = BreakClass::letter;
  for (char c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = BreakClass::letter;
  for (char c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = BreakClass::digit;
  classes['_'] = BreakClass::underscore;
  classes['@'] = BreakClass::letter;  // so says CLDR's root, and the colon is no MidLetter there
  classes[','] = BreakClass::mid_number;
  classes[';'] = BreakClass::mid_number;
  classes['.'] = BreakClass::mid_both;
  classes['\''] = BreakClass::mid_both;
  return classes;
}

inline constexpr std::array<BreakClass, 256> kByteClasses = byte_classes();

/// Two bytes: U+00A0 and the letters up to U+017F.
inline BreakClass class_of_latin(unsigned char lead, unsigned char trail) {
  if (lead == 0xC2U) return trail == 0xA0U || trail == 0xA7U ? BreakClass::other : BreakClass::unknown;
  if (lead == 0xC3U) return trail == 0x97U || trail == 0xB7U ? BreakClass::other : BreakClass::letter;
  return lead == 0xC4U || lead == 0xC5U ? BreakClass::letter : BreakClass::unknown;
}

/// Three bytes from E2: dashes, quotation marks, the ellipsis and the euro sign.
inline BreakClass class_of_punctuation(unsigned char second, unsigned char third) {
  if (second == 0x82U) return third == 0xACU ? BreakClass::other : BreakClass::unknown;
  if (second != 0x80U) return BreakClass::unknown;
  if (third == 0x98U || third == 0x99U) return BreakClass::mid_both;
  const bool dash = third >= 0x90U && third <= 0x95U;
  return dash || third == 0x9CU || third == 0x9DU || third == 0xA6U ? BreakClass::other : BreakClass::unknown;
}

inline ClassifiedCharacter classified(std::string_view text, std::size_t place) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[place + i]); };
  if (byte(0) < 0x80U) return {kByteClasses[byte(0)], 1};
  const std::size_t rest = text.size() - place;
  const auto continues = [&](std::size_t i) { return i < rest && (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) == 0xE2U && continues(1) && continues(2)) return {class_of_punctuation(byte(1), byte(2)), 3};
  if (byte(0) >= 0xC2U && byte(0) <= 0xC5U && continues(1)) return {class_of_latin(byte(0), byte(1)), 2};
  return {};
}

inline bool in_word(BreakClass kind) { return kind <= BreakClass::underscore; }

inline bool is_mid(BreakClass kind) { return kind == BreakClass::mid_number || kind == BreakClass::mid_both; }

/// Whether `mid` keeps `before` and `after` together (rules WB6, 7, 11, 12).
inline bool joins(BreakClass before, BreakClass mid, BreakClass after) {
  if (before != after) return false;
  if (before == BreakClass::letter) return mid == BreakClass::mid_both;
  return before == BreakClass::digit && (mid == BreakClass::mid_number || mid == BreakClass::mid_both);
}

/// Whether a byte is an ASCII character that neither belongs to a word nor keeps two parts of one together.
inline bool ends_word(char byte) { return kByteClasses[static_cast<unsigned char>(byte)] == BreakClass::other; }

/// Sets the highest bit of each of eight bytes that is no ASCII letter.
inline std::uint64_t no_letters(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  const std::uint64_t lower = (bytes | 0x20 * kOnes) & ~kHigh;
  const std::uint64_t from_a = lower + (0x80 - 'a') * kOnes;
  const std::uint64_t behind_z = lower + (0x7F - 'z') * kOnes;
  return (bytes | ~from_a | behind_z) & kHigh;
}

/// Where the run of ASCII letters that stands at `place` ends; `place` if there is none. Eight bytes at a
/// time: a loop over the letters would leave at another letter for each word, which no processor foresees.
inline std::size_t end_of_letters(std::string_view text, std::size_t place) {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  for (std::uint64_t block = 0; place + sizeof block <= text.size(); place += sizeof block) {
    std::memcpy(&block, text.data() + place, sizeof block);
    if (const std::uint64_t found = no_letters(block); found != 0)
      return place + static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }
  while (place < text.size() && kByteClasses[static_cast<unsigned char>(text[place])] == BreakClass::letter) ++place;
  return place;
}

}  // namespace latin_words

/// Calls visit(word) for each Word of words_of(text). False, perhaps after some of them, if `text` holds a character
/// that is none of Latin letters, digits and common punctuation.
template <typename Visit>
bool for_each_latin_word(std::string_view text, Visit&& visit) {
  using latin_words::BreakClass;
  for (std::size_t place = 0; place < text.size();) {
    const std::size_t begin = place;
    place = latin_words::end_of_letters(text, place);
    const bool ends = place == text.size() || latin_words::ends_word(text[place]);
    if (place > begin && ends) {
      visit(Word{{begin, place}, WordKind::letters});
      continue;
    }
    if (place < text.size() && ends) {
      ++place;
      continue;
    }
    place = begin;
    latin_words::ClassifiedCharacter character = latin_words::classified(text, place);
    if (character.kind == BreakClass::unknown) return false;
    place += character.size;
    if (!latin_words::in_word(character.kind)) continue;
    // ICU tells the kind by the last letter or digit; two underscores count as a letter, one alone is no word.
    BreakClass last = character.kind;
    while (place < text.size()) {
      if (character.kind == BreakClass::letter) place = latin_words::end_of_letters(text, place);
      if (place == text.size()) break;
      latin_words::ClassifiedCharacter next = latin_words::classified(text, place);
      const std::size_t behind = place + next.size;
      if (latin_words::is_mid(next.kind) && behind < text.size()) {
        const latin_words::ClassifiedCharacter after = latin_words::classified(text, behind);
        if (latin_words::joins(character.kind, next.kind, after.kind)) next = {after.kind, next.size + after.size};
      }
      if (!latin_words::in_word(next.kind)) break;
      place += next.size;
      if (next.kind != BreakClass::underscore) last = next.kind;
      if (next.kind == character.kind && next.kind == BreakClass::underscore) last = BreakClass::letter;
      character = next;
    }
    if (last == BreakClass::underscore) continue;
    visit(Word{{begin, place}, last == BreakClass::digit ? WordKind::number : WordKind::letters});
  }
  return true;
}

}  // namespace weerga
