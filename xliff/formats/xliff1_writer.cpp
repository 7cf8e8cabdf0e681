// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff1_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "xliff/formats/xliff1_contexts.h"
#include "xliff/formats/xliff1_inline.h"
#include "xliff/formats/xliff1_names.h"
#include "xliff/formats/xliff2_writer.h"
#include "xliff/formats/xml_writing.h"
#include "xliff/model/unit_ids.h"

namespace weerga {
namespace {

void add_if(std::string& tag, std::string_view name, std::string_view value) {
  if (!value.empty()) add_attribute(tag, name, value);
}

/// Attributes that were read from XLIFF 1.2; those of other namespaces have no place in strict 1.2.
void add_version_1(std::string& tag, const std::vector<Attribute>& attributes) {
  for (const Attribute& attribute : attributes) {
    if (attribute.space == uri_of(XmlSpace::xliff1)) add_attribute(tag, attribute.name, attribute.value);
  }
}

bool has(const std::vector<Attribute>& attributes, std::string_view name) {
  return std::ranges::any_of(attributes,
                             [&](const Attribute& a) { return a.name == name && a.space == uri_of(XmlSpace::xliff1); });
}

std::string kept_of_version_1(const std::vector<KeptElement>& kept, std::string_view name) {
  std::string out;
  for (const KeptElement& element : kept) {
    if (element.space == uri_of(XmlSpace::xliff1) && element.name == name) out += element.xml + "\n";
  }
  return out;
}

std::string note_1(const Note& note, std::string_view core = {}) {
  std::string tag = fmt::format("<{}note", core);
  add_if(tag, "from", note.author);
  if (note.priority != 1) add_attribute(tag, "priority", std::to_string(note.priority));
  add_if(tag, "annotates", note.applies_to);
  return fmt::format("{}>{}</{}note>\n", tag, escaped_text(note.text), core);
}

class Writer1 {
 public:
  Writer1(const Document& document, const XliffStyle& style) : document_(document), style_(style) {}

  std::string write() {
    out_ = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"{}\" version=\"1.2\"",
                       uri_of(XmlSpace::xliff1));
    // What was kept of a file of version 1 may use the prefixes that its root declared.
    for (const Attribute& attribute : document_.other) {
      if (document_.version.starts_with("1.") && attribute.name.starts_with("xmlns:"))
        add_attribute(out_, attribute.name, attribute.value);
    }
    out_ += ">\n";
    for (const File& file : document_.files) write_file(file);
    return out_ + "</xliff>\n";
  }

 private:
  void write_file(const File& file) {
    std::string tag = "<file";
    add_attribute(tag, "original", file.original.empty() ? file.id : file.original);
    add_attribute(tag, "source-language", document_.source_language);
    add_if(tag, "target-language", document_.target_language);
    if (!has(file.other, "datatype")) add_attribute(tag, "datatype", "plaintext");
    add_version_1(tag, file.other);
    out_ += tag + ">\n";
    const std::string header = kept_of_version_1(file.kept, "header");
    const std::string notes = without_contexts(file.notes);
    if (!header.empty()) {
      out_ += header;
    } else if (!notes.empty()) {
      out_ += "<header>\n" + notes + "</header>\n";
    }
    out_ += "<body>\n";
    for (const Unit& unit : file.units) {
      turn_to(file, unit.group);
      write_unit(unit);
    }
    turn_to(file, 0);
    out_ += kept_of_version_1(file.kept, "bin-unit") + "</body>\n</file>\n";
  }

  [[nodiscard]] std::string without_contexts(const std::vector<Note>& notes) const {
    std::string out;
    for (const Note& note : notes) {
      if (!note.is_private || style_.private_notes) out += note_1(note);
    }
    return out;
  }

  /// Ends and begins groups so that what follows stands in `group`. A group without units is not written: XLIFF 1.2
  /// knows none.
  void turn_to(const File& file, std::size_t group) {
    std::vector<std::size_t> path;
    for (std::size_t up = group; up != 0; up = file.groups[up - 1].parent) path.push_back(up);
    std::ranges::reverse(path);
    const auto [here, there] = std::ranges::mismatch(open_, path);
    for (auto closed = here; closed != open_.end(); ++closed) out_ += "</group>\n";
    for (auto opened = there; opened != path.end(); ++opened) write_group(file.groups[*opened - 1]);
    open_ = path;
  }

  void write_group(const Group& group) {
    out_ += "<group";
    add_if(out_, "id", group.id);
    add_if(out_, "resname", group.name);
    if (group.translate) add_attribute(out_, "translate", *group.translate ? "yes" : "no");
    add_version_1(out_, group.other);
    out_ += ">\n" + kept_of_version_1(group.kept, "context-group") + kept_of_version_1(group.kept, "count-group") +
            without_contexts(group.notes);
  }

