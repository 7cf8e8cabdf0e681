// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx_body.h"

#include <algorithm>
#include <utility>

namespace weerga {
namespace {

using Index = DocxXml::Index;

struct StyleFacts {
  std::string based_on;
  bool heading = false;
  bool list = false;
};

StyleFacts facts_of(const DocxXml& xml, Index style) {
  StyleFacts facts;
  for (const Index child : ChildElements(xml.outline(), style)) {
    if (xml.is(child, "basedOn")) facts.based_on = xml.value(child, "val");
    if (xml.is(child, "name")) {
      const std::string name = xml.value(child, "val");
      facts.heading = name.starts_with("heading ") || name.starts_with("Heading ") || name == "Title";
    }
    if (!xml.is(child, "pPr")) continue;
    const Index level = xml.child(child, "outlineLvl");
    if (level != DocxXml::kNone && xml.value(level, "val") != "9") facts.heading = true;
    facts.list = xml.child(child, "numPr") != DocxXml::kNone;
  }
  return facts;
}

/// Styles in styles are rarely deeper.
constexpr int kDeepestStyle = 20;

}  // namespace

DocxStyles docx_styles_of(const DocxXml& styles) {
  std::map<std::string, StyleFacts, std::less<>> facts;
  for (Index node = 0; node < styles.size(); ++node) {
    if (styles.is(node, "style") && styles.value(node, "type") == "paragraph")
      facts.emplace(styles.value(node, "styleId"), facts_of(styles, node));
  }
  DocxStyles kinds;
  for (const auto& [id, own] : facts) {
    const StyleFacts* base = &own;
    for (int depth = 0; base != nullptr && depth < kDeepestStyle; ++depth) {
      if (base->heading) kinds.headings.insert(id);
      if (base->list) kinds.lists.insert(id);
      const auto next = facts.find(base->based_on);
      base = next == facts.end() ? nullptr : &next->second;
    }
  }
  return kinds;
}

DocxBody::DocxBody(Source source, const DocxStyles& styles)
    : xml_(std::move(source.bytes), source.place),
      text_{.xml = xml_, .fields = docx_field_spans(xml_), .cursor_bookmarks = {}} {
  look_over();
  list_paragraphs(source, styles);
}

void DocxBody::look_over() {
  for (Index node = 0; node < xml_.size(); ++node) {
    const std::string_view name = xml_.word_name(node);
    if (name == "bookmarkStart" && xml_.value(node, "name") == "_GoBack")
      text_.cursor_bookmarks.insert(xml_.value(node, "id"));
    if (name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo") note_revision(node);
    if (name == "dataBinding") {
      const Index properties = xml_[node].parent;
      if (xml_.is(properties, "sdtPr")) data_bindings_.emplace(node, xml_[properties].parent);
    }
  }
}

void DocxBody::note_revision(Index mark) {
  tracked_ = true;
  const Index parent = xml_[mark].parent;
  const bool deletes = xml_.is(mark, "del") || xml_.is(mark, "moveFrom");
  if (parent == DocxXml::kNone) return;
  if (xml_.is(parent, "trPr") && deletes) deleted_rows_.insert(xml_[parent].parent);
  if (!xml_.is(parent, "rPr") || !xml_.is(xml_[parent].parent, "pPr")) return;
  paragraph_marks_.push_back(mark);
  if (deletes) deleted_ends_.insert(xml_[xml_[parent].parent].parent);
}

void DocxBody::list_paragraphs(const Source& source, const DocxStyles& styles) {
  std::map<std::size_t, Index> fallbacks;  // of paragraphs, by index
  std::set<Index> joined;
  std::size_t paragraph_number = 0;
  std::size_t drawing_number = 0;
  for (Index node = 0; node < xml_.size(); ++node) {
    const bool is_drawing = xml_.is_drawing_name(node);
    if (!is_drawing && !xml_.is(node, "p")) continue;
    std::string id = source.key + (is_drawing ? ".image" + std::to_string(++drawing_number)
                                              : "." + std::to_string(++paragraph_number));
    const Context context = context_of(node);
    if (context.deleted || joined.contains(node) || (is_drawing && context.fallback)) continue;
    DocxParagraph paragraph{.id = std::move(id), .type = context.type.empty() ? source.type : context.type};
    if (is_drawing) {
      paragraph.type = "image description";
      paragraph.drawing = node;
    } else {
      paragraph.elements = joined_from(node);
      joined.insert(paragraph.elements.begin(), paragraph.elements.end());
      const std::string own = own_type(paragraph.elements.back(), styles);
      if (!own.empty() && context.type != "cell") paragraph.type = own;
    }
    if (context.fallback) fallbacks.emplace(paragraphs_.size(), *context.fallback);
    paragraphs_.push_back(std::move(paragraph));
  }
  find_twins(fallbacks);
}

/// The paragraph and those that run on from it because the marks between them were deleted.
std::vector<Index> DocxBody::joined_from(Index paragraph) const {
  std::vector<Index> elements{paragraph};
  while (deleted_ends_.contains(elements.back())) {
    Index next = xml_.outline().next_sibling(elements.back());
    while (next != DocxXml::kNone && !xml_.is(next, "p") && !xml_.is(next, "tbl") && !xml_.is(next, "sdt"))
      next = xml_.outline().next_sibling(next);
    const Index properties = xml_.child(elements.back(), "pPr");
    if (next == DocxXml::kNone || !xml_.is(next, "p") || xml_.child(properties, "sectPr") != DocxXml::kNone) break;
    elements.push_back(next);
  }
  return elements;
}

DocxBody::Context DocxBody::context_of(Index node) const {
  Context context;
  for (Index up = xml_[node].parent; up != DocxXml::kNone; up = xml_[up].parent) {
    const std::string_view name = xml_.word_name(up);
    if (context.type.empty() && name == "tc") context.type = "cell";
    if (context.type.empty() && name == "txbxContent") context.type = "text box";
    if (name == "tr" && deleted_rows_.contains(up)) context.deleted = true;
    if (name == "del" || name == "moveFrom") context.deleted = true;
    if (xml_.is_compatibility(up, "Fallback")) context.fallback = up;
  }
  return context;
}

std::string DocxBody::own_type(Index paragraph, const DocxStyles& styles) const {
  const Index properties = xml_.child(paragraph, "pPr");
  if (properties == DocxXml::kNone) return {};
  bool list = false;
  for (const Index property : ChildElements(xml_.outline(), properties)) {
    if (xml_.is(property, "pStyle")) {
      const std::string style = xml_.value(property, "val");
      if (styles.headings.contains(style)) return "heading";
      list = list || styles.lists.contains(style);
    }
    if (xml_.is(property, "outlineLvl") && xml_.value(property, "val") != "9") return "heading";
    if (xml_.is(property, "numPr")) list = true;
  }
  return list ? "list item" : "";
}

void DocxBody::find_twins(const std::map<std::size_t, Index>& fallbacks) {
  std::map<Index, std::map<std::string, std::size_t>> choices;  // by mc:Fallback, by text
  for (const auto& [number, fallback] : fallbacks) {
    const auto [known, is_new] = choices.try_emplace(fallback);
    const Index alternatives = xml_[fallback].parent;
    for (std::size_t other = number; is_new && other-- > 0;) {
      const DocxParagraph& choice = paragraphs_[other];
      const Index place = choice.drawing ? *choice.drawing : choice.elements.front();
      if (place < alternatives) break;
      if (!fallbacks.contains(other) && !choice.drawing) known->second.insert_or_assign(text_of(choice).text, other);
    }
    const TaggedText text = text_of(paragraphs_[number]);
    const auto choice = known->second.find(text.text);
    if (choice != known->second.end() && same_reading(text, text_of(paragraphs_[choice->second])))
      paragraphs_[number].twin_of = choice->second;
  }
}

DocxContent DocxBody::content_of(const DocxParagraph& paragraph, const Rendered& rendered) const {
  return docx_content_of(text_, paragraph.elements, rendered);
}

DocxContent DocxBody::content_of(const DocxParagraph& paragraph) const {
  return content_of(paragraph, xml_.part().unedited());
}

TaggedText DocxBody::text_of(const DocxParagraph& paragraph) const {
  if (paragraph.drawing) return TaggedText(xml_.outline().value(*paragraph.drawing, "descr"));
  return tagged_text_of(content_of(paragraph).flow);
}

bool DocxBody::has_table_of_contents() const {
  return std::ranges::any_of(text_.fields, [](const DocxFieldSpan& field) { return field.name == "TOC"; });
}

}  // namespace weerga
