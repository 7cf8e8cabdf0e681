// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "xliff/extract/letter.h"

namespace weerga {

/// A letter in a text file; its bytes are kept in the document (original_bytes).
Extraction extract_text_file(const std::filesystem::path& path, const ExtractOptions& options);

/// A letter in a PDF; the document keeps nothing of the file but its name.
Extraction extract_pdf_file(const std::filesystem::path& path, const ExtractOptions& options);

}  // namespace weerga
