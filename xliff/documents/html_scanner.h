// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// A token of HTML (WHATWG HTML § 13.2.5) with its place.
struct HtmlToken {
  enum class Kind {
    text,
    start_tag,
    end_tag,
    other,  ///< a comment, a doctype, what stands in a script: nothing to read
  };
  Kind kind = Kind::text;
  ByteRange range;
  std::string name;  ///< of a tag, lower case
  bool self_closing = false;
};

/// An attribute of a start tag.
struct HtmlAttribute {
  std::string name;  ///< lower case
  ByteRange value;   ///< without its quotes; empty, at the end of the name, where there is none
  bool has_value = false;
  bool quoted = false;
};

/// Cuts HTML into tokens that tile it: joined, their ranges are the text. A tree is not built: whatever is nested how
/// badly, memory is constant and time linear. What stands in script, style and their like is one token. `html` is UTF-8
/// and must outlive the scanner.
class HtmlScanner {
 public:
  explicit HtmlScanner(std::string_view html) : html_(html) {}

  /// The next token, nothing at the end.
  std::optional<HtmlToken> next();

 private:
  HtmlToken raw_text();
  HtmlToken tag(std::size_t name_begin, HtmlToken::Kind kind);
  HtmlToken until(std::string_view end, std::size_t from);
  HtmlToken text();
  [[nodiscard]] bool begins_markup(std::size_t place) const;

  std::string_view html_;
  std::size_t place_ = 0;
  std::string raw_until_;  ///< name of the element whose content is raw text
};

/// The attributes of a start tag, in order; a name that stands there twice is given twice.
std::vector<HtmlAttribute> html_attributes(std::string_view html, const HtmlToken& tag);

}  // namespace weerga
