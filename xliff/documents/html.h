// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/documents/document_format.h"

namespace weerga {

/// HTML letters, as DocumentFormat has it. A paragraph is what stands between the tags of block elements; inline
/// elements are codes. Texts in attributes (alt, title, a description in meta) are paragraphs too. Scripts, styles,
/// preformatted text, code and what says translate="no" stay as they are. The encoding is that of the byte order mark,
/// of meta, else UTF-8 or Windows-1252. Written are only paragraphs that say something else, and the language in
/// attributes that name that of the whole page; characters that the encoding lacks are written as references. Where the
/// encoding had to be guessed, a changed page is UTF-8 with a byte order mark.
bool looks_like_html(std::string_view head);
NativeDocument read_html(std::string_view bytes, const std::string& name);
std::string written_html(std::string_view bytes, const TargetOf& target_of, std::string_view language);

}  // namespace weerga
