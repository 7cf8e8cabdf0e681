// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

#include "xliff/documents/xml_part.h"

namespace weerga {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;

/// A chunk without tags is one text node, below an element or two: nothing in it can nest.
std::string parsed(std::string_view chunk) {
  std::string html = "x";  // white space at the begin of a body would be dropped
  for (const char byte : chunk) byte == '<' ? html += "&lt;" : html += byte;
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
  return node->type == GUMBO_NODE_TEXT ? std::string(node->v.text.text).substr(1) : std::string(chunk);
}

/// Where a chunk may end so that no reference is cut: before a space or "&" behind kChunk bytes, else at the end.
std::size_t chunk_size(std::string_view html) {
  return html.size() <= kChunk ? html.size() : std::min(html.find_first_of(" &", kChunk), html.size());
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
  if (html.find('&') == std::string_view::npos) return std::string(html);
  std::string text;
  while (!html.empty()) {
    const std::size_t size = chunk_size(html);
    text += parsed(html.substr(0, size));
    html.remove_prefix(size);
  }
  return text;
}

}  // namespace weerga
