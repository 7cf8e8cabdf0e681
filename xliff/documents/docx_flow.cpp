// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx_flow.h"

#include <algorithm>
#include <array>
#include <utility>

#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

using Index = DocxXml::Index;
using Kind = FlowPiece::Kind;
using Role = DocxFieldSpan::Role;
using Shown = FlowPiece::Shown;

/// Characters that are elements in a run.
struct SpecialCharacter {
  std::string_view text;
  std::string_view element;
};
constexpr std::array<SpecialCharacter, 4> kSpecialCharacters{
    {{"\t", "tab"}, {"\n", "br"}, {"\u00AD", "softHyphen"}, {"\u2011", "noBreakHyphen"}}};

const SpecialCharacter* special_at(std::string_view text) {
  const auto* found = std::ranges::find_if(
      kSpecialCharacters, [&](const SpecialCharacter& special) { return text.starts_with(special.text); });
  return found == kSpecialCharacters.end() ? nullptr : found;
}

/// Elements around runs of which only the content counts: tracked insertions and marks of old word processors.
constexpr std::array<std::string_view, 6> kTransparent{"ins", "moveTo", "smartTag", "customXml", "dir", "sdtContent"};
/// What leaves no trace in a translated paragraph: deletions, traces of the spelling checker and of layout.
constexpr std::array<std::string_view, 14> kDropped{"pPr",
                                                    "rPr",
                                                    "del",
                                                    "moveFrom",
                                                    "proofErr",
                                                    "lastRenderedPageBreak",
                                                    "smartTagPr",
                                                    "customXmlPr",
                                                    "delText",
                                                    "moveFromRangeStart",
                                                    "moveFromRangeEnd",
                                                    "moveToRangeStart",
                                                    "moveToRangeEnd",
                                                    "delInstrText"};
constexpr std::array<std::string_view, 4> kTracked{"ins", "del", "moveFrom", "moveTo"};
constexpr std::array<std::string_view, 3> kTagPairs{"hyperlink", "fldSimple", "bdo"};

struct AtomName {
  std::string_view element;
  std::string_view type;
  std::string_view sub_type;
  std::string_view display;
  std::string_view equivalent;
  bool droppable = false;
  Shown shown = Shown::always;
};
constexpr std::array<AtomName, 22> kAtoms{{{"tab", "fmt", "", "tab", "\t", true, Shown::amid_text},
                                           {"ptab", "fmt", "", "tab", "\t", true, Shown::amid_text},
                                           {"br", "fmt", "xlf:lb", "line break", "\n", true, Shown::amid_text},
                                           {"cr", "fmt", "xlf:lb", "line break", "\n", true, Shown::amid_text},
                                           {"sym", "other", "", "symbol", "", false, Shown::always},
                                           {"drawing", "image", "", "image", "", false, Shown::always},
                                           {"pict", "image", "", "image", "", false, Shown::always},
                                           {"object", "image", "", "object", "", false, Shown::always},
                                           {"footnoteReference", "other", "", "note", "", false, Shown::always},
                                           {"endnoteReference", "other", "", "note", "", false, Shown::always},
                                           {"pgNum", "ui", "xlf:var", "page number", "", false, Shown::always},
                                           {"footnoteRef", "other", "", "note number", "", false, Shown::amid_text},
                                           {"endnoteRef", "other", "", "note number", "", false, Shown::amid_text},
                                           {"separator", "other", "", "line", "", false, Shown::amid_text},
                                           {"bookmarkStart", "other", "", "bookmark", "", false, Shown::amid_text},
                                           {"bookmarkEnd", "other", "", "bookmark", "", false, Shown::amid_text},
                                           {"commentRangeStart", "other", "", "comment", "", false, Shown::amid_text},
                                           {"commentRangeEnd", "other", "", "comment", "", false, Shown::amid_text},
                                           {"commentReference", "other", "", "comment", "", false, Shown::amid_text},
                                           {"permStart", "other", "", "permission", "", false, Shown::amid_text},
                                           {"permEnd", "other", "", "permission", "", false, Shown::amid_text},
                                           {"instrText", "other", "", "field", "", false, Shown::amid_text}}};

bool is_among(std::string_view name, const auto& names) { return std::ranges::find(names, name) != names.end(); }

class ContentReader {
 public:
  ContentReader(const DocxText& text, const Rendered& rendered) : text_(text), xml_(text.xml), rendered_(rendered) {}

  void read(Index paragraph) {
    for (Index node = paragraph + 1; node < xml_[paragraph].after;) {
      leave_scopes(node);
      node = read_piece(node);
    }
    leave_scopes(xml_[paragraph].after);
  }

