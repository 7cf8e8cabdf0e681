// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weerga {

/// XML 1.0 (fifth edition) § 2.2 and § 2.3.
bool is_xml_character(char32_t value);
bool is_name_start(char32_t value);
bool is_name_character(char32_t value);
constexpr bool is_xml_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

/// Whether `text` is a name without colon (Namespaces in XML § 3).
bool is_ncname(std::string_view text);

/// A reference at byte `offset` of `text` ("&amp;", "&#xE9;"): what it stands for, and how long it is.
/// `value` is absent where it is none of the five entities nor the number of a character.
struct Reference {
  std::optional<char32_t> value;
  std::size_t size = 0;  ///< up to and with the semicolon; 0 = there is none
};
Reference reference_at(std::string_view text, std::size_t offset);

/// Text of an attribute value or of a text token with references resolved and line ends made LF (XML 1.0 § 2.11; in an
/// attribute white space becomes spaces, § 3.3.3). `raw` must have passed the scanner.
void append_resolved_text(std::string& text, std::string_view raw);
std::string resolved_attribute(std::string_view raw);
/// CDATA: line ends only.
std::string with_line_feeds(std::string_view raw);

}  // namespace weerga