  void write_unit(const Unit& given) {
    const Unit unit = with_ids(given, true);
    const Segment* earliest = earliest_segment(unit);
    const bool final = earliest != nullptr && earliest->target && earliest->state == State::final;
    out_ += "<trans-unit";
    add_attribute(out_, "id", unit.id);
    add_if(out_, "resname", unit.name);
    if (!unit.translate) add_attribute(out_, "translate", "no");
    if (final) add_attribute(out_, "approved", "yes");
    add_version_1(out_, unit.other);
    const bool preserve = unit.preserve_space || std::ranges::any_of(unit.segments, &Segment::preserve_space);
    if (preserve) add_attribute(out_, "xml:space", "preserve");
    out_ += ">\n";
    write_texts(unit, earliest);
    for (const std::string_view name : {"context-group", "count-group", "prop-group"})
      out_ += kept_of_version_1(unit.kept, name);
    out_ += unit_contexts_1(unit) + notes_1(unit, {.private_notes = style_.private_notes}) + matches_1(unit) +
            "</trans-unit>\n";
  }

  void write_texts(const Unit& unit, const Segment* earliest) {
    std::string source;
    for (const Segment& segment : unit.segments) {
      TaggedText unmarked = segment.source;  // marks stand in seg-source
      unmarked.annotations.clear();
      source += inline_content_1(unmarked);
    }
    out_ += "<source>" + source + "</source>\n<seg-source>" + segmented_content_1(unit, false, Markup()) +
            "</seg-source>\n";
    const bool translated = std::ranges::any_of(
        unit.segments, [](const Segment& s) { return s.target && (!s.target->empty() || s.state != State::initial); });
    if (!translated) return;
    out_ += "<target";
    if (earliest != nullptr) {
      add_attribute(out_, "state", state_of_progress(earliest->state, earliest->sub_state));
      const std::string& sub = earliest->sub_state;
      if (!sub.empty() && !sub.starts_with("xliff12:")) add_attribute(out_, "state-qualifier", "x-" + sub);
    }
    out_ += ">" + segmented_content_1(unit, true, Markup()) + "</target>\n";
  }

  const Document& document_;
  const XliffStyle& style_;
  std::string out_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::string notes_1(const Unit& unit, const NoteChoice& choice) {
  std::string out;
  for (std::size_t index = choice.first; index < unit.notes.size(); ++index) {
    const Note& note = unit.notes[index];
    if (note.is_private && !choice.private_notes) continue;
    out += note_1(note, choice.core) + note_contexts_1(unit.id, index + 1, note, choice.core);
  }
  return out;
}

std::string matches_1(const Unit& unit, std::string_view core) {
  const Markup markup{std::string(core)};
  std::string out;
  for (std::size_t number = 1; number <= unit.matches.size(); ++number) {
    const StoredMatch& match = unit.matches[number - 1];
    std::string tag = fmt::format("<{}alt-trans", core);
    if (match.similarity) add_attribute(tag, "match-quality", fmt::format("{}%", *match.similarity));
    add_if(tag, "origin", match.origin);
    const bool for_segment =
        std::ranges::any_of(unit.segments, [&](const Segment& s) { return !s.ignorable && match.ref == "#" + s.id; });
    if (for_segment) add_attribute(tag, "mid", match.ref.substr(1));
    add_version_1(tag, match.other);
    out += fmt::format("{0}>\n<{1}source>{2}</{1}source>\n<{1}target>{3}</{1}target>\n{4}</{1}alt-trans>\n", tag, core,
                       inline_content_1(match.source, markup), inline_content_1(match.target, markup),
                       match_contexts_1(unit, number, core));
  }
  return out;
}

std::string segmented_content_1(const Unit& unit, bool target, const Markup& markup) {
  std::vector<std::size_t> places(unit.segments.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  if (target) places = target_order(unit);
  InlineWriter1 writer(markup);
  std::string out;
  for (const std::size_t place : places) {
    const Segment& segment = unit.segments[place];
    if (target && !segment.target && !segment.ignorable) continue;
    // What has no translation of its own between two segments stays as in the source.
    const std::string content = writer.content(target && segment.target ? *segment.target : segment.source);
    std::string tag = "<" + markup.core() + "mrk mtype=\"seg\"";
    add_attribute(tag, "mid", segment.id);
    out += segment.ignorable ? content : tag + ">" + content + "</" + markup.core() + "mrk>";
  }
  return out;
}

const Segment* earliest_segment(const Unit& unit) {
  const Segment* earliest = nullptr;
  for (const Segment& segment : unit.segments) {
    if (!segment.ignorable && (earliest == nullptr || segment.state < earliest->state)) earliest = &segment;
  }
  return earliest;
}

std::string written_xliff1(const Document& document, const XliffStyle& style) {
  return Writer1(document, style).write();
}

}  // namespace weerga
