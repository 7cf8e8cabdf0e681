// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff1_contexts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "xliff/formats/its.h"
#include "xliff/formats/reading.h"
#include "xliff/formats/xliff1_names.h"
#include "xliff/formats/xliff1_writer.h"
#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_spaces.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

constexpr std::string_view kUnitContexts = "x-weerga-unit";
constexpr std::string_view kSegmentContexts = "x-weerga-segment";
constexpr std::string_view kMetadataContexts = "x-weerga-metadata";
constexpr std::string_view kTermContexts = "x-weerga-term";
constexpr std::string_view kCodeContexts = "x-weerga-code";
constexpr std::string_view kAnnotationContexts = "x-weerga-annotation";
constexpr std::array kOfUnit{kUnitContexts, kSegmentContexts, kMetadataContexts,
                             kTermContexts, kCodeContexts,    kAnnotationContexts};
constexpr std::string_view kItsPrefix = "its:";
constexpr std::array<std::string_view, 3> kReorder{"yes", "no", "firstNo"};

std::string yes_no(bool yes) { return yes ? "yes" : "no"; }
std::string yes_if(bool yes) { return yes ? "yes" : ""; }
std::string no_unless(bool yes) { return yes ? "" : "no"; }
std::string number_or_empty(const std::optional<double>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

/// A context-type of XLIFF 1.2 for any name: it may hold no blanks and must have a character behind "x-".
std::string context_type_of(std::string_view name) {
  std::string type = name.empty() ? "x-%" : "x-";
  for (const char byte : name) {
    const bool plain = !is_xml_space(byte) && byte != '%';
    type += plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned>(byte));
  }
  return type;
}

std::string name_of_context_type(std::string_view type) {
  if (type.starts_with("x-")) type.remove_prefix(2);
  if (type == "%") return {};
  std::string name;
  for (std::size_t place = 0; place < type.size(); ++place) {
    unsigned byte = 0;
    const std::string_view digits = type.substr(place + 1, 2);
    const bool encoded = type[place] == '%' && digits.size() == 2 &&
                         std::from_chars(digits.data(), digits.data() + 2, byte, 16).ptr == digits.data() + 2 &&
                         byte < 0x80;
    name += encoded ? static_cast<char>(byte) : type[place];
    if (encoded) place += 2;
  }
  return name;
}

/// The unit that groups belong to, and what stands before the names of their elements.
struct Owner {
  const std::string& id;
  std::string_view core;
};

/// The group, or "" if all of its values are empty. Its name is unique in the file as long as unit ids are.
std::string group_of(std::string_view purpose, const Owner& unit, std::string_view name, const Contexts& contexts) {
  if (std::ranges::all_of(contexts, [](const auto& entry) { return entry.second.empty(); })) return {};
  constexpr std::size_t kPrefix = std::string_view("x-weerga-").size();
  std::string out = fmt::format("<{}context-group", unit.core);
  add_attribute(out, "name", fmt::format("{}|{}|{}", unit.id, purpose.substr(kPrefix), name));
  add_attribute(out, "purpose", purpose);
  out += ">\n";
  for (const auto& [type, value] : contexts) {
    if (value.empty()) continue;
    out += fmt::format("<{}context", unit.core);
    add_attribute(out, "context-type", context_type_of(type));
    out += fmt::format(">{}</{}context>\n", escaped_text(value), unit.core);
  }
  return fmt::format("{}</{}context-group>\n", out, unit.core);
}

/// What stands behind the unit's id and the kind in the name of a group.
std::string name_in(const std::string& unit, const std::string& name) {
  const std::size_t bar = name.starts_with(unit + "|") ? name.find('|', unit.size() + 1) : std::string::npos;
  return bar == std::string::npos ? name : name.substr(bar + 1);
}

