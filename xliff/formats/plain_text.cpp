// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/plain_text.h"

#include <utility>

#include "xliff/formats/xliff2_inline_reader.h"
#include "xliff/formats/xml_characters.h"

namespace weerga {

std::string_view PlainTexts::attribute(const XmlScanner& scanner, std::string_view local) {
  for (const ScannedAttribute& attribute : scanner.attributes()) {
    if (attribute.space != XmlSpace::none || attribute.local() != local) continue;
    return attribute.verbatim ? attribute.value : kept(resolved_attribute(attribute.value));
  }
  return {};
}

void GatheredText::begin() {
  view_ = {};
  in_pieces_ = false;
}

void GatheredText::add(const XmlScanner& scanner, XmlToken token) {
  if (token == XmlToken::cdata) {
    pieces() += with_line_feeds(scanner.content());
  } else if (scanner.verbatim() && view_.empty() && !in_pieces_) {
    view_ = scanner.content();
  } else {
    append_resolved_text(pieces(), scanner.content());
  }
}

void GatheredText::add_character(std::string_view hex) { append_character(pieces(), hex); }

std::string_view GatheredText::end() { return in_pieces_ ? texts_.kept(std::move(pieces_)) : view_; }

std::string& GatheredText::pieces() {
  if (!std::exchange(in_pieces_, true)) pieces_ = view_;
  return pieces_;
}

}  // namespace weerga
