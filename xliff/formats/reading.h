// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the readers of all XLIFF versions share.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xliff/formats/inherited.h"
#include "xliff/formats/xml_outline.h"
#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// A file on its way into the model. Its units are read as they pass, so that only one of them is outlined at a time;
/// then the document, from the outline of all that stands around them.
struct Reading {
  const XmlOutline* outline;
  std::function<Place(std::size_t)> place_of;  ///< byte offset in the outline's text → place in the user's file
  std::vector<Diagnostic> diagnostics;
  std::size_t mark_parts = 0;            ///< parts of annotations over several segments so far; they are limited
  std::vector<std::vector<Unit>> units;  ///< of each file, in document order

  /// Notes trouble at `node`. After a thousand of them only the last says that there are more.
  void report(XmlOutline::Index node, std::string code, std::string sentence, std::string source = {});
  /// The units of file number `file` of the document, to be moved into it.
  std::vector<Unit> units_of_file(std::size_t file) {
    return file < units.size() ? std::move(units[file]) : std::vector<Unit>();
  }
};

/// `node` as it is written, with the declarations of those prefixes that it uses and that neither it nor the file's
/// root declares.
KeptElement kept_element(const XmlOutline& outline, XmlOutline::Index node);

/// An attribute with its qualified name and namespace.
Attribute kept_attribute(const XmlOutline& outline, const OutlineAttribute& attribute);

/// The attributes of `node` but those without a namespace that `known` names, and xml:space.
std::vector<Attribute> other_attributes(const XmlOutline& outline, XmlOutline::Index node,
                                        std::span<const std::string_view> known);

/// "yes" and "no"; nothing for other values or none.
std::optional<bool> yes_or_no(const std::optional<std::string>& value);

/// What holds at `node` of xml:space, given what holds around it.
bool preserves_space(const XmlOutline& outline, XmlOutline::Index node, bool inherited);

/// A percentage: "85", "85.5", "85%", " 85,5 % "; nothing if it is no number or not within 0-100.
std::optional<double> percentage(std::string_view text);

}  // namespace weerga