/// Runs `action` on the texts of a unit: all sources, then all targets.
template <typename AnyUnit, typename Action>
void for_each_text(AnyUnit& unit, const Action& action) {
  for (auto& segment : unit.segments) action(segment.source);
  for (auto& segment : unit.segments) {
    if (segment.target) action(*segment.target);
  }
}

std::string segment_contexts(const Unit& unit, std::string_view core) {
  const Segment* earliest = earliest_segment(unit);
  std::string out;
  for (const Segment& segment : unit.segments) {
    if (segment.ignorable) continue;
    Contexts contexts;
    if (segment.state != earliest->state || segment.sub_state != earliest->sub_state)
      contexts = {{"state", std::string(to_string(segment.state))}, {"sub-state", segment.sub_state}};
    if (segment.can_resegment) contexts["can-resegment"] = yes_no(*segment.can_resegment);
    out += group_of(kSegmentContexts, {unit.id, core}, segment.id, contexts);
  }
  return out;
}

std::string term_contexts(const Unit& unit, std::string_view core) {
  std::string out;
  for (std::size_t index = 0; index < unit.terms.size(); ++index) {
    const StoredTerm& term = unit.terms[index];
    Contexts contexts{{"id", term.id},
                      {"ref", term.ref},
                      {"term", term.term},
                      {"definition", term.definition},
                      {"source", term.source}};
    for (std::size_t each = 0; each < term.translations.size(); ++each)
      contexts[fmt::format("translation-{}", each + 1)] = term.translations[each];
    out += group_of(kTermContexts, {unit.id, core}, std::to_string(index + 1), contexts);
  }
  return out;
}

/// What no element of 1.2 says of a code. A code that overlaps others unless it spans needs no word about it.
Contexts details_of(const InlineCode& code) {
  const bool usual = code.kind == CodeKind::placeholder || code.can_overlap != code.spanning;
  return {{"can-copy", no_unless(code.can_copy)},
          {"can-delete", no_unless(code.can_delete)},
          {"can-overlap", usual ? "" : yes_no(code.can_overlap)},
          {"can-reorder",
           code.can_reorder == Reorder::yes ? "" : std::string(kReorder[static_cast<std::size_t>(code.can_reorder)])},
          {"spanning", yes_if(code.spanning && !code.data.empty() && code.kind != CodeKind::placeholder)},
          {"copy-of", code.copy_of},
          {"direction", code.direction},
          {"display", code.display},
          {"sub-flows", code.sub_flows}};
}

std::string code_contexts(const Unit& unit, std::string_view core) {
  std::map<std::string, Contexts> by_id;
  std::set<std::string, std::less<>> ended;
  for_each_text(unit, [&](const TaggedText& text) {
    for (const InlineCode& code : text.codes) {
      if (code.kind != CodeKind::closing || code.isolated) {
        by_id.emplace(code.id, details_of(code));
      } else if (ended.insert(code.id).second) {
        Contexts& contexts = by_id.emplace(code.id, details_of(code)).first->second;
        contexts["display-end"] = code.display;
        contexts["equivalent-end"] = code.equivalent;
        contexts["sub-flows-end"] = code.sub_flows;
      }
    }
  });
  std::string out;
  for (const auto& [id, contexts] : by_id) out += group_of(kCodeContexts, {unit.id, core}, id, contexts);
  return out;
}

/// mrk has one remark for value and ref; a remark that begins with # is read as a ref.
Contexts details_of(const Annotation& mark) {
  const bool ref_is_written = mark.value.empty() && mark.ref.starts_with('#');
  const bool protects = mtype_of(mark) == "protected";
  Contexts contexts{{"ref", ref_is_written ? "" : mark.ref},
                    {"value", mark.value.starts_with('#') ? mark.value : ""},
                    {"translate", mark.translate && !protects ? yes_no(*mark.translate) : ""}};
  for (const Attribute& attribute : mark.other) {
    if (is_its(attribute)) contexts["its-" + attribute.name.substr(kItsPrefix.size())] = attribute.value;
  }
  return contexts;
}

