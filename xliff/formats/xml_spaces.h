// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace weerga {

/// Namespaces by small numbers: those named here, then others in the order in which a file declares them.
/// One number stands for the same module in all versions of XLIFF 2.
enum class XmlSpace : std::uint32_t {
  none,
  xml,
  xmlns,
  xliff2,   ///< core of 2.0 and 2.1
  xliff22,  ///< core of 2.2
  xliff1,   ///< 1.2
  matches,
  glossary,
  metadata,
  format_style,
  validation,
  size_restriction,
  resources,
  change_tracking,
  its,
  its_xliff,
  plural_gender,
  trados,
  memoq,
  phrase,
  weerga,
  first_other,
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(XmlSpace::first_other)> kXmlSpaces{
    "",
    "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/2000/xmlns/",
    "urn:oasis:names:tc:xliff:document:2.0",
    "urn:oasis:names:tc:xliff:document:2.2",
    "urn:oasis:names:tc:xliff:document:1.2",
    "urn:oasis:names:tc:xliff:matches:2.0",
    "urn:oasis:names:tc:xliff:glossary:2.0",
    "urn:oasis:names:tc:xliff:metadata:2.0",
    "urn:oasis:names:tc:xliff:fs:2.0",
    "urn:oasis:names:tc:xliff:validation:2.0",
    "urn:oasis:names:tc:xliff:sizerestriction:2.0",
    "urn:oasis:names:tc:xliff:resourcedata:2.0",
    "urn:oasis:names:tc:xliff:changetracking:2.0",
    "http://www.w3.org/2005/11/its",
    "urn:oasis:names:tc:xliff:itsm:2.1",
    "urn:oasis:names:tc:xliff:pgs:1.0",
    "http://sdl.com/FileTypes/SdlXliff/1.0",
    "MQXliff",
    "http://www.memsource.com/mxlf/2.0",
    "urn:weerga:xliff:1.0",
};

constexpr std::string_view uri_of(XmlSpace known) { return kXmlSpaces.at(static_cast<std::size_t>(known)); }

}  // namespace weerga
