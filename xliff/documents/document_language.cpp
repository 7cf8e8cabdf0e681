// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/document_language.h"

#include <algorithm>

#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";

/// The first element of an office document's properties that may hold such entries, kNone if there is none.
XmlOutline::Index properties_element(const XmlOutline& outline) {
  for (XmlOutline::Index node = 0; node < outline.size(); ++node) {
    if (outline[node].kind != OutlineNode::Kind::element || outline[node].empty_tag) continue;
    const std::string_view name = outline.local_name(node);
    if (name == "coreProperties" || name == "meta") return node;
  }
  return XmlOutline::kNone;
}

}  // namespace

LanguageTag language_tag_of(std::string_view tag) {
  LanguageTag parts;
  for (std::size_t begin = 0; begin <= tag.size();) {
    const std::size_t end = std::min(tag.find_first_of("-_", begin), tag.size());
    const std::string_view part = tag.substr(begin, end - begin);
    if (begin == 0) parts.language = part;
    if (begin > 0 && part.size() == 4 && parts.script.empty() && parts.country.empty()) parts.script = part;
    if (begin > 0 && (part.size() == 2 || part.size() == 3) && parts.country.empty()) parts.country = part;
    if (part.size() == 1) break;  // an extension
    begin = end + 1;
  }
  return parts;
}

void set_dublin_core_language(XmlPart& properties, std::string_view language, XmlEdits& edits) {
  const XmlOutline& outline = properties.outline();
  const XmlSpace dublin_core = properties.space(kDublinCore);
  for (XmlOutline::Index node = 0; node < outline.size(); ++node) {
    if (!outline.is(node, dublin_core, "language")) continue;
    const std::string name(outline.qualified_name(node));
    const std::string element = "<" + name + ">" + escaped_text(language) + "</" + name + ">";
    if (outline.raw(node) != element) edits.replace(properties.range(node), element);
    return;
  }
  const XmlOutline::Index parent = properties_element(outline);
  if (parent == XmlOutline::kNone) return;
  const std::size_t end = outline[parent].content_end;
  edits.replace({end, end}, "<dc:language xmlns:dc=\"" + std::string(kDublinCore) + "\">" + escaped_text(language) +
                                "</dc:language>");
}

}  // namespace weerga
