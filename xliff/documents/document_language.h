// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/documents/xml_part.h"

namespace weerga {

/// The subtags of a language tag (BCP 47) that office formats know: "en", "", "GB" of "en-GB".
struct LanguageTag {
  std::string language;
  std::string script;
  std::string country;
};
LanguageTag language_tag_of(std::string_view tag);

/// Sets dc:language in the part with a document's properties, and adds it where it is missing.
void set_dublin_core_language(XmlPart& properties, std::string_view language, XmlEdits& edits);

}  // namespace weerga
