// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "xliff/text/error.h"

namespace weerga {

/// What an XML file may be at most. The defaults hold every real file that we have seen.
struct XmlLimits {
  std::size_t bytes = std::size_t{256} << 20U;
  std::size_t depth = 256;                              ///< elements inside elements
  std::size_t attributes = 1000;                        ///< of one element
  std::size_t attribute_bytes = std::size_t{1} << 20U;  ///< of one value
  std::size_t nodes = 20'000'000;                       ///< elements, texts, comments, instructions and attributes
  std::size_t namespaces = 256;                         ///< prefixes bound at one place
  bool allow_plain_doctype = false;                     ///< <!DOCTYPE name SYSTEM "…"> without an internal subset
};

/// XML that has passed the gate: well formed (XML 1.0, fifth edition), its namespaces well formed, within the limits,
/// without entities of its own. Nothing that it names is ever opened.
class SafeXml {
 public:
  /// The text in UTF-8, without byte order mark. It still says in its declaration what encoding the file had.
  [[nodiscard]] const std::string& utf8() const { return utf8_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Whether the user's file was not in UTF-8.
  [[nodiscard]] bool converted() const { return encoding_ != "UTF-8"; }
  /// IANA name of the encoding of the user's file.
  [[nodiscard]] const std::string& encoding() const { return encoding_; }
  [[nodiscard]] bool has_byte_order_mark() const { return mark_; }
  /// The bytes of the user's file if it was not in UTF-8; else "": they are utf8(), behind the mark if there was one.
  [[nodiscard]] const std::string& original() const { return original_; }

  /// Line and column in the user's file of byte `offset` of utf8().
  [[nodiscard]] Place place_of(std::size_t offset) const;

 private:
  friend SafeXml decoded_xml(std::string bytes, const std::string& name, const XmlLimits& limits);
  std::string utf8_;
  std::string original_;
  std::string name_;
  std::string encoding_ = "UTF-8";
  bool mark_ = false;
};

/// Passes `bytes` through the gate. Encodings: UTF-8, UTF-16 and UTF-32 by byte order mark or first bytes; else as the
/// declaration says (US-ASCII, ISO 8859, windows-125x, KOI8-R, macintosh).
/// Throws Error with line and column in the user's file: malformed; unsupported (a DOCTYPE, an encoding); too_large.
/// Linear; memory: the bytes, once more in UTF-8 where they were not.
SafeXml checked_xml(std::string bytes, const std::string& name, const XmlLimits& limits = {});

/// The first half of the gate: size and encoding only. For callers that scan the result themselves with XmlScanner.
SafeXml decoded_xml(std::string bytes, const std::string& name, const XmlLimits& limits = {});

}  // namespace weerga
