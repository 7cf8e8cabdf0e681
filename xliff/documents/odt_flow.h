// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xliff/documents/inline_flow.h"
#include "xliff/documents/odt_xml.h"
#include "xliff/model/document.h"

namespace weerga {

/// What a style of characters does to text, in its own part.
struct OdtCharacterStyle {
  std::string key;  ///< equal for styles that look the same; "" for one that changes nothing to be seen
  std::string display;
  std::string sub_type;
  bool hidden = false;
};
using OdtCharacterStyles = std::map<std::string, OdtCharacterStyle, std::less<>>;

/// The styles of the family "text" that a part defines, by name.
OdtCharacterStyles odt_character_styles_of(const OdtXml& xml);

/// What stands in one paragraph.
struct OdtContent {
  Flow flow;
  std::vector<Note> notes;  ///< its comments, without ids
};

/// The content of a paragraph or heading (OpenDocument 1.3 part 3 § 6), its white space collapsed. Linear.
OdtContent odt_content_of(const OdtXml& xml, OdtXml::Index paragraph, const OdtCharacterStyles& styles,
                          const Rendered& rendered);

/// Text as OpenDocument for one paragraph, called for its pieces in their order: tabs, line ends and spaces that would
/// collapse become elements; characters that XML does not allow are left out.
class OdtTextMarkup {
 public:
  /// `prefix` stands before the names of the text namespace ("text:").
  explicit OdtTextMarkup(std::string prefix) : prefix_(std::move(prefix)) {}
  std::string operator()(std::string_view words);

 private:
  std::string prefix_;
  bool after_space_ = true;  ///< a space here would be lost
};

}  // namespace weerga
