// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/documents/inline_flow.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// A paragraph of a Markdown text with its place.
struct MarkdownParagraph {
  std::string id;
  std::string type;
  ByteRange range;
  Flow flow;
  bool in_cell = false;
};

/// The paragraphs of `text` from the byte `begin` on (what stands before is front matter), in order. Throws Error
/// too_large over kMostPieces.
std::vector<MarkdownParagraph> markdown_paragraphs(std::string_view text, std::size_t begin);

}  // namespace weerga
