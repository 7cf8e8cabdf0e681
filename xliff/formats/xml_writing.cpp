// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xml_writing.h"

#include <array>
#include <cstddef>

namespace weerga {
namespace {

using ByteSet = std::array<bool, 256>;

constexpr ByteSet set_of(std::string_view bytes) {
  ByteSet set{};
  for (const char byte : bytes) set.at(static_cast<unsigned char>(byte)) = true;
  return set;
}

constexpr ByteSet kSpecialInText = set_of("&<>\r");
constexpr ByteSet kSpecialInAttributes = set_of("&<>\"\t\n\r");

void append_escaped(std::string& out, std::string_view text, const ByteSet& special) {
  for (std::size_t place = 0; place < text.size();) {
    std::size_t next = place;
    while (next < text.size() && !special[static_cast<unsigned char>(text[next])]) ++next;
    out.append(text, place, next - place);
    place = next + 1;
    if (next == text.size()) break;
    switch (text[next]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
        out += "&#x9;";
        break;
      case '\n':
        out += "&#xA;";
        break;
      default:
        out += "&#xD;";
        break;
    }
  }
}

}  // namespace

std::string escaped_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped_text(out, text);
  return out;
}

void append_escaped_text(std::string& out, std::string_view text) { append_escaped(out, text, kSpecialInText); }

std::string escaped_attribute(std::string_view value) {
  std::string out;
  append_escaped(out, value, kSpecialInAttributes);
  return out;
}

void add_attribute(std::string& tag, std::string_view name, std::string_view value) {
  tag += ' ';
  tag += name;
  tag += "=\"";
  append_escaped(tag, value, kSpecialInAttributes);
  tag += '"';
}

}  // namespace weerga
