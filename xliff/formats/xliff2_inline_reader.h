// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/formats/reading.h"
#include "xliff/model/tagged_text.h"

namespace weerga {

/// A source or target of XLIFF 2, with what its text leaves open: marks whose other end stands in another segment.
struct InlineText {
  struct End {
    std::string id;
    std::size_t position = 0;
    std::size_t codes_before = 0;
  };
  TaggedText text;
  std::vector<Annotation> unclosed;  ///< begin is set; the end is not known yet
  std::vector<End> unopened;
};

/// Reads the content of `node`. `original_data` of the unit gives the codes their markup. Unknown elements are left out
/// and reported.
InlineText inline_text_of(Reading& reading, XmlOutline::Index node,
                          const std::map<std::string, std::string>& original_data);

/// Adds the character that <cp hex="…"/> stands for; a surrogate or a value out of range gives U+FFFD.
void append_character(std::string& text, std::string_view hex);

/// Text of an element that may hold <cp hex="…"/> for characters that XML cannot (XLIFF 2.1 § 4.2.3.1).
std::string text_with_characters(const XmlOutline& outline, XmlOutline::Index node);

/// Ties the marks of consecutive texts together: each text gets its part of a span. Reports ends without their other
/// end.
void tie_marks(Reading& reading, XmlOutline::Index unit, const std::vector<InlineText*>& texts);

}  // namespace weerga
