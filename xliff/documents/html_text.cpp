// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html_text.h"

#include <gumbo.h>

#include <memory>

#include "xliff/documents/xml_part.h"

namespace weerga {
namespace {

/// A piece without tags is one text node, below an element or two: nothing in it can nest.
std::string parsed(std::string_view html) {
  const std::string kept = "x" + std::string(html);  // white space at the begin of a body would be dropped
  const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, kept.data(), kept.size()), destroy);
  std::string text;
  const GumboNode* node = output->root;
  while (node != nullptr && node->type == GUMBO_NODE_ELEMENT && node->v.element.children.length > 0) {
    const GumboVector& children = node->v.element.children;
    node = static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  if (node != nullptr && node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_DOCUMENT)
    text = node->v.text.text;
  return text.empty() ? text : text.substr(1);
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
  while (!html.empty()) {
    // A stretch around a reference: it needs no more than the letters up to the next reference.
    const std::size_t reference = std::min(html.find('&'), html.size());
    text += html.substr(0, reference);
    html.remove_prefix(reference);
    if (html.empty()) break;
    constexpr std::size_t kLongestReference = 40;  // the longest name has 33 characters
    const std::size_t next = std::min(html.find('&', 1), html.size());
    std::size_t size = std::min(next, kLongestReference);
    while (size < next && (static_cast<unsigned char>(html[size]) & 0xC0U) == 0x80U) ++size;
    text += parsed(html.substr(0, size));
    html.remove_prefix(size);
  }
  return text;
}

}  // namespace weerga
