// SPDX-License-Identifier: Apache-2.0
#include "tm/match/prepared_query.h"

#include <algorithm>

#include "tm/match/text_pieces.h"
#include "xliff/text/fold.h"

namespace weerga {

PreparedQuery::PreparedQuery(const PackedTexts& texts, std::string_view text) : texts_(texts) {
  for_each_piece_of(text, [&](PieceKind kind, std::string_view piece) {
    const std::optional<std::uint32_t> known = texts_.pieces().find(spelled(kind, piece));
    if (!known) code_.reset();
    if (code_) append_number(*code_, *known);
    if (kind == PieceKind::separator) {
      append_marks(text_.marks, piece);
    } else {
      append_word(known, kind, piece);
    }
  });
  std::ranges::sort(text_.marks);
}

void PreparedQuery::append_word(std::optional<std::uint32_t> known, PieceKind kind, std::string_view surface) {
  const bool is_number = kind == PieceKind::number;
  if (known) {
    const std::uint32_t folded = texts_.folded(*known);
    text_.words.push_back({.surface = *known,
                           .folded = folded,
                           .key = texts_.key_after(*known) - 1,
                           .is_number = is_number,
                           .letters = texts_.piece_text(folded)});
    return;
  }
  const auto numbered = [&](const StringTable& table, std::string_view spelling) {
    const auto found = table.find(spelling);
    return found ? NumberedString{*found, table.text(*found)} : local(spelling);
  };
  const NumberedString folded = numbered(texts_.pieces(), spelled(kind, composed(fold_case(surface))));
  const std::string_view letters = folded.text.substr(1);
  text_.words.push_back({.surface = local(spelled(kind, surface)).number,
                         .folded = folded.number,
                         .key = numbered(texts_.keys(), similarity_key(letters, is_number)).number,
                         .is_number = is_number,
                         .letters = letters});
}

NumberedString PreparedQuery::local(std::string_view spelling) {
  NumberedString numbered = unknown_(spelling);
  numbered.number += WordNumbers::kFirstLocal;
  return numbered;
}

}  // namespace weerga
