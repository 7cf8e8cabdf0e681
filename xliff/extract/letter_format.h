// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "xliff/extract/letter.h"

namespace weerga {

/// A kind of file that letters come in. A new kind that knows its own paragraphs is one more row in
/// document_formats.cpp, any other in letter_formats.cpp.
struct LetterFormat {
  std::string_view name;                         ///< for people: "PDF"
  std::span<const std::string_view> extensions;  ///< lower case, with the dot
  bool (*has_content)(std::string_view head);    ///< do the first bytes of a file (up to 4 KiB) show this kind?
  std::function<Extraction(const std::filesystem::path& path, const ExtractOptions& options)> extract;
};

std::span<const LetterFormat> letter_formats();

/// The format of a file: what its content shows, else what its extension says. Throws Error as bytes of a file do, and
/// unsupported with the kinds that are known.
const LetterFormat& letter_format_of(const std::filesystem::path& path);

}  // namespace weerga
