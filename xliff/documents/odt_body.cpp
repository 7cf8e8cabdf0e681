// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/odt_body.h"

#include <utility>

#include "xliff/documents/document_language.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

using Index = OdtXml::Index;
using enum OdtSpace;

constexpr std::string_view kFoUri = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

/// "none" and "zxx" are text in no language.
bool names_language(const std::string& value) { return !value.empty() && value != "none" && value != "zxx"; }

/// Rewrites the language among the attributes of one element.
class LanguageWriter {
 public:
  LanguageWriter(const OdtXml& xml, std::string_view language, XmlEdits& edits)
      : xml_(xml), language_(language), tag_(language_tag_of(language)), edits_(edits) {}

  void write(Index element, OdtSpace space) {
    const OutlineAttribute* language = xml_.attribute(element, space, "language");
    if (language == nullptr || !names_language(xml_.outline().value_of(*language))) return;
    set(*language, tag_.language);
    const std::string country = tag_.country.empty() ? "none" : tag_.country;
    if (const OutlineAttribute* old = xml_.attribute(element, space, "country")) {
      set(*old, country);
    } else {
      const std::string name(xml_.outline().name_of(*language));
      const std::size_t end = XmlPart::value_range(*language).end + 1;
      edits_.replace({end, end}, " " + name.substr(0, name.find(':') + 1) + "country=\"" + country + "\"");
    }
    if (const OutlineAttribute* old = xml_.attribute(element, space, "script")) {
      if (tag_.script.empty()) edits_.replace({old->name_begin, XmlPart::value_range(*old).end + 1}, "");
      if (!tag_.script.empty()) set(*old, tag_.script);
    }
    for (const OdtSpace owner : {space, style}) {
      if (const OutlineAttribute* old = xml_.attribute(element, owner, "rfc-language-tag")) set(*old, language_);
    }
  }

  /// Adds the language to a start tag that names none.
  void add(Index element) {
    const OutlineNode& here = xml_[element];
    const std::size_t end = here.content_begin - (here.empty_tag ? 2U : 1U);
    const std::string country = tag_.country.empty() ? "none" : tag_.country;
    std::string attributes =
        xml_.outline().declared_at(element, "fo") ? "" : " xmlns:fo=\"" + std::string(kFoUri) + "\"";
    add_attribute(attributes, "fo:language", tag_.language);
    if (const OutlineAttribute* old = xml_.attribute(element, fo, "country")) {
      set(*old, country);
    } else {
      add_attribute(attributes, "fo:country", country);
    }
    edits_.replace({end, end}, attributes);
  }

 private:
  void set(const OutlineAttribute& attribute, std::string_view value) {
    if (xml_.outline().value_of(attribute) != value)
      edits_.replace(XmlPart::value_range(attribute), escaped_attribute(value));
  }

  const OdtXml& xml_;
  std::string_view language_;
  LanguageTag tag_;
  XmlEdits& edits_;
};

void write_paragraph(const OdtBody& body, const OdtParagraph& paragraph, const TaggedText& target, XmlEdits& edits) {
  const OdtXml& xml = body.xml();
  const OutlineNode& here = xml[paragraph.element];
  if (here.empty_tag) return;  // holds no text, so there was none to translate
  const ByteRange content{here.content_begin, here.content_end};
  if (paragraph.is_description) {
    edits.replace(content, escaped_text(xml_characters_of(target.text)));
    return;
  }
  const Flow flow = body.content_of(paragraph, [&](ByteRange range) { return edits.rendered(range); }).flow;
  edits.replace(content, markup_of(flow, target, OdtTextMarkup(xml.part().prefix(paragraph.element))));
}

}  // namespace

OdtBody::OdtBody(std::string bytes, const std::string& place, const std::string& key)
    : xml_(std::move(bytes), place), styles_(odt_character_styles_of(xml_)) {
  std::size_t paragraph_number = 0;
  std::size_t description_number = 0;
  for (Index node = 0; node < xml_.size(); ++node) {
    if (xml_.is(node, text, "tracked-changes")) tracked_ = true;
    // What is deleted, remarks and templates of indexes are no text of the letter.
    if (xml_.is(node, text, "tracked-changes") || xml_.is(node, office, "annotation") ||
        xml_.is(node, office, "forms")) {
      node = xml_[node].after - 1;
      continue;
    }
    const bool description = xml_.is(node, svg, "title") || xml_.is(node, svg, "desc");
    if (!description && !xml_.is(node, text, "p") && !xml_.is(node, text, "h")) continue;
    std::string id = key + (description ? ".image" + std::to_string(++description_number)
                                        : "." + std::to_string(++paragraph_number));
    paragraphs_.push_back({.id = std::move(id),
                           .type = description ? "image description" : type_of(node),
                           .element = node,
                           .is_description = description});
  }
}

std::string OdtBody::type_of(Index element) const {
  if (xml_.is(element, text, "h")) return "heading";
  for (Index up = xml_[element].parent; up != OdtXml::kNone; up = xml_[up].parent) {
    const std::string_view name = xml_.outline().local_name(up);
    if (xml_.is(up, table, "table-cell")) return "cell";
    if (xml_.is(up, text, "list-item") || xml_.is(up, text, "list-header")) return "list item";
    if (xml_.is(up, text, "note-body"))
      return xml_.value(xml_[up].parent, text, "note-class") == "endnote" ? "endnote" : "footnote";
    if (xml_.is(up, draw)) return "text box";
    if (xml_.is(up, style) && name.starts_with("header")) return "header";
    if (xml_.is(up, style) && name.starts_with("footer")) return "footer";
  }
  return {};
}

OdtContent OdtBody::content_of(const OdtParagraph& paragraph, const Rendered& rendered) const {
  return odt_content_of(xml_, paragraph.element, styles_, rendered);
}

OdtContent OdtBody::content_of(const OdtParagraph& paragraph) const {
  return content_of(paragraph, xml_.part().unedited());
}

TaggedText OdtBody::text_of(const OdtParagraph& paragraph) const {
  if (paragraph.is_description) return TaggedText(xml_.outline().text_of(paragraph.element));
  return tagged_text_of(content_of(paragraph).flow);
}

void translate_odt_body(const OdtBody& body, const TargetOf& target_of, XmlEdits& edits) {
  // Notes and text boxes lie behind the begin of the paragraph that holds them: they must be ready before it is.
  for (auto paragraph = body.paragraphs().rbegin(); paragraph != body.paragraphs().rend(); ++paragraph) {
    const TaggedText* target = target_of(paragraph->id);
    if (target != nullptr && !same_reading(body.text_of(*paragraph), *target))
      write_paragraph(body, *paragraph, *target, edits);
  }
}

void set_odt_language(const OdtXml& xml, std::string_view language, XmlEdits& edits) {
  LanguageWriter writer(xml, language, edits);
  for (Index node = 0; node < xml.size(); ++node) {
    if (xml.is(node, number)) writer.write(node, number);
    if (!xml.is(node, style, "text-properties")) continue;
    writer.write(node, fo);
    const Index owner = xml[node].parent;
    const bool is_default = xml.is(owner, style, "default-style") && xml.value(owner, style, "family") == "paragraph";
    if (is_default && xml.attribute(node, fo, "language") == nullptr) writer.add(node);
  }
}

}  // namespace weerga
