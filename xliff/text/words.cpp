// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/words.h"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace weerga {
namespace {

/// One iterator a thread: opening one reads ICU's rule data.
icu::BreakIterator& word_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no word boundary data");
    return made;
  }();
  return *iterator;
}

/// Word_Break properties (UAX 29) as far as the short cut knows them.
enum class BreakClass : unsigned char { letter, digit, underscore, mid_number, mid_both, other, unknown };

struct ClassifiedCharacter {
  BreakClass kind = BreakClass::unknown;
  std::size_t size = 1;
};

constexpr std::array<BreakClass, 128> ascii_classes() {
  std::array<BreakClass, 128> classes{};
  classes.fill(BreakClass::other);
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

constexpr std::array<BreakClass, 128> kAsciiClasses = ascii_classes();

/// Two bytes: U+00A0 and the letters up to U+017F.
BreakClass class_of_latin(unsigned char lead, unsigned char trail) {
  if (lead == 0xC2U) return trail == 0xA0U || trail == 0xA7U ? BreakClass::other : BreakClass::unknown;
  if (lead == 0xC3U) return trail == 0x97U || trail == 0xB7U ? BreakClass::other : BreakClass::letter;
  return lead == 0xC4U || lead == 0xC5U ? BreakClass::letter : BreakClass::unknown;
}

/// Three bytes from E2: dashes, quotation marks, the ellipsis and the euro sign.
BreakClass class_of_punctuation(unsigned char second, unsigned char third) {
  if (second == 0x82U) return third == 0xACU ? BreakClass::other : BreakClass::unknown;
  if (second != 0x80U) return BreakClass::unknown;
  if (third == 0x98U || third == 0x99U) return BreakClass::mid_both;
  const bool dash = third >= 0x90U && third <= 0x95U;
  return dash || third == 0x9CU || third == 0x9DU || third == 0xA6U ? BreakClass::other : BreakClass::unknown;
}

ClassifiedCharacter classified(std::string_view text, std::size_t place) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[place + i]); };
  if (byte(0) < 0x80U) return {kAsciiClasses[byte(0)], 1};
  const std::size_t rest = text.size() - place;
  const auto continues = [&](std::size_t i) { return i < rest && (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) == 0xE2U && continues(1) && continues(2)) return {class_of_punctuation(byte(1), byte(2)), 3};
  if (byte(0) >= 0xC2U && byte(0) <= 0xC5U && continues(1)) return {class_of_latin(byte(0), byte(1)), 2};
  return {};
}

bool in_word(BreakClass kind) { return kind <= BreakClass::underscore; }

bool is_mid(BreakClass kind) { return kind == BreakClass::mid_number || kind == BreakClass::mid_both; }

/// Whether `mid` keeps `before` and `after` together (rules WB6, 7, 11, 12).
bool joins(BreakClass before, BreakClass mid, BreakClass after) {
  if (before != after) return false;
  if (before == BreakClass::letter) return mid == BreakClass::mid_both;
  return before == BreakClass::digit && (mid == BreakClass::mid_number || mid == BreakClass::mid_both);
}

/// The words of a text whose characters are all known to classified(), or nothing.
std::optional<std::vector<Word>> words_of_latin(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 5 + 1);
  for (std::size_t place = 0; place < text.size();) {
    const std::size_t begin = place;
    ClassifiedCharacter character = classified(text, place);
    if (character.kind == BreakClass::unknown) return std::nullopt;
    place += character.size;
    if (!in_word(character.kind)) continue;
    // ICU tells the kind by the last letter or digit; two underscores count as a letter, one alone is no word.
    BreakClass last = character.kind;
    while (place < text.size()) {
      ClassifiedCharacter next = classified(text, place);
      const std::size_t behind = place + next.size;
      if (is_mid(next.kind) && behind < text.size()) {
        const ClassifiedCharacter after = classified(text, behind);
        if (joins(character.kind, next.kind, after.kind)) next = {after.kind, next.size + after.size};
      }
      if (!in_word(next.kind)) break;
      place += next.size;
      if (next.kind != BreakClass::underscore) last = next.kind;
      if (next.kind == character.kind && next.kind == BreakClass::underscore) last = BreakClass::letter;
      character = next;
    }
    if (last == BreakClass::underscore) continue;
    words.push_back({{begin, place}, last == BreakClass::digit ? WordKind::number : WordKind::letters});
  }
  return words;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  auto words = words_of_latin(text);
  return words ? std::move(*words) : words_of_any_script(text);
}

std::vector<Word> words_of_any_script(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  icu::BreakIterator& iterator = word_iterator();
  iterator.setText(&view, status);
  std::vector<Word> words;
  if (U_SUCCESS(status)) {
    std::int32_t begin = iterator.first();
    for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
      const std::int32_t rule = iterator.getRuleStatus();
      if (rule < UBRK_WORD_NONE_LIMIT) continue;
      words.push_back({{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)},
                       rule < UBRK_WORD_NUMBER_LIMIT ? WordKind::number : WordKind::letters});
    }
  }
  utext_close(&view);
  return words;
}

}  // namespace weerga