  DocxContent content() { return std::move(content_); }

 private:
  struct Scope {
    Index after;
    ByteRange end;
    std::size_t pair;
  };

  void leave_scopes(Index node) {
    while (!scopes_.empty() && node >= scopes_.back().after) {
      FlowPiece close{.kind = Kind::close, .markup = rendered_(scopes_.back().end), .pair = scopes_.back().pair};
      close.droppable = true;
      flow().pieces.push_back(std::move(close));
      scopes_.pop_back();
    }
  }

  /// Reads what stands between runs; returns the node to go on with.
  Index read_piece(Index node) {
    const OutlineNode& here = xml_[node];
    if (here.kind != OutlineNode::Kind::element) return node + 1;
    const std::string_view name = xml_.word_name(node);
    if (is_among(name, kTracked)) content_.has_tracked_changes = true;
    if (is_among(name, kDropped)) return here.after;
    if (is_among(name, kTransparent)) return node + 1;
    if (name == "r") {
      read_run(node);
      return here.after;
    }
    if (name == "sdt") return read_control(node);
    if (is_among(name, kTagPairs) && !here.empty_tag && !is_made_field(node)) {
      open_scope(node, xml_.part().start_tag(node), xml_.part().end_tag(node), here.after);
      return node + 1;
    }
    add_atom(node, rendered_(xml_.part().range(node)));
    return here.after;
  }

  [[nodiscard]] bool is_made_field(Index node) const {
    return xml_.is(node, "fldSimple") && is_made_by_word_processor(docx_field_name(xml_.value(node, "instr")));
  }

  Index read_control(Index control) {
    const Index inside = xml_.child(control, "sdtContent");
    if (inside == DocxXml::kNone || xml_[inside].empty_tag) {
      add_atom(control, rendered_(xml_.part().range(control)));
      return xml_[control].after;
    }
    open_scope(control, {xml_[control].begin, xml_[inside].content_begin},
               {xml_[inside].content_end, xml_[control].end}, xml_[inside].after);
    return inside + 1;
  }

  void open_scope(Index node, ByteRange begin, ByteRange end, Index after) {
    FlowPiece open{.kind = Kind::open, .markup = rendered_(begin), .pair = ++last_pair_};
    const bool link = xml_.is(node, "hyperlink");
    open.type = link ? "link" : "other";
    open.display = link ? "link" : xml_.is(node, "sdt") ? "content control" : "field";
    open.droppable = true;
    flow().pieces.push_back(std::move(open));
    scopes_.push_back({after, end, last_pair_});
  }

  void read_run(Index run) {
    const RunLook look = docx_look_of(xml_, run, rendered_);
    const bool hidden = is_hidden_run(xml_, run);
    for (const Index child : ChildElements(xml_.outline(), run)) {
      const std::string_view name = xml_.word_name(child);
      if (is_among(name, kTracked)) content_.has_tracked_changes = true;
      if (is_among(name, kDropped)) continue;
      const DocxFieldSpan* span = docx_field_span_at(text_.fields, child);
      if (span != nullptr) {
        add_field_code(child, *span, in_run(child, look));
      } else if (hidden) {
        add_hidden(in_run(child, look));
      } else if (const std::string text = plain_text(child); !text.empty() || name == "t") {
        flow().add_text(text, flow().index_of(look));
      } else {
        add_atom(child, in_run(child, look));
      }
    }
  }

  [[nodiscard]] std::string in_run(Index child, const RunLook& look) const {
    return look.before + rendered_(xml_.part().range(child)) + look.after;
  }

  /// What an element of a run stands for that is nothing but text.
  [[nodiscard]] std::string plain_text(Index child) const {
    const std::string_view name = xml_.word_name(child);
    const auto special = std::ranges::find(kSpecialCharacters, name, &SpecialCharacter::element);
    if (special != kSpecialCharacters.end() && special->text.size() > 1) return std::string(special->text);
    if (name != "t") return {};
    std::string text = xml_.outline().text_of(child);
    std::ranges::replace(text, '\n', ' ');
    if (xml_.outline().value(child, "space", XmlSpace::xml) == "preserve") return text;
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
  }

  void add_field_code(Index child, const DocxFieldSpan& span, std::string markup) {
    const bool is_result = child > span.result && child < span.last && xml_.is(child, "t");
    if (!goes_on(&span)) {
      // The code of one field may be cut by the borders of other elements: only its first piece is a border.
      const bool border = span.role != Role::whole && last_field_ != &span;
      FlowPiece piece{.kind = Kind::atom, .type = "ui", .sub_type = "xlf:var", .display = span.name};
      flow().pieces.push_back(border ? border_of(span) : std::move(piece));
      field_piece_ = flow().pieces.size();
    }
    FlowPiece& piece = flow().pieces.back();
    piece.markup += markup;
    if (is_result && span.role == Role::whole) piece.equivalent += xml_.outline().text_of(child);
    last_field_ = &span;
  }

