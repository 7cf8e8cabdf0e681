// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/documents/document_format.h"

namespace weerga {

/// OpenDocument texts (.odt, .ott), as DocumentFormat has it. Paragraphs come from the headers and footers of the page
/// styles, then the letter with its tables, text boxes and notes where they stand; titles and descriptions of images
/// are paragraphs of their own, and comments are notes. Tracked changes read as accepted; their marks are codes.
bool looks_like_odt(std::string_view head);
NativeDocument read_odt(std::string_view bytes, const std::string& name);
std::string written_odt(std::string_view bytes, const TargetOf& target_of, std::string_view language);

}  // namespace weerga
