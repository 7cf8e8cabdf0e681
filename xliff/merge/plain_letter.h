// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/merge/letter_layout.h"
#include "xliff/model/document.h"

namespace weerga {

/// The translation as a letter of plain layout in "docx", "odt", "html", "md" or "po": paragraphs, headings, list
/// items, sign-off and notes; bold, italic and underlined words; the language of the translation. The same document
/// gives the same bytes. Throws Error unsupported for another format.
std::string plain_letter(const Document& document, std::string_view format);

/// WordprocessingML in its container (ISO/IEC 29500-1, transitional).
std::string plain_docx(const std::vector<LaidParagraph>& paragraphs, std::string_view language);
/// OpenDocument 1.2 text.
std::string plain_odt(const std::vector<LaidParagraph>& paragraphs, std::string_view language);
std::string plain_html(const std::vector<LaidParagraph>& paragraphs, std::string_view language);
std::string plain_markdown(const std::vector<LaidParagraph>& paragraphs);
/// A catalogue with a message for each segment, its unit's id as context.
std::string plain_po(const Document& document);

}  // namespace weerga
