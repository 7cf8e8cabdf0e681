// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/documents/document_format.h"
#include "xliff/documents/docx_body.h"

namespace weerga {

/// Puts the language tag into every w:lang and w:themeFontLang that names a language.
void set_docx_language(const DocxXml& xml, std::string_view language, XmlEdits& edits);

/// Names the language among the defaults of styles.xml, where no default names one.
void add_docx_default_language(const DocxXml& styles, std::string_view language, XmlEdits& edits);

/// Puts the translations of its paragraphs into a part.
void translate_docx_body(const DocxBody& body, const TargetOf& target_of, XmlEdits& edits);

}  // namespace weerga
