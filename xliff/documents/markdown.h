// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/documents/document_format.h"

namespace weerga {

/// Markdown letters (CommonMark with tables and strikethrough), as DocumentFormat has it. Headings, list items, cells
/// and paragraphs, also in quotations, are paragraphs; emphasis, links, images, code, HTML and note marks are codes.
/// Code blocks, HTML blocks and the front matter stay as they are, but for its language. A paragraph that is
/// translated becomes one line, and a changed text whose encoding had to be guessed becomes UTF-8.
bool looks_like_markdown(std::string_view head);
NativeDocument read_markdown(std::string_view bytes, const std::string& name);
std::string written_markdown(std::string_view bytes, const TargetOf& target_of, std::string_view language);

}  // namespace weerga
