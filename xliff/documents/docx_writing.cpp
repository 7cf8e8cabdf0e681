// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx_writing.h"

#include <algorithm>
#include <utility>

#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

using Index = DocxXml::Index;

class BodyWriter {
 public:
  BodyWriter(const DocxBody& body, const TargetOf& target_of, XmlEdits& edits)
      : body_(body), xml_(body.xml()), target_of_(target_of), edits_(edits) {}

  void write() {
    choose();
    if (chosen_.empty()) return;
    drop_paragraph_marks();
    drop_data_bindings();
    drop_deleted_rows();
    // Text boxes lie behind the begin of the paragraph that holds them: they must be ready before it is.
    for (auto chosen = chosen_.rbegin(); chosen != chosen_.rend(); ++chosen) write(*chosen->first, *chosen->second);
  }

 private:
  void choose() {
    for (const DocxParagraph& paragraph : body_.paragraphs()) {
      const std::string& id = paragraph.twin_of ? body_.paragraphs()[*paragraph.twin_of].id : paragraph.id;
      const TaggedText* target = target_of_(id);
      if (target == nullptr || says_the_same(paragraph, *target)) continue;
      chosen_.emplace_back(&paragraph, target);
      elements_.insert(paragraph.elements.begin(), paragraph.elements.end());
    }
  }

  [[nodiscard]] bool says_the_same(const DocxParagraph& paragraph, const TaggedText& target) const {
    if (paragraph.drawing) return body_.text_of(paragraph).text == target.text;
    const DocxContent content = body_.content_of(paragraph);
    const bool tracked = content.has_tracked_changes || paragraph.elements.size() > 1;
    return !tracked && same_reading(tagged_text_of(content.flow), target);
  }

  void write(const DocxParagraph& paragraph, const TaggedText& target) {
    if (paragraph.drawing) {
      const OutlineAttribute* description = xml_.outline().attribute(*paragraph.drawing, "descr");
      if (description != nullptr)
        edits_.replace(XmlPart::value_range(*description), escaped_attribute(xml_characters_of(target.text)));
      return;
    }
    const Index last = paragraph.elements.back();
    const std::string prefix = xml_.part().prefix(last);
    const Flow flow = body_.content_of(paragraph, [this](ByteRange range) { return edits_.rendered(range); }).flow;
    const std::string markup =
        markup_of(flow, target, [&](std::string_view text) { return docx_text_markup(text, prefix); });
    for (const Index element : paragraph.elements) {
      if (element != last) edits_.replace(xml_.part().range(element), "");
    }
    replace_content(last, markup);
  }

  /// Puts `markup` behind the properties of a paragraph.
  void replace_content(Index paragraph, const std::string& markup) {
    const OutlineNode& here = xml_[paragraph];
    if (here.empty_tag) {
      const std::string tag(xml_.outline().raw(paragraph));
      const std::string name(xml_.outline().qualified_name(paragraph));
      edits_.replace({here.begin, here.end}, tag.substr(0, tag.size() - 2) + ">" + markup + "</" + name + ">");
      return;
    }
    const Index properties = xml_.child(paragraph, "pPr");
    const std::size_t begin = properties == DocxXml::kNone ? here.content_begin : xml_[properties].end;
    edits_.replace({begin, here.content_end}, markup);
  }

  void drop_paragraph_marks() {
    for (const Index mark : body_.paragraph_marks()) {
      const Index paragraph = xml_[xml_[xml_[mark].parent].parent].parent;
      if (elements_.contains(paragraph)) edits_.replace(xml_.part().range(mark), "");
    }
  }

  /// A word processor would put the bound data in the place of a translation.
  void drop_data_bindings() {
    for (const auto& [binding, control] : body_.data_bindings()) {
      const auto inside = elements_.lower_bound(control);
      bool translated = control != DocxXml::kNone && inside != elements_.end() && *inside < xml_[control].after;
      for (Index up = control; up != DocxXml::kNone && !translated; up = xml_[up].parent)
        translated = elements_.contains(up);
      if (translated) edits_.replace(xml_.part().range(binding), "");
    }
  }

  void drop_deleted_rows() {
    std::set<Index> tables;
    for (const Index row : body_.deleted_rows()) {
      if (row == DocxXml::kNone) continue;
      edits_.replace(xml_.part().range(row), "");
      tables.insert(xml_[row].parent);
    }
    for (const Index table : tables) {
      if (xml_.is(table, "tbl") && !has_rows_left(table)) edits_.replace(xml_.part().range(table), "");
    }
  }

  [[nodiscard]] bool has_rows_left(Index table) const {
    for (const Index child : ChildElements(xml_.outline(), table)) {
      if (xml_.is(child, "tblPr") || xml_.is(child, "tblGrid")) continue;
      if (!body_.deleted_rows().contains(child)) return true;
    }
    return false;
  }

  const DocxBody& body_;
  const DocxXml& xml_;
  const TargetOf& target_of_;
  XmlEdits& edits_;
  std::vector<std::pair<const DocxParagraph*, const TaggedText*>> chosen_;
  std::set<Index> elements_;  ///< w:p of all that are chosen
};

bool names_language(const std::string& value) { return !value.empty() && value != "x-none" && value != "zxx"; }

}  // namespace

void set_docx_language(const DocxXml& xml, std::string_view language, XmlEdits& edits) {
  for (Index node = 0; node < xml.size(); ++node) {
    if (!xml.is(node, "lang") && !xml.is(node, "themeFontLang")) continue;
    const OutlineAttribute* value = xml.attribute(node, "val");
    if (value == nullptr) continue;
    const std::string old_language = xml.outline().value_of(*value);
    if (names_language(old_language) && old_language != language)
      edits.replace(XmlPart::value_range(*value), escaped_attribute(language));
  }
}

void add_docx_default_language(const DocxXml& styles, std::string_view language, XmlEdits& edits) {
  const Index root = styles.outline().root();
  const std::string p = styles.part().prefix(root);
  std::string markup = "<" + p + "lang " + p + "val=\"" + escaped_attribute(language) + "\"/>";
  if (p.empty() || styles[root].empty_tag) return;
  // From the outside in: the innermost of these that is there gets what is missing.
  Index parent = root;
  std::vector<std::string> missing;
  for (const std::string_view name : {"docDefaults", "rPrDefault", "rPr"}) {
    const Index inner = missing.empty() ? styles.child(parent, name) : DocxXml::kNone;
    if (inner == DocxXml::kNone) {
      missing.emplace_back(name);
    } else {
      parent = inner;
    }
  }
  if (missing.empty() && styles.child(parent, "lang") != DocxXml::kNone) return;
  for (auto name = missing.rbegin(); name != missing.rend(); ++name)
    markup = "<" + p + *name + ">" + markup + "</" + p + *name + ">";
  const OutlineNode& here = styles[parent];
  if (here.empty_tag) {
    const std::string name(styles.outline().qualified_name(parent));
    edits.replace({here.end - 2U, here.end}, ">" + markup + "</" + name + ">");
    return;
  }
  // rPr and rPrDefault end with it; in the others it comes first.
  const std::size_t place = styles.is(parent, "rPr") ? here.content_end : here.content_begin;
  edits.replace({place, place}, markup);
}

void translate_docx_body(const DocxBody& body, const TargetOf& target_of, XmlEdits& edits) {
  BodyWriter(body, target_of, edits).write();
}

}  // namespace weerga
