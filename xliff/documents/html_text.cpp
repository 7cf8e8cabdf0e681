// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <map>
#include <memory>

#include "xliff/documents/xml_part.h"

namespace weerga {
namespace {

/// "&", what may be a name or a number behind it, and ";": the longest name has 33 characters.
constexpr std::size_t kLongestReference = 40;

/// The size of what may be a reference at the begin of `html`; 1 if it is "&" alone.
std::size_t reference_size(std::string_view html) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  };
  std::size_t size = 1;
  while (size < std::min(html.size(), kLongestReference) && is_part(html[size])) ++size;
  return size > 1 && size < html.size() && html[size] == ';' ? size + 1 : size;
}

/// What a reference stands for. Alone it is one text node, below an element or two: nothing in it can nest.
std::string parsed(std::string_view reference) {
  const std::string html = "x" + std::string(reference);  // a space at the begin of a body would be dropped
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
  const GumboNode* node = output->root;
  while (node->type == GUMBO_NODE_ELEMENT && node->v.element.children.length > 0) {
    const GumboVector& children = node->v.element.children;
    node = static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  return node->type == GUMBO_NODE_TEXT ? std::string(node->v.text.text).substr(1) : std::string(reference);
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string html;
  for (const char byte : xml_characters_of(text)) {
    switch (byte) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default:
        html += byte;
    }
  }
  return html;
}

std::string text_of_html(std::string_view html) {
  std::string text;
  std::map<std::string_view, std::string> known;
  while (!html.empty()) {
    const std::size_t plain = std::min(html.find('&'), html.size());
    text += html.substr(0, plain);
    html.remove_prefix(plain);
    if (html.empty()) break;
    const std::string_view reference = html.substr(0, reference_size(html));
    if (reference.size() < 3) {
      text += reference;
    } else {
      const auto [place, is_new] = known.try_emplace(reference);
      if (is_new) place->second = parsed(reference);
      text += place->second;
    }
    html.remove_prefix(reference.size());
  }
  return text;
}

}  // namespace weerga
