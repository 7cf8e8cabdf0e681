// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// A BCP 47 tag in its usual case for what tools write: "NL-NL" → "nl-NL", "en_gb" → "en-GB", "Dutch" → "nl",
/// "English (United Kingdom)" → "en-GB", "DUT" → "nl". What is no tag and no known name comes back as it is.
std::string language_tag(std::string_view written);

/// The first part of a tag: "nl" of "nl-NL".
std::string_view primary_language(std::string_view tag);

/// True if two tags are of one language, whatever the country: "nl" and "nl-BE".
bool same_primary_language(std::string_view a, std::string_view b);

}  // namespace weerga
