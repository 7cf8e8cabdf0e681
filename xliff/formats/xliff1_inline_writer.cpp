// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "xliff/formats/inline_layout.h"
#include "xliff/formats/xliff1_inline.h"
#include "xliff/formats/xliff1_names.h"
#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_writing.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

void add_if(std::string& tag, std::string_view name, std::string_view value) {
  if (!value.empty()) add_attribute(tag, name, value);
}

const Attribute* own(const InlineCode& code, std::string_view name) {
  const auto found = std::ranges::find_if(
      code.other, [&](const Attribute& a) { return a.name == name && a.space == uri_of(XmlSpace::xliff1); });
  return found == code.other.end() ? nullptr : &*found;
}

/// XLIFF 1.2 cannot say characters that XML lacks; U+FFFD stands for them.
std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t place = 0; place < text.size();) {
    const CodePoint point = code_point_at(text, place);
    append_utf8(out, is_xml_character(point.value) ? point.value : U'\uFFFD');
    place += point.size;
  }
  return escaped_text(out);
}

/// The element that a code that is no g is written as: the one it was read as, else by whether its markup is known.
std::string element_of(const InlineCode& code) {
  if (const Attribute* read = own(code, "element"); read != nullptr && read->value != "g") return read->value;
  if (code.isolated && code.kind != CodeKind::placeholder) return "it";
  const bool known = !code.data.empty();
  if (code.kind == CodeKind::placeholder) return known ? "ph" : "x";
  if (code.kind == CodeKind::opening) return known ? "bpt" : "bx";
  return known ? "ept" : "ex";
}

/// Attributes that were read: those of XLIFF 1.2 but the two that are no attributes, and those with a bound prefix.
void add_read(std::string& tag, const std::vector<Attribute>& read, const Markup& markup) {
  for (const Attribute& attribute : read) {
    const std::string_view name = attribute.name;
    const bool version_1 = attribute.space == uri_of(XmlSpace::xliff1);
    const bool ours = name == "element" || name == "content" || name == "id";
    const bool bound =
        name.find(':') != std::string_view::npos && markup.binds(name.substr(0, name.find(':')), attribute.space);
    if ((version_1 && !ours) || bound) add_attribute(tag, name, attribute.value);
  }
}

void add_attributes(std::string& tag, const InlineCode& code, const std::string& element, const Markup& markup) {
  const Attribute* id = own(code, "id");
  add_attribute(tag, "id", id == nullptr ? code.id : id->value);
  add_read(tag, code.other, markup);
  const bool paired = element == "bx" || element == "ex" || element == "bpt" || element == "ept";
  const Attribute* read_as = own(code, "element");
  if (paired && (read_as == nullptr || read_as->value == "g")) add_attribute(tag, "rid", code.id);
  if (element == "it") add_attribute(tag, "pos", code.kind == CodeKind::closing ? "close" : "open");
  if (element != "ex" && element != "ept") add_if(tag, "ctype", ctype_of(code));
  add_if(tag, "equiv-text", code.equivalent);
  const bool can_say_clone = element == "g" || element == "x" || element == "bx";
  if (can_say_clone && !code.can_copy && own(code, "clone") == nullptr) add_attribute(tag, "clone", "no");
}

std::string code_tag(const InlineCode& code, const Markup& markup) {
  const std::string element = element_of(code);
  std::string tag = "<" + markup.core() + element;
  add_attributes(tag, code, element, markup);
  if (element == "x" || element == "bx" || element == "ex") return tag + "/>";
  const Attribute* content = own(code, "content");
  return tag + ">" + (content == nullptr ? without_controls(code.data) : content->value) + "</" + markup.core() +
         element + ">";
}

std::string mark_start(const Annotation& mark, const std::string& mid, const Markup& markup) {
  std::string tag = "<" + markup.core() + "mrk";
  add_attribute(tag, "mtype", mtype_of(mark));
  add_if(tag, "mid", mid);
  add_if(tag, "comment", mark.value.empty() ? mark.ref : mark.value);
  add_read(tag, mark.other, markup);
  return tag + ">";
}

/// A pc whose markup is known is written as bpt and ept, so that the markup goes along.
bool is_element(const TaggedText& text, const InlineToken& token) {
  return token.kind == InlineToken::Kind::code && token.nested && text.codes[token.index].data.empty() &&
         text.codes[token.partner].data.empty();
}

/// One text. A mark that overlaps a g or another mark is written in parts that nest: it ends before the tag that is in
/// its way and begins again behind it. Parts without content are left out.
class Content {
 public:
  Content(const TaggedText& text, const Markup& markup, InlineWriter1& names)
      : text_(text), markup_(markup), names_(names), tokens_(laid_out(text)), begun_(text.annotations.size(), false) {
    find_ends();
  }

  std::string write() {
    for (std::size_t step = 0; step < tokens_.size(); ++step) write(step);
    return std::move(out_);
  }

 private:
  struct Open {
    std::size_t end = 0;  ///< the token that ends it
    std::optional<std::size_t> mark;
    bool written = false;  ///< its start tag stands in the output
  };