std::string annotation_contexts(const Unit& unit, std::string_view core) {
  std::map<std::string, Contexts> by_id;
  for_each_text(unit, [&](const TaggedText& text) {
    for (const Annotation& mark : text.annotations) by_id.emplace(mark.id, details_of(mark));
  });
  std::string out;
  for (const auto& [id, contexts] : by_id) out += group_of(kAnnotationContexts, {unit.id, core}, id, contexts);
  return out;
}

void take_segment(const Contexts& contexts, const std::string& id, Unit& unit) {
  const auto segment =
      std::ranges::find_if(unit.segments, [&](const Segment& s) { return !s.ignorable && s.id == id; });
  if (segment == unit.segments.end()) return;
  if (const auto found = contexts.find("state"); found != contexts.end()) {
    segment->state = state_of(found->second).value_or(segment->state);
    segment->has_state = true;
    const auto sub = contexts.find("sub-state");
    segment->sub_state = sub == contexts.end() ? std::string() : sub->second;
  }
  if (const auto found = contexts.find("can-resegment"); found != contexts.end())
    segment->can_resegment = yes_or_no(found->second);
}

void take_term(Contexts contexts, Unit& unit) {
  StoredTerm term{.id = contexts["id"],
                  .ref = contexts["ref"],
                  .term = contexts["term"],
                  .definition = contexts["definition"],
                  .source = contexts["source"]};
  for (std::size_t each = 1; contexts.contains(fmt::format("translation-{}", each)); ++each)
    term.translations.push_back(contexts[fmt::format("translation-{}", each)]);
  unit.terms.push_back(std::move(term));
}

void take_code(Contexts contexts, const std::string& id, Unit& unit) {
  for_each_text(unit, [&](TaggedText& text) {
    for (InlineCode& code : text.codes) {
      if (code.id != id) continue;
      const bool ends = code.kind == CodeKind::closing && !code.isolated;
      if (contexts.contains("spanning")) code.spanning = true;
      if (contexts.contains("can-copy")) code.can_copy = false;
      if (contexts.contains("can-delete")) code.can_delete = false;
      if (code.kind != CodeKind::placeholder)
        code.can_overlap = contexts.contains("can-overlap") ? contexts["can-overlap"] == "yes" : !code.spanning;
      if (const auto* reorder = std::ranges::find(kReorder, contexts["can-reorder"]); reorder != kReorder.end())
        code.can_reorder = static_cast<Reorder>(reorder - kReorder.begin());
      code.copy_of = contexts["copy-of"];
      code.direction = contexts["direction"];
      code.display = contexts[ends ? "display-end" : "display"];
      code.sub_flows = contexts[ends ? "sub-flows-end" : "sub-flows"];
      if (ends && contexts.contains("equivalent-end")) code.equivalent = contexts["equivalent-end"];
    }
  });
}

void take_its(const Contexts& contexts, Annotation& mark) {
  for (const auto& [type, value] : contexts) {
    if (!type.starts_with("its-")) continue;
    const std::string name = std::string(kItsPrefix) + type.substr(4);
    if (std::ranges::find(mark.other, name, &Attribute::name) == mark.other.end())
      mark.other.push_back({name, std::string(uri_of(XmlSpace::its)), value});
  }
}

void take_annotation(const Contexts& contexts, const std::string& id, Unit& unit) {
  const auto given = [&](const char* type, const std::string& otherwise) {
    const auto found = contexts.find(type);
    return found == contexts.end() ? otherwise : found->second;
  };
  for_each_text(unit, [&](TaggedText& text) {
    for (Annotation& mark : text.annotations) {
      if (mark.id != id) continue;
      if (contexts.contains("value")) mark.ref.clear();
      mark.value = given("value", mark.value);
      mark.ref = given("ref", mark.ref);
      if (mark.value == mark.ref) mark.value.clear();  // the remark of the mrk was the ref
      if (const auto translate = yes_or_no(given("translate", ""))) mark.translate = translate;
      take_its(contexts, mark);
    }
  });
}

}  // namespace

