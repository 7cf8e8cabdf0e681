// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "xliff/formats/xml_outline.h"
#include "xliff/model/document.h"

namespace weerga {

/// Bytes of a text and what comes in their place.
struct Replacement {
  ByteRange range;
  std::string bytes;
};

/// `text` with non-overlapping `replacements` made, in whatever order they stand.
std::string with_replacements(std::string_view text, std::vector<Replacement> replacements);

/// What must change in an outlined XLIFF 2 file so that it says `edited` instead of `read`. Nothing if the two have not
/// the same files, groups and units: then the file must be written anew.
std::optional<std::vector<Replacement>> xliff2_changes(const XmlOutline& outline, const Document& read,
                                                       const Document& edited);

/// The same for XLIFF 1.2 and its dialects.
std::optional<std::vector<Replacement>> xliff1_changes(const XmlOutline& outline, const Document& read,
                                                       const Document& edited);

/// Whether the two have the same files, groups and units, so that only what is inside units differs.
bool same_containers(const Document& read, const Document& edited);

/// What stands before the names of the XLIFF core, those of the root's namespace: "" or a prefix with its colon.
std::string core_prefix_of(const XmlOutline& outline);

/// Sets attribute `name` of `element` to `value`; nothing removes it. Only what differs is replaced.
std::vector<Replacement> set_attribute(const XmlOutline& outline, XmlOutline::Index element, std::string_view name,
                                       const std::optional<std::string>& value);

}  // namespace weerga
