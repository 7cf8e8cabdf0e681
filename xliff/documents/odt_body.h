// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "xliff/documents/document_format.h"
#include "xliff/documents/odt_flow.h"
#include "xliff/documents/odt_xml.h"

namespace weerga {

/// A paragraph or heading of a part, or the description of an image.
struct OdtParagraph {
  std::string id;
  std::string type;
  OdtXml::Index element = 0;
  bool is_description = false;  ///< svg:title or svg:desc, which holds plain text
};

/// A part that holds paragraphs: content.xml, or styles.xml with headers and footers.
class OdtBody {
 public:
  using Index = OdtXml::Index;

  /// `key` begins the ids of its paragraphs. Throws Error like XmlPart.
  OdtBody(std::string bytes, const std::string& place, const std::string& key);
  OdtBody(const OdtBody&) = delete;
  OdtBody& operator=(const OdtBody&) = delete;

  [[nodiscard]] const OdtXml& xml() const { return xml_; }
  /// All of them in document order, also those without text; comments and deleted text are not among them.
  [[nodiscard]] const std::vector<OdtParagraph>& paragraphs() const { return paragraphs_; }
  [[nodiscard]] OdtContent content_of(const OdtParagraph& paragraph, const Rendered& rendered) const;
  [[nodiscard]] OdtContent content_of(const OdtParagraph& paragraph) const;
  [[nodiscard]] TaggedText text_of(const OdtParagraph& paragraph) const;
  [[nodiscard]] bool has_tracked_changes() const { return tracked_; }

 private:
  [[nodiscard]] std::string type_of(Index element) const;

  OdtXml xml_;
  OdtCharacterStyles styles_;
  std::vector<OdtParagraph> paragraphs_;
  bool tracked_ = false;
};

/// Puts the translations of its paragraphs into a part.
void translate_odt_body(const OdtBody& body, const TargetOf& target_of, XmlEdits& edits);

/// Puts the language into all properties of text that name one, and into formats of dates and numbers; so an office
/// program shows a date field in that language too. Adds it to the default style of paragraphs if that names none.
void set_odt_language(const OdtXml& xml, std::string_view language, XmlEdits& edits);

}  // namespace weerga
