// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/markdown_signs.h"

#include <algorithm>

namespace weerga {
namespace {

using Kind = MarkdownEvent::Kind;

std::size_t behind_run(std::string_view text, std::size_t place, std::string_view signs) {
  return std::min(text.find_first_not_of(signs, place), text.size());
}

std::optional<std::size_t> behind_emphasis(std::string_view text, std::size_t place, std::size_t count) {
  if (place + count > text.size()) return std::nullopt;
  const char sign = text[place];
  if (sign != '*' && sign != '_') return std::nullopt;
  if (text.find_first_not_of(sign, place) < place + count) return std::nullopt;
  return place + count;
}

std::optional<std::size_t> behind_code(std::string_view text, std::size_t place, bool opens) {
  const std::size_t run = opens ? place : behind_run(text, place, " \n");
  const std::size_t end = behind_run(text, run, "`");
  if (end == run) return std::nullopt;
  return opens && end < text.size() && (text[end] == ' ' || text[end] == '\n') ? end + 1 : end;
}

constexpr std::size_t kLongestTarget = 8192;  ///< bytes of the address and title of a link

/// Behind "(address "title")" or "[label]" that begins at `place`; `place` if neither does.
std::size_t behind_target(std::string_view text, std::size_t place) {
  if (place >= text.size() || (text[place] != '(' && text[place] != '[')) return place;
  const char open = text[place];
  const char close = open == '(' ? ')' : ']';
  char quote = 0;
  int depth = 0;
  const std::size_t limit = std::min(text.size(), place + kLongestTarget);
  for (std::size_t at = place; at < limit; ++at) {
    const char byte = text[at];
    if (byte == '\\') {
      ++at;
    } else if (quote != 0) {
      if (byte == quote) quote = 0;
    } else if (open == '(' && (byte == '"' || byte == '<' || (byte == '\'' && text[at - 1] == ' '))) {
      quote = byte == '<' ? '>' : byte;
    } else if (byte == open) {
      ++depth;
    } else if (byte == close && --depth == 0) {
      return at + 1;
    }
  }
  return place;
}

std::optional<std::size_t> behind_link(std::string_view text, std::size_t place, MarkdownEvent event) {
  if (place >= text.size()) return std::nullopt;
  const bool image = event.kind == Kind::image;
  if (event.opens) {
    if (text.substr(place).starts_with(image ? "![" : "[")) return place + (image ? 2 : 1);
    return !image && text[place] == '<' ? std::optional(place + 1) : std::nullopt;
  }
  if (!image && text[place] == '>') return place + 1;
  return text[place] == ']' ? std::optional(behind_target(text, place + 1)) : std::nullopt;
}

std::optional<std::size_t> behind_break(std::string_view text, std::size_t place) {
  std::size_t end = behind_run(text, place, " \t\\\r");
  if (end >= text.size() || text[end] != '\n') return std::nullopt;
  return behind_run(text, end + 1, " \t>");
}

}  // namespace

std::optional<std::size_t> behind_signs(std::string_view text, std::size_t place, MarkdownEvent event) {
  switch (event.kind) {
    case Kind::emphasis:
      return behind_emphasis(text, place, 1);
    case Kind::strong:
      return behind_emphasis(text, place, 2);
    case Kind::strikethrough: {
      const std::size_t end = behind_run(text, place, "~");
      return end > place ? std::optional(end) : std::nullopt;
    }
    case Kind::code:
      return behind_code(text, place, event.opens);
    case Kind::link:
    case Kind::image:
      return behind_link(text, place, event);
    default:
      return behind_break(text, place);
  }
}

}  // namespace weerga
