// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/characters.h"

#include <unicode/uchar.h>

namespace weerga {
namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

bool is_alphabetic(char32_t c) {
  if (c < 0x80U) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalpha(icu(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80U) return c >= U'A' && c <= U'Z';
  return u_isupper(icu(c)) != 0 || u_istitle(icu(c)) != 0;
}

bool is_lower(char32_t c) {
  if (c < 0x80U) return c >= U'a' && c <= U'z';
  return u_islower(icu(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80U) return c >= U'0' && c <= U'9';
  return u_isdigit(icu(c)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80U) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(icu(c)) != 0;
}

}  // namespace weerga
