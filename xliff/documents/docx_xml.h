// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xliff/documents/xml_part.h"

namespace weerga {

/// A part of a Word document with the names of WordprocessingML (ISO/IEC 29500-1 § 17) at hand: transitional or strict,
/// whatever its prefixes are.
class DocxXml {
 public:
  using Index = XmlOutline::Index;
  static constexpr Index kNone = XmlOutline::kNone;

  /// Throws Error like XmlPart.
  DocxXml(std::string bytes, const std::string& place);

  [[nodiscard]] const XmlPart& part() const { return part_; }
  [[nodiscard]] const XmlOutline& outline() const { return part_.outline(); }
  [[nodiscard]] const OutlineNode& operator[](Index node) const { return part_.outline()[node]; }
  [[nodiscard]] Index size() const { return outline().size(); }

  /// Whether `node` is the element w:`local`.
  [[nodiscard]] bool is(Index node, std::string_view local) const;
  /// The local name of an element of WordprocessingML, "" for anything else, kNone too.
  [[nodiscard]] std::string_view word_name(Index node) const;
  /// Whether `node` is the element mc:`local` of markup compatibility (§ 29500-3).
  [[nodiscard]] bool is_compatibility(Index node, std::string_view local) const;
  /// Whether `node` is wp:docPr, the name and the alternative text of a drawing.
  [[nodiscard]] bool is_drawing_name(Index node) const;

  /// The attribute w:`local`, nullptr if it is absent; its value, "" if absent.
  [[nodiscard]] const OutlineAttribute* attribute(Index node, std::string_view local) const;
  [[nodiscard]] std::string value(Index node, std::string_view local) const;
  /// The first child element w:`local`, kNone if there is none.
  [[nodiscard]] Index child(Index node, std::string_view local) const;
  /// Whether a toggle such as w:b is switched on (§ 17.17.4).
  [[nodiscard]] bool is_on(Index toggle) const;

 private:
  XmlPart part_;
  XmlSpace transitional_;
  XmlSpace strict_;
  XmlSpace compatibility_;
  XmlSpace drawing_;
  XmlSpace strict_drawing_;
};

}  // namespace weerga
