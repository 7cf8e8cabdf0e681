// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "xliff/documents/document_format.h"
#include "xliff/extract/letter.h"

namespace weerga {

/// A letter in a format that knows its own paragraphs (docx, HTML …): the id of a unit is that of its paragraph, its
/// metadata say what kind of paragraph it is, comments are its notes. The bytes are kept in the document. Throws Error
/// as the format does, and malformed if there is no text in it.
Extraction extract_native(const DocumentFormat& format, std::string_view bytes, const std::string& name,
                          const ExtractOptions& options = {});

Extraction extract_native_file(const DocumentFormat& format, const std::filesystem::path& path,
                               const ExtractOptions& options);

/// A gettext catalogue; translations that it has already are the targets. The message is in the source language.
Extraction extract_po_file(const std::filesystem::path& path, const ExtractOptions& options);

}  // namespace weerga
