// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx_xml.h"

#include <utility>

namespace weerga {

DocxXml::DocxXml(std::string bytes, const std::string& place)
    : part_(std::move(bytes), place),
      transitional_(part_.space("http://schemas.openxmlformats.org/wordprocessingml/2006/main")),
      strict_(part_.space("http://purl.oclc.org/ooxml/wordprocessingml/main")),
      compatibility_(part_.space("http://schemas.openxmlformats.org/markup-compatibility/2006")),
      drawing_(part_.space("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")),
      strict_drawing_(part_.space("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing")) {}

std::string_view DocxXml::word_name(Index node) const {
  if (node == kNone) return {};
  const OutlineNode& here = outline()[node];
  if (here.kind != OutlineNode::Kind::element || (here.space != transitional_ && here.space != strict_)) return {};
  return outline().local_name(node);
}

bool DocxXml::is(Index node, std::string_view local) const { return word_name(node) == local; }

bool DocxXml::is_compatibility(Index node, std::string_view local) const {
  return outline().is(node, compatibility_, local);
}

bool DocxXml::is_drawing_name(Index node) const {
  return outline().is(node, drawing_, "docPr") || outline().is(node, strict_drawing_, "docPr");
}

const OutlineAttribute* DocxXml::attribute(Index node, std::string_view local) const {
  const OutlineAttribute* found = outline().attribute(node, local, transitional_);
  return found != nullptr ? found : outline().attribute(node, local, strict_);
}

std::string DocxXml::value(Index node, std::string_view local) const {
  const OutlineAttribute* found = attribute(node, local);
  return found == nullptr ? std::string() : outline().value_of(*found);
}

DocxXml::Index DocxXml::child(Index node, std::string_view local) const {
  for (const Index inner : ChildElements(outline(), node)) {
    if (is(inner, local)) return inner;
  }
  return kNone;
}

bool DocxXml::is_on(Index toggle) const {
  const std::string value = this->value(toggle, "val");
  return value != "0" && value != "false" && value != "off";
}

}  // namespace weerga
