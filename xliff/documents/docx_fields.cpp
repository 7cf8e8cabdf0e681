// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx_fields.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

namespace weerga {
namespace {

using Index = DocxXml::Index;
using Role = DocxFieldSpan::Role;

// Dates are not among them: a translator has to see "24 november".
constexpr auto kMade = std::to_array<std::string_view>({"=",
                                                        "ADVANCE",
                                                        "AUTONUM",
                                                        "AUTONUMLGL",
                                                        "AUTONUMOUT",
                                                        "AUTOTEXT",
                                                        "BARCODE",
                                                        "BIBLIOGRAPHY",
                                                        "CITATION",
                                                        "CONTROL",
                                                        "DISPLAYBARCODE",
                                                        "EDITTIME",
                                                        "EMBED",
                                                        "EQ",
                                                        "FILENAME",
                                                        "FILESIZE",
                                                        "FORMCHECKBOX",
                                                        "GOTOBUTTON",
                                                        "INCLUDEPICTURE",
                                                        "INCLUDETEXT",
                                                        "INDEX",
                                                        "LINK",
                                                        "LISTNUM",
                                                        "MERGEREC",
                                                        "NEXT",
                                                        "NOTEREF",
                                                        "NUMCHARS",
                                                        "NUMPAGES",
                                                        "NUMWORDS",
                                                        "PAGE",
                                                        "PAGEREF",
                                                        "PRINT",
                                                        "RD",
                                                        "REF",
                                                        "REVNUM",
                                                        "SECTION",
                                                        "SECTIONPAGES",
                                                        "SEQ",
                                                        "SET",
                                                        "STYLEREF",
                                                        "SYMBOL",
                                                        "TA",
                                                        "TC",
                                                        "TOA",
                                                        "TOC",
                                                        "USERINITIALS",
                                                        "XE"});

struct OpenField {
  Index begin = 0;
  Index separate = 0;
  std::string instruction;
  bool separated = false;
};

/// A stretch of the part in which fields begin and end on their own.
struct Container {
  Index after = 0;
  std::vector<OpenField> open;
};

bool is_container(const DocxXml& xml, Index node) {
  const std::string_view name = xml.word_name(node);
  return name == "txbxContent" || name == "footnote" || name == "endnote";
}

class SpanFinder {
 public:
  explicit SpanFinder(const DocxXml& xml) : xml_(xml) {}

  std::vector<DocxFieldSpan> spans() {
    containers_.push_back({.after = xml_.size()});
    for (Index node = 0; node < xml_.size(); ++node) {
      while (node >= containers_.back().after) leave_container();
      if (is_container(xml_, node)) containers_.push_back({.after = xml_[node].after});
      std::vector<OpenField>& open = containers_.back().open;
      if (xml_.is(node, "instrText") && !open.empty() && !open.back().separated)
        open.back().instruction += xml_.outline().text_of(node);
      if (xml_.is(node, "fldChar")) note(node, open);
    }
    while (!containers_.empty()) leave_container();
    return outermost();
  }

 private:
  void note(Index mark, std::vector<OpenField>& open) {
    const std::string type = xml_.value(mark, "fldCharType");
    if (type == "begin") open.push_back({.begin = mark});
    if (open.empty()) return;
    if (type == "separate" && !open.back().separated) {
      open.back().separated = true;
      open.back().separate = mark;
    }
    if (type != "end") return;
    add(open.back(), mark);
    open.pop_back();
  }

  void add(const OpenField& field, Index end) {
    const std::string name = docx_field_name(field.instruction);
    const std::size_t number = ++last_number_;
    if (!field.separated || is_made_by_word_processor(name)) {
      const Index result = field.separated ? field.separate : end;
      found_.push_back({field.begin, end, Role::whole, name, result, number});
      return;
    }
    found_.push_back({field.begin, field.separate, Role::opening, name, end, number});
    found_.push_back({end, end, Role::closing, name, end, number});
  }

  void leave_container() {
    for (const OpenField& field : containers_.back().open)
      found_.push_back({field.begin, field.begin, Role::whole, docx_field_name(field.instruction), field.begin, 0});
    containers_.pop_back();
  }

  std::vector<DocxFieldSpan> outermost() {
    std::ranges::sort(found_, {}, &DocxFieldSpan::first);
    std::vector<DocxFieldSpan> spans;
    for (DocxFieldSpan& span : found_) {
      if (spans.empty() || span.first > spans.back().last) spans.push_back(std::move(span));
    }
    return spans;
  }

  const DocxXml& xml_;
  std::vector<Container> containers_;
  std::vector<DocxFieldSpan> found_;
  std::size_t last_number_ = 0;
};

}  // namespace

std::vector<DocxFieldSpan> docx_field_spans(const DocxXml& xml) { return SpanFinder(xml).spans(); }

const DocxFieldSpan* docx_field_span_at(const std::vector<DocxFieldSpan>& spans, Index node) {
  const auto behind = std::ranges::upper_bound(spans, node, {}, &DocxFieldSpan::first);
  if (behind == spans.begin()) return nullptr;
  const DocxFieldSpan& span = *std::prev(behind);
  return node <= span.last ? &span : nullptr;
}

std::string docx_field_name(std::string_view instruction) {
  const std::size_t begin = instruction.find_first_not_of(" \t\n\r");
  if (begin == std::string_view::npos) return {};
  if (instruction[begin] == '=') return "=";
  const std::size_t end = std::min(instruction.find_first_of(" \t\n\r\\\"", begin), instruction.size());
  std::string name(instruction.substr(begin, end - begin));
  for (char& letter : name) letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  return name;
}

bool is_made_by_word_processor(std::string_view field_name) {
  return std::ranges::find(kMade, field_name) != kMade.end();
}

}  // namespace weerga
