// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "xliff/text/error.h"

namespace weerga {

/// One code point and the number of bytes (1-4) that it takes.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

/// The byte offset of the first ill-formed UTF-8 sequence (overlong forms, surrogates and values over U+10FFFF
/// included), or nothing if `text` is well formed. One pass.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The code point that starts at byte `offset` (< text.size()) of well-formed UTF-8.
/// An ill-formed byte reads as U+FFFD of size 1.
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// The code point that ends just before byte `offset` (> 0).
CodePoint code_point_before(std::string_view text, std::size_t offset);

/// Whether a code point, or the text itself, begins or ends at byte `place`.
bool is_boundary(std::string_view text, std::size_t place);

void append_utf8(std::string& text, char32_t code_point);

/// Number of code points in well-formed UTF-8.
std::size_t code_point_count(std::string_view text);

/// Line and column (both from 1; columns in code points) of byte `offset`. LF, CR and CRLF end a line.
Place place_of(std::string_view text, std::size_t offset, std::string file = {});

/// Removes Unicode white space at both ends; the result points into `text`.
std::string_view trimmed(std::string_view text);

}  // namespace weerga
