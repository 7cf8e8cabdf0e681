// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tm/match/packed_texts.h"
#include "xliff/text/words.h"

namespace weerga {

/// A piece as the table of pieces spells it.
inline std::string spelled(PieceKind kind, std::string_view text) {
  std::string spelling(1, static_cast<char>(kind));
  return spelling += text;
}

/// Writes LEB128 of at most 5 bytes; returns where it ends.
inline char* put_number(char* place, std::uint32_t number) {
  for (; number >= 0x80U; number >>= 7U) *place++ = static_cast<char>(number | 0x80U);
  *place++ = static_cast<char>(number);
  return place;
}

/// The same at the end of `bytes`.
inline void append_number(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80U; number >>= 7U) bytes.push_back(static_cast<char>(number | 0x80U));
  bytes.push_back(static_cast<char>(number));
}

/// Calls visit(kind, text) for the pieces of a text whose words it is given one after the other; one space between two
/// words is left out.
template <typename Visit>
class PieceCutter {
 public:
  PieceCutter(std::string_view text, Visit& visit) : text_(text), visit_(visit) {}

  void take(const Word& word) {
    const std::string_view separator = text_.substr(after_, word.range.begin - after_);
    if (first_ ? !separator.empty() : separator != " ") visit_(PieceKind::separator, separator);
    visit_(word.kind == WordKind::number ? PieceKind::number : PieceKind::word, word.range.of(text_));
    after_ = word.range.end;
    first_ = false;
  }

  void finish() {
    if (after_ < text_.size()) visit_(PieceKind::separator, text_.substr(after_));
  }

 private:
  std::string_view text_;
  Visit& visit_;
  std::size_t after_ = 0;
  bool first_ = true;
};

/// Calls visit(kind, text) for each piece of `text`.
template <typename Visit>
void for_each_piece_of(std::string_view text, Visit&& visit) {
  PieceCutter cutter(text, visit);
  for (const Word& word : words_of(text)) cutter.take(word);
  cutter.finish();
}

}  // namespace weerga
