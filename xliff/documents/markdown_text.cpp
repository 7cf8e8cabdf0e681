// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/markdown_text.h"

#include <algorithm>

namespace weerga {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_punctuation(char byte) { return kPunctuation.find(byte) != std::string_view::npos; }
bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
bool is_word(char byte) { return !is_space(byte) && !is_punctuation(byte); }

/// The length of the address that begins at `place`, 0 if none does.
std::size_t address_size(std::string_view text, std::size_t place) {
  const std::string_view rest = text.substr(place);
  if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return 0;
  if (place > 0 && is_word(text[place - 1])) return 0;
  return std::min(rest.find_first_of(" \t\r\n<>()[]*`\\|\""), rest.size());
}

/// The place of the sign that would make a block of what begins with `text`, npos if none does.
std::size_t block_sign(std::string_view text) {
  const std::size_t digits = text.find_first_not_of(kDigits);
  const bool numbered =
      digits > 0 && digits < 10 && digits != std::string_view::npos && (text[digits] == '.' || text[digits] == ')');
  if (numbered && (digits + 1 == text.size() || is_space(text[digits + 1]))) return digits;
  if (text.empty()) return std::string_view::npos;
  if (text.front() == '>' || text.front() == '=') return 0;
  const std::size_t run = text.find_first_not_of(text.front());
  const bool ends = run == std::string_view::npos || is_space(text[run]);
  return std::string_view("#-+").find(text.front()) != std::string_view::npos && ends ? 0 : std::string_view::npos;
}

/// Whether the sign at `place` would be markup.
bool is_markup(std::string_view text, std::size_t place, bool in_cell) {
  const char before = place > 0 ? text[place - 1] : ' ';
  const char after = place + 1 < text.size() ? text[place + 1] : ' ';
  const bool at_border = place == 0 || place + 1 == text.size();
  switch (text[place]) {
    case '\\':
      return at_border || is_punctuation(after);
    case '`':
    case '[':
    case ']':
      return true;
    case '*':
      return at_border || !is_space(before) || !is_space(after);
    case '_':
      return at_border || ((!is_space(before) || !is_space(after)) && !(is_word(before) && is_word(after)));
    case '<':
      return at_border || is_word(after) || after == '/' || after == '!' || after == '?';
    case '&':
      return at_border || is_word(after) || after == '#';
    case '~':
      return at_border || before == '~' || after == '~';
    case '|':
      return in_cell;
    case '!':
      return place + 1 == text.size();
    default:
      return false;
  }
}

}  // namespace

std::string markdown_text(std::string_view text, bool in_cell) {
  std::string out;
  const std::size_t sign = block_sign(text);
  for (std::size_t place = 0; place < text.size();) {
    if (const std::size_t address = address_size(text, place); address > 0) {
      out += text.substr(place, address);
      place += address;
      continue;
    }
    const char byte = text[place];
    if (place == sign || is_markup(text, place, in_cell)) out += '\\';
    out += is_space(byte) ? ' ' : byte;
    ++place;
  }
  return out;
}

}  // namespace weerga
