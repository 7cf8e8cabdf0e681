// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string>

#include "xliff/formats/xliff2_writer.h"
#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_writing.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// Whether a character that begins with this byte may be none of XML's: a control, U+FFFE or U+FFFF. (A surrogate is no
/// well-formed UTF-8, and reads as U+FFFD.)
bool is_suspect(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == '\xEF'; }

/// Adds the text escaped; characters that XML cannot hold become <cp hex="…"/>.
void append_with_cp(std::string& out, std::string_view text, const std::string& core) {
  std::size_t done = 0;
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (!is_suspect(text[place])) continue;
    const CodePoint point = code_point_at(text, place);
    if (is_xml_character(point.value)) continue;
    append_escaped_text(out, text.substr(done, place - done));
    out += fmt::format("<{}cp hex=\"{:04X}\"/>", core, static_cast<std::uint32_t>(point.value));
    done = place + point.size;
    place = done - 1;
  }
  append_escaped_text(out, text.substr(done));
}

void add_if(std::string& tag, std::string_view name, std::string_view value) {
  if (!value.empty()) add_attribute(tag, name, value);
}

std::string_view written(Reorder reorder) { return reorder == Reorder::no ? "no" : "firstNo"; }

}  // namespace

/// What ph, sc, ec and pc have in common and in one form. A pc overlaps only if it says so, the others unless they say
/// no.
void Xliff2Writer::add_code_attributes(std::string& tag, const InlineCode& code, bool ends_span) const {
  if (!code.can_copy) add_attribute(tag, "canCopy", "no");
  if (!code.can_delete) add_attribute(tag, "canDelete", "no");
  const Reorder reorder = ends_span && code.can_reorder == Reorder::first_no ? Reorder::no : code.can_reorder;
  if (reorder != Reorder::yes) add_attribute(tag, "canReorder", written(reorder));
  add_if(tag, "copyOf", code.copy_of);
  add_if(tag, "type", code.type);
  add_if(tag, "subType", code.sub_type);
}

std::string Xliff2Writer::code_tag(const InlineCode& code) const {
  constexpr std::string_view kNames[]{"ph", "sc", "ec"};
  const bool closing = code.kind == CodeKind::closing;
  std::string tag = start(kNames[static_cast<std::size_t>(code.kind)]);
  add_attribute(tag, closing && !code.isolated ? "startRef" : "id", code.id);
  if (code.isolated && code.kind != CodeKind::placeholder) add_attribute(tag, "isolated", "yes");
  if (code.kind != CodeKind::placeholder && !code.can_overlap) add_attribute(tag, "canOverlap", "no");
  add_code_attributes(tag, code, closing && !code.isolated);
  add_if(tag, "disp", code.display);
  add_if(tag, "equiv", code.equivalent);
  add_if(tag, "dataRef", code.data_ref);
  add_if(tag, "subFlows", code.sub_flows);
  if (!closing || code.isolated) add_if(tag, "dir", code.direction);
  markup_.add(tag, code.other);
  return tag + "/>";
}

std::string Xliff2Writer::span_start(const InlineCode& opening, const InlineCode& closing) const {
  std::string tag = start("pc");
  add_attribute(tag, "id", opening.id);
  if (opening.can_overlap) add_attribute(tag, "canOverlap", "yes");
  add_code_attributes(tag, opening, false);
  add_if(tag, "dispStart", opening.display);
  add_if(tag, "dispEnd", closing.display);
  add_if(tag, "equivStart", opening.equivalent);
  add_if(tag, "equivEnd", closing.equivalent);
  add_if(tag, "dataRefStart", opening.data_ref);
  add_if(tag, "dataRefEnd", closing.data_ref);
  add_if(tag, "subFlowsStart", opening.sub_flows);
  add_if(tag, "subFlowsEnd", closing.sub_flows);
  add_if(tag, "dir", opening.direction);
  markup_.add(tag, opening.other);
  return tag + ">";
}

std::string Xliff2Writer::mark_start(const Annotation& mark, std::string_view element) const {
  std::string tag = start(element);
  add_attribute(tag, "id", mark.id);
  if (mark.type != "generic") add_if(tag, "type", mark.type);
  add_if(tag, "value", mark.value);
  add_if(tag, "ref", mark.ref);
  if (mark.translate) add_attribute(tag, "translate", *mark.translate ? "yes" : "no");
  markup_.add(tag, mark.other);
  return tag;
}

std::string Xliff2Writer::inline_content(const TaggedText& text, const OpenMarks& open) const {
  std::string out;
  out.reserve(text.text.size());
  const std::vector<InlineToken> tokens = laid_out(text, open);
  for (std::size_t step = 0; step < tokens.size(); ++step) {
    const InlineToken& token = tokens[step];
    if (token.kind == InlineToken::Kind::text) {
      append_with_cp(out, token.text.of(text.text), markup_.core());
    } else if (token.kind == InlineToken::Kind::mark_begin) {
      const Annotation& mark = text.annotations[token.index];
      out += mark_start(mark, token.nested ? "mrk" : "sm") + (token.nested ? ">" : "/>");
    } else if (token.kind == InlineToken::Kind::mark_end) {
      std::string tag = start("em");
      add_attribute(tag, "startRef", text.annotations[token.index].id);
      out += token.nested ? end("mrk") : tag + "/>";
    } else if (!token.nested) {
      out += code_tag(text.codes[token.index]);
    } else if (text.codes[token.index].kind == CodeKind::opening) {
      out += span_start(text.codes[token.index], text.codes[token.partner]);
    } else {
      out += end("pc");
    }
  }
  return out;
}

}  // namespace weerga
