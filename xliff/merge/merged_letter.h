// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// A letter in the target language as a file, and what its reader should know.
struct MergedLetter {
  std::string bytes;
  std::vector<Diagnostic> diagnostics;  ///< merge.open, merge.unreviewed, merge.plain-layout
};

/// Formats that merged_letter_as() knows: "txt", "docx", "odt", "html", "md", "po".
std::vector<std::string_view> letter_format_keys();

/// The translation as a letter in `format`. If it came in that format and the document holds its bytes, it is the
/// original with other texts, its language set; else a plain, clean layout of its paragraphs, lists and headings, and
/// where formatting of the original goes lost by that, the diagnostic merge.plain-layout says so. Throws Error
/// malformed if the bytes that the document holds are not those that were imported, and as the format does.
MergedLetter merged_letter_as(const Document& document, std::string_view format);

}  // namespace weerga
