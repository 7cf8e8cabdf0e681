// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "xliff/formats/plain_document.h"
#include "xliff/formats/plain_text.h"
#include "xliff/formats/xml_scanner.h"

namespace weerga {

/// Takes the values of one category out of the tokens of a <metadata> element, as metadata_of() does: of the first of
/// its groups that has any values and says nothing that Metadata cannot hold.
class PlainMetadata {
 public:
  PlainMetadata(PlainTexts& texts, std::string_view category) : texts_(texts), category_(category), gathered_(texts) {}

  /// `scanner` is at the start tag of the element. Its values go to the end of `values`, sorted by type.
  void begin(const XmlScanner& scanner, std::vector<PlainValue>& values);
  /// False at the element's end tag.
  bool take(const XmlScanner& scanner, XmlToken token);

 private:
  void begin_group(const XmlScanner& scanner);
  void begin_value(const XmlScanner& scanner);
  void end_value();
  void end_group();
  void leave_group();

  PlainTexts& texts_;
  std::string_view category_;
  std::vector<PlainValue>* values_ = nullptr;
  std::size_t depth_ = 0;   ///< of the element
  std::size_t before_ = 0;  ///< values that were there before it
  bool in_group_ = false;   ///< one of the category that is understood so far
  std::string_view type_;   ///< of the value that is being read
  GatheredText gathered_;
};

}  // namespace weerga