  /// For each g its closing token.
  void find_ends() {
    ends_.assign(tokens_.size(), 0);
    std::vector<std::size_t> code_ends(text_.codes.size(), 0);
    std::vector<std::size_t> mark_ends(text_.annotations.size(), 0);
    for (std::size_t step = 0; step < tokens_.size(); ++step) {
      const InlineToken& token = tokens_[step];
      if (token.kind == InlineToken::Kind::code) code_ends[token.index] = step;
      if (token.kind == InlineToken::Kind::mark_end) mark_ends[token.index] = step;
    }
    for (std::size_t step = 0; step < tokens_.size(); ++step) {
      const InlineToken& token = tokens_[step];
      if (token.kind == InlineToken::Kind::mark_begin) ends_[step] = mark_ends[token.index];
      if (is_element(text_, token)) ends_[step] = code_ends[token.partner];
    }
  }

  void write(std::size_t step) {
    const InlineToken& token = tokens_[step];
    if (token.kind == InlineToken::Kind::mark_begin) {
      if (std::ranges::count_if(open_, [](const Open& open) { return open.mark.has_value(); }) < kMostOpenMarks)
        open_.push_back({.end = ends_[step], .mark = token.index});
    } else if (token.kind == InlineToken::Kind::mark_end) {
      end_mark(step, token.index);
    } else if (!is_element(text_, token)) {
      begin_pending();
      out_ += token.kind == InlineToken::Kind::text ? without_controls(token.text.of(text_.text))
                                                    : code_tag(text_.codes[token.index], markup_);
    } else if (text_.codes[token.index].kind == CodeKind::closing) {
      end_span(step);
    } else {
      begin_span(step, token.index);
    }
  }

  /// Writes the start tags that wait for content.
  void begin_pending() {
    for (Open& open : open_) {
      if (open.written) continue;
      const Annotation& mark = text_.annotations[*open.mark];
      out_ += mark_start(mark, names_.next_part(mark.id), markup_);
      open.written = begun_[*open.mark] = true;
    }
  }

  /// Ends the marks from place `first` of the stack on, which hold no g, and takes them from it.
  std::vector<Open> ended_from(std::size_t first) {
    std::vector<Open> ended(open_.begin() + static_cast<std::ptrdiff_t>(first), open_.end());
    open_.resize(first);
    for (const Open& open : ended) {
      if (open.written) out_ += "</" + markup_.core() + "mrk>";
    }
    return ended;
  }

  /// Lets the marks among `ended` that go on behind token `step` wait for content again.
  void go_on(const std::vector<Open>& ended, std::size_t step) {
    for (const Open& open : ended) {
      if (open.end > step) open_.push_back({.end = open.end, .mark = open.mark});
    }
  }

  /// Marks that end inside the g must begin inside it.
  void begin_span(std::size_t step, std::size_t code) {
    std::size_t first = open_.size();
    for (std::size_t place = open_.size(); place-- > 0 && open_[place].mark;) {
      if (open_[place].end < ends_[step]) first = place;
    }
    const std::vector<Open> inside = ended_from(first);
    begin_pending();
    std::string tag = "<" + markup_.core() + "g";
    add_attributes(tag, text_.codes[code], "g", markup_);
    out_ += tag + ">";
    open_.push_back({.end = ends_[step], .written = true});
    go_on(inside, step);
  }

  void end_span(std::size_t step) {
    std::size_t first = open_.size();
    while (first > 0 && open_[first - 1].mark) --first;
    const std::vector<Open> behind = ended_from(first);
    open_.pop_back();
    out_ += "</" + markup_.core() + "g>";
    go_on(behind, step);
  }

  void end_mark(std::size_t step, std::size_t mark) {
    std::size_t place = open_.size();
    while (place > 0 && open_[place - 1].mark && open_[place - 1].mark != mark) --place;
    if (place == 0 || open_[place - 1].mark != mark) return;  // one too many: it was not begun
    if (!begun_[mark]) begin_pending();
    go_on(ended_from(place - 1), step);
  }

  static constexpr std::ptrdiff_t kMostOpenMarks = 64;  ///< more at one place are not written

  const TaggedText& text_;
  const Markup& markup_;
  InlineWriter1& names_;
  std::vector<InlineToken> tokens_;
  std::vector<std::size_t> ends_;  ///< by token
  std::vector<bool> begun_;        ///< by annotation
  std::vector<Open> open_;
  std::string out_;
};

}  // namespace

std::string InlineWriter1::content(const TaggedText& text) { return Content(text, markup_, *this).write(); }

std::string InlineWriter1::next_part(const std::string& id) {
  if (id.empty()) return {};
  const std::size_t part = ++parts_[id];
  return part == 1 ? id : id + std::string(kPartMark) + std::to_string(part);
}

std::string inline_content_1(const TaggedText& text, const Markup& markup) {
  return InlineWriter1(markup).content(text);
}

}  // namespace weerga