  /// Whether the last piece is code of the field `span`.
  [[nodiscard]] bool goes_on(const DocxFieldSpan* span) const {
    return span != nullptr && last_field_ == span && field_piece_ == content_.flow.pieces.size();
  }

  [[nodiscard]] static FlowPiece border_of(const DocxFieldSpan& span) {
    FlowPiece piece{.kind = span.role == Role::opening ? Kind::open : Kind::close, .nests = false};
    piece.pair = kFieldPairs + span.number;
    piece.type = span.name == "HYPERLINK" ? "link" : "other";
    piece.display = span.name == "HYPERLINK" ? "link" : span.name;
    piece.droppable = true;
    return piece;
  }

  void add_hidden(std::string markup) {
    const bool again = !flow().pieces.empty() && flow().pieces.back().display == "hidden text";
    if (!again) flow().pieces.push_back({.kind = Kind::atom, .type = "other", .display = "hidden text"});
    flow().pieces.back().markup += markup;
  }

  void add_atom(Index node, std::string markup) {
    // What stands between the runs of a field code belongs to it.
    if (goes_on(last_field_) && node > last_field_->first && node < last_field_->last) {
      flow().pieces.back().markup += markup;
      return;
    }
    flow().pieces.push_back(atom_of(node));
    flow().pieces.back().markup = std::move(markup);
  }

  FlowPiece atom_of(Index node) {
    const std::string_view name = xml_.word_name(node);
    FlowPiece atom{.kind = Kind::atom, .type = "other", .display = std::string(xml_.outline().local_name(node))};
    if (const auto known = std::ranges::find(kAtoms, name, &AtomName::element); known != kAtoms.end()) {
      atom.type = known->type;
      atom.sub_type = known->sub_type;
      atom.display = known->display;
      atom.equivalent = known->equivalent;
      atom.droppable = known->droppable;
      atom.shown = known->shown;
    }
    if (name == "fldSimple") {
      atom.type = "ui";
      atom.sub_type = "xlf:var";
      atom.display = docx_field_name(xml_.value(node, "instr"));
      atom.equivalent = xml_.outline().text_of(node);
    }
    if (name == "br" && xml_.value(node, "type") == "page") {
      atom.display = "page break";
      atom.sub_type = "xlf:pb";
      atom.droppable = false;
    }
    if (xml_.is_compatibility(node, "AlternateContent")) {
      atom.type = "image";
      atom.display = "image";
    }
    if (name.starts_with("bookmark") && text_.cursor_bookmarks.contains(xml_.value(node, "id")))
      atom.shown = Shown::never;
    if (name.starts_with("comment")) content_.comments.insert(xml_.value(node, "id"));
    return atom;
  }

  Flow& flow() { return content_.flow; }

  /// Pairs of elements are counted from 1, those of fields from here.
  static constexpr std::size_t kFieldPairs = std::size_t{1} << 40U;

  const DocxText& text_;
  const DocxXml& xml_;
  const Rendered& rendered_;
  DocxContent content_;
  std::vector<Scope> scopes_;
  std::size_t last_pair_ = 0;
  const DocxFieldSpan* last_field_ = nullptr;  ///< the last field met
  std::size_t field_piece_ = 0;                ///< number of pieces up to and with its code
};

}  // namespace

DocxContent docx_content_of(const DocxText& text, std::span<const Index> paragraphs, const Rendered& rendered) {
  ContentReader reader(text, rendered);
  for (const Index paragraph : paragraphs) reader.read(paragraph);
  return reader.content();
}

std::string docx_text_markup(std::string_view text, const std::string& prefix) {
  const std::string clean = xml_characters_of(text);
  std::string markup;
  std::size_t from = 0;
  const auto add_words_until = [&](std::size_t end) {
    if (end == from) return;
    const std::string words = escaped_text(std::string_view(clean).substr(from, end - from));
    markup += "<" + prefix + "t xml:space=\"preserve\">" + words + "</" + prefix + "t>";
  };
  for (std::size_t place = 0; place < clean.size();) {
    const SpecialCharacter* special = special_at(std::string_view(clean).substr(place));
    if (special == nullptr) {
      ++place;
      continue;
    }
    add_words_until(place);
    markup += "<" + prefix + std::string(special->element) + "/>";
    from = place += special->text.size();
  }
  add_words_until(clean.size());
  return markup;
}

}  // namespace weerga
