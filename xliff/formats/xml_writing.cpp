// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xml_writing.h"

#include <algorithm>

namespace weerga {
namespace {

std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t place = 0; place < text.size();) {
    const std::size_t next = std::min(text.find_first_of(special, place), text.size());
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
  return out;
}

}  // namespace

std::string escaped_text(std::string_view text) { return escaped(text, "&<>\r"); }
std::string escaped_attribute(std::string_view value) { return escaped(value, "&<>\"\t\n\r"); }

void add_attribute(std::string& tag, std::string_view name, std::string_view value) {
  tag += ' ';
  tag += name;
  tag += "=\"";
  tag += escaped_attribute(value);
  tag += '"';
}

}  // namespace weerga
