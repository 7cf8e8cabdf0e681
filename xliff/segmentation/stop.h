// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace weerga {

enum class StopKind {
  none,  ///< no mark, or one that nothing follows
  full_stop,
  ellipsis,     ///< "...", "…", ". . ."
  exclamation,  ///< also "?", "?!", and the marks of East Asian scripts
  blank_line,   ///< two line feeds
};

/// A mark that can end a sentence, with all that belongs to it, and the words around it.
struct Stop {
  StopKind kind = StopKind::full_stop;
  std::size_t end = 0;             ///< behind the mark and the quotes, brackets and note marks that join it
  bool closed = false;             ///< a quote or bracket closes behind the mark
  bool note_mark = false;          ///< the number of a note stands behind the mark
  bool alone_in_brackets = false;  ///< "(!)"
  bool omission = false;           ///< "(...)", "[…]"
  bool unspaced = false;           ///< white space is missing behind the mark
  std::string_view word;           ///< before a full stop: up to white space or an opening mark, "" if none or too long
  std::string_view previous_word;  ///< before `word`
  std::size_t next = 0;            ///< the first byte behind the white space that follows
  char32_t next_first = 0;         ///< the first character there that is no quote, bracket or dash
  bool next_bracket = false;       ///< an opening bracket stands before it
  bool next_continues = false;     ///< a sign there that never begins a sentence
  std::string_view next_word;      ///< the word there, "" if none

  [[nodiscard]] bool next_is_upper() const;
  [[nodiscard]] bool next_is_lower() const;
  [[nodiscard]] bool next_is_digit() const;
};

/// The first byte at or behind `place` that can be the begin of a Stop, or text.size(). Fast.
std::size_t next_stop_byte(std::string_view text, std::size_t place);

/// The mark at `place`. Its kind is none if there is no mark or if no white space and further text follow it; the
/// search can go on at its end in any case.
Stop stop_at(std::string_view text, std::size_t place);

/// The word that ends before the white space before `place`.
std::string_view word_before(std::string_view text, std::size_t place);

}  // namespace weerga
