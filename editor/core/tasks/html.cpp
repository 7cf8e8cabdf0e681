// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/html.h"

#include <fmt/format.h>

namespace weerga {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; }
body { font: 16px/1.5 "Noto Sans", sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; }
td, th { border-bottom: 1px solid #8884; padding: .4em .6em; vertical-align: top; }
mark { background: none; color: inherit; text-decoration: underline wavy 2px #d55e00; }
mark.warning { text-decoration-color: #e69f00; }
mark.note { text-decoration-color: #56b4e9; }
.error { color: #b34700; }
@media (prefers-color-scheme: dark) { .error { color: #ff9d5c; } }
)";

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        const bool forbidden = byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
        if (forbidden) {
          escaped += "\uFFFD";
        } else {
          escaped += c;
        }
      }
    }
  }
  return escaped;
}

std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n{2}</body>\n</html>\n",
      html_escaped(title), kStyle, body);
}

}  // namespace weerga
