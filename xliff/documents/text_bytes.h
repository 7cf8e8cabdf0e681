// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/error.h"

namespace weerga {

/// The largest HTML or Markdown file that is read.
inline constexpr std::size_t kMostTextBytes = std::size_t{16} << 20U;

/// No letter has more pieces than this: texts, tags, signs.
inline constexpr std::size_t kMostPieces = 1'000'000;

/// The text of a file, and how to write it back.
struct TextBytes {
  std::string text;      ///< UTF-8; a byte order mark is its first character
  std::string encoding;  ///< an IANA name
  bool guessed = false;  ///< neither a mark nor a declaration is right, and it is not UTF-8
  std::vector<Diagnostic> diagnostics;
};

/// Reads `bytes` by their byte order mark, else as `declared` ("" nothing), else as UTF-8 if they are well formed, else
/// as Windows-1252. Where they are not what was declared, a diagnostic says so. Throws Error too_large over
/// kMostTextBytes, malformed for binary content and for UTF-8 that goes on in another encoding. Linear.
TextBytes text_of_bytes(std::string_view bytes, const std::string& declared, const std::string& name);

}  // namespace weerga
