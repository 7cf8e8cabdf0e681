// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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
  if (paired && own(code, "element") == nullptr) add_attribute(tag, "rid", code.id);
  if (element == "it") add_attribute(tag, "pos", code.kind == CodeKind::closing ? "close" : "open");
  if (element != "ex" && element != "ept") add_if(tag, "ctype", ctype_of(code));
  add_if(tag, "equiv-text", code.equivalent);
  const bool can_say_clone = element == "g" || element == "x" || element == "bx";
  if (can_say_clone && !code.can_copy && own(code, "clone") == nullptr) add_attribute(tag, "clone", "no");
}

std::string code_tag(const InlineCode& code, const Markup& markup) {
  const std::string element = element_of(code);
  std::string tag = "<" + element;
  add_attributes(tag, code, element, markup);
  if (element == "x" || element == "bx" || element == "ex") return tag + "/>";
  const Attribute* content = own(code, "content");
  return tag + ">" + (content == nullptr ? without_controls(code.data) : content->value) + "</" + element + ">";
}

std::string mark_start(const Annotation& mark, const Markup& markup) {
  std::string tag = "<mrk";
  add_attribute(tag, "mtype", mtype_of(mark));
  add_if(tag, "mid", mark.id);
  add_if(tag, "comment", mark.value.empty() ? mark.ref : mark.value);
  add_read(tag, mark.other, markup);
  return tag + ">";
}

/// A pc whose markup is known is written as bpt and ept, so that the markup goes along.
bool is_element(const TaggedText& text, const InlineToken& token) {
  return token.nested && text.codes[token.index].data.empty() && text.codes[token.partner].data.empty();
}

}  // namespace

std::string inline_content_1(const TaggedText& text, const Markup& markup) {
  std::string out;
  for (const InlineToken& token : laid_out(text)) {
    if (token.kind == InlineToken::Kind::text) {
      out += without_controls(token.text.of(text.text));
    } else if (token.kind == InlineToken::Kind::mark_begin) {
      if (token.nested) out += mark_start(text.annotations[token.index], markup);
    } else if (token.kind == InlineToken::Kind::mark_end) {
      if (token.nested) out += "</mrk>";
    } else if (!is_element(text, token)) {
      out += code_tag(text.codes[token.index], markup);
    } else if (text.codes[token.index].kind == CodeKind::closing) {
      out += "</g>";
    } else {
      std::string tag = "<g";
      add_attributes(tag, text.codes[token.index], "g", markup);
      out += tag + ">";
    }
  }
  return out;
}

}  // namespace weerga
