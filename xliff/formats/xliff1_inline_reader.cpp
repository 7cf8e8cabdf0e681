// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "xliff/formats/xliff1_inline.h"
#include "xliff/formats/xliff1_names.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;
using namespace std::string_view_literals;

constexpr std::array kCodeAttributes{"ctype"sv, "equiv-text"sv, "pos"sv};
constexpr std::array kMarkAttributes{"mtype"sv, "mid"sv, "comment"sv};

class PieceReader {
 public:
  PieceReader(Reading& reading, Index top) : reading_(reading), outline_(*reading.outline), top_(top), pieces_(1) {}

  std::vector<Piece> read() {
    Index node = top_ + 1;
    while (node < outline_[top_].after) {
      close_until(node);
      node = take(node);
    }
    close_until(node);
    settle_marks();
    std::erase_if(pieces_, [](const Piece& piece) { return !piece.mid && piece.text.empty(); });
    return std::move(pieces_);
  }

 private:
  enum class Kind { span, mark, segment };
  struct Open {
    Index node;
    Kind kind;
    Annotation mark;
  };

  TaggedText& text() { return pieces_.back().text; }

  void close_until(Index node) {
    while (!open_.empty() && outline_[open_.back().node].after <= node) {
      Open closed = std::move(open_.back());
      open_.pop_back();
      if (closed.kind == Kind::segment) {
        begin_piece({});
      } else if (closed.kind == Kind::span) {
        add_code(closed.node, CodeKind::closing, "g");
      } else {
        closed.mark.range.end = text().text.size();
        // A mark that reaches over a segment's border counts to the border.
        if (closed.mark.range.begin > closed.mark.range.end) closed.mark.range.begin = 0;
        add_mark(std::move(closed.mark));
      }
    }
  }

  /// A part of an annotation goes to what was read of it: in this piece the two become one, else they have one id.
  void add_mark(Annotation mark) {
    const std::size_t end = mark.id.rfind(kPartMark);
    const std::string whole = end == std::string::npos ? std::string() : mark.id.substr(0, end);
    if (const auto known = mark_types_.find(whole); known != mark_types_.end() && known->second == mark.type) {
      mark.id = whole;
      if (const auto here = marks_here_.find(whole); here != marks_here_.end()) {
        Annotation& before = text().annotations[here->second];
        if (before.range.end == mark.range.begin) {
          before.range.end = mark.range.end;
          return;
        }
      }
    }
    if (!mark.id.empty()) {
      mark_types_.emplace(mark.id, mark.type);
      marks_here_[mark.id] = text().annotations.size();
    }
    text().annotations.push_back(std::move(mark));
  }

  void begin_piece(Piece piece) {
    settle_marks();
    marks_here_.clear();
    pieces_.push_back(std::move(piece));
  }

  /// Brings the annotations of the piece, which stand in the order of their ends, into that of the model.
  void settle_marks() {
    std::vector<Annotation>& marks = text().annotations;
    std::ranges::reverse(marks);  // of two with the same range the outer one ended last
    std::ranges::stable_sort(marks, [](const Annotation& a, const Annotation& b) {
      return std::pair(a.range.begin, b.range.end) < std::pair(b.range.begin, a.range.end);
    });
  }

  Index take(Index node) {
    if (outline_[node].kind != OutlineNode::Kind::element) {
      text().text += outline_.text_at(node);
      return node + 1;
    }
    const std::string name(outline_.local_name(node));
    if (name == "g") {
      add_code(node, CodeKind::opening, name);
      open_.push_back({.node = node, .kind = Kind::span, .mark = {}});
    } else if (name == "mrk") {
      begin_mark(node);
    } else if (name == "x" || name == "ph") {
      add_code(node, CodeKind::placeholder, name);
      return outline_[node].after;
    } else if (name == "bx" || name == "bpt") {
      add_code(node, CodeKind::opening, name);
      return outline_[node].after;
    } else if (name == "ex" || name == "ept") {
      add_code(node, CodeKind::closing, name);
      return outline_[node].after;
    } else if (name == "it") {
      add_code(node, outline_.value(node, "pos") == "close" ? CodeKind::closing : CodeKind::opening, name);
      return outline_[node].after;
    } else {
      reading_.report(node, "xliff.unknown-inline",
                      "The element “" + name + "” is not known inside text; it is left out.", "XLIFF 1.2 § 2.4");
      return outline_[node].after;
    }
    return node + 1;
  }