std::string note_contexts_1(const std::string& unit, std::size_t number, const Note& note, std::string_view core) {
  return group_of(kNoteContexts, {unit, core}, std::to_string(number),
                  {{"id", note.id},
                   {"category", note.category},
                   {"time", note.time},
                   {"resolved", yes_if(note.resolved)},
                   {"private", yes_if(note.is_private)},
                   {"reply-to", note.reply_to}});
}

void take_note_contexts(Contexts contexts, Note& note) {
  note.id = contexts["id"];
  note.category = contexts["category"];
  note.time = contexts["time"];
  note.resolved = contexts["resolved"] == "yes";
  note.is_private = contexts["private"] == "yes";
  note.reply_to = contexts["reply-to"];
}

std::string match_contexts_1(const Unit& unit, std::size_t number, std::string_view core) {
  const StoredMatch& match = unit.matches[number - 1];
  const bool for_segment =
      std::ranges::any_of(unit.segments, [&](const Segment& s) { return !s.ignorable && match.ref == "#" + s.id; });
  return group_of(kMatchContexts, {unit.id, core}, std::to_string(number),
                  {{"id", match.id},
                   {"ref", for_segment ? "" : match.ref},
                   {"quality", number_or_empty(match.quality)},
                   {"suitability", number_or_empty(match.suitability)},
                   {"type", match.type == "tm" ? "" : match.type},
                   {"reference", yes_if(match.reference)}});
}

void take_match_contexts(Contexts contexts, StoredMatch& match) {
  match.id = contexts["id"];
  if (contexts.contains("ref")) match.ref = contexts["ref"];
  match.quality = percentage(contexts["quality"]);
  match.suitability = percentage(contexts["suitability"]);
  if (contexts.contains("type")) match.type = contexts["type"];
  match.reference = contexts["reference"] == "yes";
}

std::string unit_contexts_1(const Unit& unit, std::string_view core) {
  std::string out = group_of(kUnitContexts, {unit.id, core}, "1",
                             {{"type", unit.type}, {"can-resegment", no_unless(unit.can_resegment)}});
  out += segment_contexts(unit, core);
  for (const auto& [category, values] : unit.metadata)
    out += group_of(kMetadataContexts, {unit.id, core}, category, values);
  return out + term_contexts(unit, core) + code_contexts(unit, core) + annotation_contexts(unit, core);
}

bool is_unit_context(const XmlOutline& outline, XmlOutline::Index group) {
  return outline.local_name(group) == "context-group" &&
         std::ranges::find(kOfUnit, outline.value(group, "purpose")) != kOfUnit.end();
}

Contexts contexts_of(const XmlOutline& outline, XmlOutline::Index group) {
  Contexts contexts;
  for (const XmlOutline::Index child : ChildElements(outline, group)) {
    contexts.emplace(name_of_context_type(outline.value(child, "context-type")), outline.text_of(child));
  }
  return contexts;
}

void take_unit_context(const XmlOutline& outline, XmlOutline::Index group, Unit& unit) {
  const std::string purpose = outline.value(group, "purpose");
  const std::string name = name_in(unit.id, outline.value(group, "name"));
  Contexts contexts = contexts_of(outline, group);
  if (purpose == kUnitContexts) {
    unit.type = contexts["type"];
    unit.can_resegment = contexts["can-resegment"] != "no";
  } else if (purpose == kSegmentContexts) {
    take_segment(contexts, name, unit);
  } else if (purpose == kMetadataContexts) {
    unit.metadata[name] = std::move(contexts);
  } else if (purpose == kTermContexts) {
    take_term(std::move(contexts), unit);
  } else if (purpose == kCodeContexts) {
    take_code(std::move(contexts), name, unit);
  } else {
    take_annotation(contexts, name, unit);
  }
}

}  // namespace weerga
