// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// Larger originals are not kept in the document.
inline constexpr std::size_t kMostKeptBytes = std::size_t{16} << 20U;

/// Notes in the metadata of `file` what it was made from: the key of its format ("docx", "txt"), the SHA-256 of its
/// bytes and that of the source text (source_sha256).
void note_original(File& file, std::string_view bytes, std::string_view format);

/// The same, and up to kMostKeptBytes the bytes themselves. Where they are not kept, the answer is a diagnostic that
/// says so.
std::vector<Diagnostic> keep_original(File& file, std::string_view bytes, std::string_view format);

/// The bytes that the letter was read from, byte for byte; "" if the document does not hold them.
std::string original_bytes(const File& file);

/// The key of the format that the letter came in: "docx", "txt", "pdf"; "" if it is not known.
std::string_view original_format(const File& file);

/// The SHA-256 of the bytes that the letter was read from; "" if it is not known.
std::string_view original_sha256(const File& file);

/// The SHA-256 of all that the sources say, white space left out: splitting and joining segments do not change it.
std::string source_sha256(const File& file);

/// The same as it was at the import; "" if it is not known.
std::string_view imported_source_sha256(const File& file);

}  // namespace weerga