  void begin_mark(Index node) {
    const std::string mtype = outline_.value(node, "mtype");
    if (mtype == "seg") {
      begin_piece({.mid = outline_.value(node, "mid"), .text = {}, .node = node});
      open_.push_back({.node = node, .kind = Kind::segment, .mark = {}});
      return;
    }
    Annotation mark{
        .id = outline_.value(node, "mid"), .range = {text().text.size(), 0}, .type = annotation_type_of(mtype)};
    (outline_.value(node, "comment").starts_with('#') ? mark.ref : mark.value) = outline_.value(node, "comment");
    if (mtype == "protected") mark.translate = false;
    mark.other = attributes_of(node, kMarkAttributes);
    open_.push_back({.node = node, .kind = Kind::mark, .mark = std::move(mark)});
  }

  /// Attributes as they are written; those of XLIFF 1.2 itself carry its namespace.
  std::vector<Attribute> attributes_of(Index node, std::span<const std::string_view> known) {
    std::vector<Attribute> attributes = other_attributes(outline_, node, known);
    for (Attribute& attribute : attributes) {
      if (attribute.space.empty()) attribute.space = uri_of(XmlSpace::xliff1);
    }
    return attributes;
  }

  void add_code(Index node, CodeKind kind, const std::string& name) {
    InlineCode code{.position = text().text.size(), .kind = kind};
    code.spanning = name == "g";
    code.isolated = name == "it";
    code.equivalent = outline_.value(node, "equiv-text");
    if (name != "g") code.data = outline_.text_of(node);
    set_type(code, outline_.value(node, "ctype"));
    code.id = outline_.value(node, "id");
    code.can_overlap = kind != CodeKind::placeholder && !code.spanning;
    code.can_copy = outline_.value(node, "clone") != "no";
    if (!(name == "g" && kind == CodeKind::closing)) {
      code.other = attributes_of(node, kCodeAttributes);
      if (name != "g" && has_elements(node)) {
        code.other.push_back({.name = "content",
                              .space = std::string(uri_of(XmlSpace::xliff1)),
                              .value = std::string(outline_.raw_content(node))});
      }
      code.other.push_back({.name = "element", .space = std::string(uri_of(XmlSpace::xliff1)), .value = name});
    }
    pair(node, name, code);
    text().codes.push_back(std::move(code));
  }

  /// A closing code takes the id and type of its opening one: found by rid, else by id.
  void pair(Index node, const std::string& name, InlineCode& code) {
    if (name == "g" || name == "it" || code.kind == CodeKind::placeholder) return;
    std::vector<InlineCode>& open = unclosed_[outline_.maybe(node, "rid").value_or(code.id)];
    if (code.kind == CodeKind::opening) {
      open.push_back(code);
    } else if (!open.empty()) {
      code.id = open.back().id;
      code.type = open.back().type;
      code.sub_type = open.back().sub_type;
      open.pop_back();
    }
  }

  [[nodiscard]] bool has_elements(Index node) const {
    for (Index inner = node + 1; inner < outline_[node].after; ++inner) {
      if (outline_[inner].kind == OutlineNode::Kind::element) return true;
    }
    return false;
  }

  Reading& reading_;
  const XmlOutline& outline_;
  Index top_;
  std::vector<Piece> pieces_;
  std::vector<Open> open_;
  std::map<std::string, std::vector<InlineCode>> unclosed_;  ///< opening codes by rid
  std::map<std::string, std::string> mark_types_;            ///< of the annotations read so far, by id
  std::map<std::string, std::size_t> marks_here_;            ///< indices of those in this piece
};

}  // namespace

std::vector<Piece> pieces_of(Reading& reading, Index node) {
  std::vector<Piece> pieces = PieceReader(reading, node).read();
  find_isolated(pieces);
  return pieces;
}

void find_isolated(std::vector<Piece>& pieces) {
  std::map<std::string, std::pair<bool, bool>, std::less<>> seen;
  const auto each = [&](auto action) {
    for (Piece& piece : pieces) {
      for (InlineCode& code : piece.text.codes) {
        if (code.kind != CodeKind::placeholder) action(code);
      }
    }
  };
  each([&](const InlineCode& code) {
    (code.kind == CodeKind::opening ? seen[code.id].first : seen[code.id].second) = true;
  });
  each([&](InlineCode& code) { code.isolated = code.isolated || !(seen[code.id].first && seen[code.id].second); });
}

TaggedText joined(const std::vector<Piece>& pieces) {
  TaggedText text;
  for (const Piece& piece : pieces) text.append(piece.text);
  return text;
}

}  // namespace weerga
