// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/documents/inline_flow.h"
#include "xliff/documents/xml_part.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// A piece of a paragraph as it stands in the page: that of a Flow, its markup by its place.
struct HtmlPiece {
  FlowPiece piece;
  ByteRange range;
};

/// A paragraph of a page with its place.
struct HtmlParagraph {
  std::string id;
  std::string type;
  ByteRange range;
  std::vector<HtmlPiece> pieces;  ///< empty for the value of an attribute
  std::string attribute_text;
  bool quoted = true;  ///< of an attribute: quotes stand around `range`

  [[nodiscard]] bool is_attribute() const { return pieces.empty(); }
  /// The paragraph as a flow, with what `edits` make of its markup.
  [[nodiscard]] Flow flow(const XmlEdits& edits) const;
};

/// An attribute that names the language of the page or of a part of it.
struct HtmlLanguage {
  ByteRange value;  ///< empty, behind the name of the tag, where there is no attribute
  bool quoted = true;
  bool missing = false;  ///< the page names no language; this is where it could
};

struct HtmlPage {
  std::vector<HtmlParagraph> paragraphs;  ///< in the order in which they begin
  std::vector<HtmlLanguage> languages;    ///< those that name the language of the page
};

/// Whatever the markup is like. Linear, up to a logarithm. Throws Error too_large over kMostPieces.
HtmlPage html_page_of(std::string_view html);

/// The encoding that `head` declares in a meta element, "" none.
std::string declared_html_encoding(std::string_view head);

}  // namespace weerga
