// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weerga::test {

/// Whether expat, an XML parser that others wrote, finds UTF-8 `text` well formed with well-formed namespaces.
bool expat_accepts(std::string_view text);

/// What expat reads between the tags of all elements `source` of a file in any encoding, "|" behind each.
struct ExpatSources {
  std::optional<std::string> text;  ///< nothing: refused
  bool encoding_unknown = false;    ///< refused for that reason: expat is no judge of it
};
ExpatSources expat_sources(std::string_view bytes);

}  // namespace weerga::test
