// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "xliff/documents/xml_part.h"

namespace weerga {

/// The namespaces of OpenDocument 1.3 that a letter is read by.
enum class OdtSpace { text, office, style, fo, table, draw, svg, number, dc };

/// A part of an OpenDocument text with its names at hand, whatever its prefixes are.
class OdtXml {
 public:
  using Index = XmlOutline::Index;
  static constexpr Index kNone = XmlOutline::kNone;

  /// Throws Error like XmlPart.
  OdtXml(std::string bytes, const std::string& place);

  [[nodiscard]] const XmlPart& part() const { return part_; }
  [[nodiscard]] const XmlOutline& outline() const { return part_.outline(); }
  [[nodiscard]] const OutlineNode& operator[](Index node) const { return part_.outline()[node]; }
  [[nodiscard]] Index size() const { return outline().size(); }

  /// Whether `node` is an element of this namespace (and name); false for kNone.
  [[nodiscard]] bool is(Index node, OdtSpace space) const;
  [[nodiscard]] bool is(Index node, OdtSpace space, std::string_view local) const;
  [[nodiscard]] bool is(const OutlineAttribute& attribute, OdtSpace space, std::string_view local) const;

  [[nodiscard]] const OutlineAttribute* attribute(Index node, OdtSpace space, std::string_view local) const;
  [[nodiscard]] std::string value(Index node, OdtSpace space, std::string_view local) const;
  [[nodiscard]] Index child(Index node, OdtSpace space, std::string_view local) const;

 private:
  [[nodiscard]] XmlSpace number(OdtSpace space) const { return spaces_.at(static_cast<std::size_t>(space)); }

  XmlPart part_;
  std::array<XmlSpace, 9> spaces_{};
};

}  // namespace weerga
