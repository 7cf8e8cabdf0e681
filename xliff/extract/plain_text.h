// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weerga {

enum class Encoding { utf8, utf16le, utf16be, windows1252 };

std::string_view to_string(Encoding encoding);

/// The encoding with this name ("UTF-8", "utf-16le", "windows-1252", "latin1" …, any case), or nothing.
std::optional<Encoding> encoding_of(std::string_view name);

/// Text as UTF-8 without byte order mark, and what it was.
struct DecodedText {
  std::string text;
  Encoding encoding = Encoding::utf8;
  bool byte_order_mark = false;
};

/// Reads `bytes` in the `declared` encoding, or in the one that they show: byte order mark, UTF-8 if well formed,
/// UTF-16 if every other byte of Western text is NUL, else Windows-1252. Throws Error malformed, with line and column
/// where known: binary content (NUL or other control characters), UTF-8 mixed with another encoding, bytes that the
/// declared encoding does not have. Linear.
DecodedText decoded(std::string_view bytes, std::optional<Encoding> declared = std::nullopt);

/// The text alone.
std::string decoded_text(std::string_view bytes, std::optional<Encoding> declared = std::nullopt);

/// `text` in `encoding`, for a receiver that wants it so. Throws Error invalid_argument with the place of a character
/// that the encoding does not have.
std::string encoded(std::string_view text, Encoding encoding, bool byte_order_mark);

}  // namespace weerga
