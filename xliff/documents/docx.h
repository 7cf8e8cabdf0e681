// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/documents/document_format.h"

namespace weerga {

/// Word documents (.docx, ISO/IEC 29500), as DocumentFormat has it. Paragraphs come from the headers, the letter with
/// its tables and text boxes, footnotes, endnotes and footers; descriptions of images are paragraphs of their own, and
/// comments are notes. Tracked changes read as accepted, and a diagnostic says so. A paragraph that is translated is
/// written without them; a row that was deleted goes once anything in its part is translated.
bool looks_like_docx(std::string_view head);
NativeDocument read_docx(std::string_view bytes, const std::string& name);
std::string written_docx(std::string_view bytes, const TargetOf& target_of, std::string_view language);

}  // namespace weerga
