// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tm/match/packed_texts.h"
#include "xliff/text/words.h"

namespace weerga {

/// Texts between two entries of a PackedTexts' table of places.
inline constexpr std::size_t kTextsInGroup = 4;

/// LEB128.
inline void append_number(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80U; number >>= 7U) bytes.push_back(static_cast<char>(number | 0x80U));
  bytes.push_back(static_cast<char>(number));
}

/// Calls visit(kind, text) for each piece of `text`; one space between two words is left out.
template <typename Visit>
void for_each_piece_of(std::string_view text, Visit&& visit) {
  std::size_t after = 0;
  bool first = true;
  for (const Word& word : words_of(text)) {
    const std::string_view separator = text.substr(after, word.range.begin - after);
    if (first ? !separator.empty() : separator != " ") visit(PieceKind::separator, separator);
    visit(word.kind == WordKind::number ? PieceKind::number : PieceKind::word, word.range.of(text));
    after = word.range.end;
    first = false;
  }
  if (after < text.size()) visit(PieceKind::separator, text.substr(after));
}

}  // namespace weerga
