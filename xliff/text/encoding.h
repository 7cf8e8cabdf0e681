// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weerga {

/// Bytes of some encoding as UTF-8.
struct Conversion {
  std::string utf8;                      ///< all of it, or what stands before the first bad byte
  std::optional<std::size_t> first_bad;  ///< byte offset in the input of what its encoding forbids
};

/// Converts `bytes` from `encoding` (an IANA name: "UTF-16LE", "ISO-8859-1", "windows-1252"). Nothing if the encoding
/// is not known. A byte order mark is converted like any character. Linear.
std::optional<Conversion> converted_to_utf8(std::string_view bytes, const std::string& encoding);

/// The other way. What `encoding` lacks becomes an XML character reference ("&#x20AC;"). Throws Error unsupported for
/// an unknown encoding.
std::string converted_from_utf8(std::string_view utf8, const std::string& encoding);

}  // namespace weerga
