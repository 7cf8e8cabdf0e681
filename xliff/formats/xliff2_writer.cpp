// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff2_writer.h"

#include <algorithm>
#include <set>

#include "xliff/formats/xml_writing.h"
#include "xliff/model/unit_ids.h"

namespace weerga {
namespace {

void add_if(std::string& tag, std::string_view name, std::string_view value) {
  if (!value.empty()) add_attribute(tag, name, value);
}

std::string_view yes_no(bool yes) { return yes ? "yes" : "no"; }

bool is_finished(const Unit& unit) {
  return !unit.segments.empty() && std::ranges::all_of(unit.segments, [](const Segment& segment) {
    return segment.ignorable || segment.state >= State::reviewed;
  });
}

/// XLIFF 2.1 § 4.3.1.31: a segment without target is initial.
State written_state(const Segment& segment) { return segment.target ? segment.state : State::initial; }

bool has_written_target(const Segment& segment) {
  if (!segment.target) return false;
  return !segment.target->empty() || segment.ignorable || segment.state != State::initial;
}

/// Everything kept that has no fixed place: all but metaGroups (written with the metadata) and 2.2's own elements.
std::string free_elements(const std::vector<KeptElement>& kept) {
  std::string out;
  for (const KeptElement& element : kept) {
    const bool group = element.space == uri_of(XmlSpace::metadata) && element.name == "metaGroup";
    if (!group) out += element.xml + "\n";
  }
  return out;
}

/// Gives codes ids and their markup a place in originalData.
class CodeNaming {
 public:
  explicit CodeNaming(Unit& unit) : unit_(unit), ids_(ids_of(unit)) {
    for (const auto& [id, data] : unit.original_data) {
      known_.emplace(data, id);
      data_ids_.take(id);
    }
  }

  void name(TaggedText& text) {
    for (InlineCode& code : text.codes) {
      if (code.id.empty()) code.id = code.kind == CodeKind::closing && !nameless_.empty() ? ended() : begun(code);
      if (!code.data.empty() && !unit_.original_data.contains(code.data_ref)) code.data_ref = data_id(code.data);
    }
    for (Annotation& mark : text.annotations) {
      if (mark.id.empty()) mark.id = ids_.fresh("m");
    }
  }

 private:
  std::string begun(const InlineCode& code) {
    std::string id = ids_.fresh("");
    if (code.kind == CodeKind::opening) nameless_.push_back(id);
    return id;
  }
  std::string ended() {
    std::string id = std::move(nameless_.back());
    nameless_.pop_back();
    return id;
  }
  std::string data_id(const std::string& data) {
    const auto found = known_.find(data);
    if (found != known_.end()) return found->second;
    const std::string id = data_ids_.fresh("d");
    known_.emplace(data, id);
    unit_.original_data.emplace(id, data);
    return id;
  }

  Unit& unit_;
  IdPool ids_;
  IdPool data_ids_;
  std::map<std::string, std::string> known_;  ///< markup → id
  std::vector<std::string> nameless_;         ///< openings that were given an id, until their closing comes
};

/// Opens and closes groups so that each unit stands in its own; a group without units is written too.
class GroupNesting {
 public:
  explicit GroupNesting(const File& file) : file_(file), written_(file.groups.size() + 1, false) {}

  /// Which groups end, and then begin, before something in `group` (1-based, 0 = the file) is written.
  struct Turn {
    std::size_t closed = 0;
    std::vector<std::size_t> opened;
  };
  Turn to(std::size_t group) {
    std::vector<std::size_t> path;
    for (std::size_t up = group; up != 0; up = file_.groups[up - 1].parent) path.push_back(up);
    std::ranges::reverse(path);
    const auto [here, there] = std::ranges::mismatch(open_, path);
    Turn turn{.closed = static_cast<std::size_t>(open_.end() - here), .opened = {there, path.end()}};
    open_ = path;
    for (const std::size_t each : turn.opened) written_[each] = true;
    return turn;
  }
  /// The first group before `limit` that has not been written; 0 if there is none.
  [[nodiscard]] std::size_t missing(std::size_t limit) const {
    const auto found = std::find(written_.begin() + 1, written_.begin() + static_cast<std::ptrdiff_t>(limit), false);
    return found == written_.begin() + static_cast<std::ptrdiff_t>(limit)
               ? 0
               : static_cast<std::size_t>(found - written_.begin());
  }

 private:
  const File& file_;
  std::vector<bool> written_;
  std::vector<std::size_t> open_;
};

Inherited inherited_in(const File& file, std::size_t group) {
  Inherited inherited{.can_resegment = file.can_resegment, .translate = file.translate};
  std::optional<bool> resegment;
  std::optional<bool> translate;
  for (std::size_t up = group; up != 0; up = file.groups[up - 1].parent) {
    if (!resegment) resegment = file.groups[up - 1].can_resegment;
    if (!translate) translate = file.groups[up - 1].translate;
  }
  inherited.can_resegment = resegment.value_or(inherited.can_resegment);
  inherited.translate = translate.value_or(inherited.translate);
  return inherited;
}

}  // namespace

/// Whether with_ids() would change the unit.
static bool lacks_ids(const Unit& unit, bool complete) {
  const auto lacks = [&](const TaggedText& text) {
    const bool nameless_code = std::ranges::any_of(text.codes, [&](const InlineCode& code) {
      return code.id.empty() || (!code.data.empty() && !unit.original_data.contains(code.data_ref));
    });
    return nameless_code || std::ranges::any_of(text.annotations, &std::string::empty, &Annotation::id);
  };
  return std::ranges::any_of(unit.segments, [&](const Segment& segment) {
    return lacks(segment.source) || (segment.target && lacks(*segment.target)) ||
           (complete && segment.id.empty() && !segment.ignorable);
  });
}

Unit with_ids(Unit unit, bool complete) {
  CodeNaming naming(unit);
  for (Segment& segment : unit.segments) {
    naming.name(segment.source);
    if (segment.target) naming.name(*segment.target);
  }
  if (!complete) return unit;
  IdPool ids = ids_of(unit);
  for (Segment& segment : unit.segments) {
    if (segment.id.empty() && !segment.ignorable) segment.id = ids.fresh("s");
  }
  return unit;
}

std::string Xliff2Writer::segment_start(const Segment& segment) const {
  std::string tag = start(segment.ignorable ? "ignorable" : "segment");
  add_if(tag, "id", segment.id);
  if (!segment.ignorable) {
    if (segment.can_resegment) add_attribute(tag, "canResegment", yes_no(*segment.can_resegment));
    const State state = written_state(segment);
    const bool with_sub_state = !segment.sub_state.empty() && state == segment.state;
    if (style_.complete || segment.has_state || state != State::initial || with_sub_state) {
      add_attribute(tag, "state", to_string(state));
    }
    if (with_sub_state) add_attribute(tag, "subState", segment.sub_state);
  }
  markup_.add(tag, segment.other);
  return tag + ">\n";
}

std::string Xliff2Writer::segments(const Unit& unit) const {
  const std::size_t count = unit.segments.size();
  std::vector<const TaggedText*> sources;
  for (const Segment& segment : unit.segments) sources.push_back(&segment.source);
  std::vector<const TaggedText*> targets;
  std::vector<std::size_t> target_places(count, 0);
  for (const std::size_t place : target_order(unit)) {
    target_places[place] = targets.size();
    if (unit.segments[place].target) targets.push_back(&*unit.segments[place].target);
  }
  const std::vector<OpenMarks> source_marks = open_marks_of(sources);
  const std::vector<OpenMarks> target_marks = open_marks_of(targets);
  std::string out;
  for (std::size_t index = 0; index < count; ++index) {
    const Segment& segment = unit.segments[index];
    const bool preserve = segment.preserve_space || unit.preserve_space;
    const std::string_view space = preserve ? " xml:space=\"preserve\"" : "";
    out += segment_start(segment);
    ((out += start("source")) += space) += '>';
    (out += inline_content(segment.source, source_marks[index])) += end("source");
    out += '\n';
    if (has_written_target(segment)) {
      std::string tag = start("target");
      if (segment.order) add_attribute(tag, "order", std::to_string(*segment.order));
      ((out += tag) += space) += '>';
      (out += inline_content(*segment.target, target_marks[target_places[index]])) += end("target");
      out += '\n';
    }
    out += end(segment.ignorable ? "ignorable" : "segment") + "\n";
  }
  return out;
}

std::string Xliff2Writer::unit(const Unit& given, Inherited outer) const {
  if (lacks_ids(given, style_.complete)) return written_unit(with_ids(given, style_.complete), outer);
  return written_unit(given, outer);
}

std::string Xliff2Writer::written_unit(const Unit& unit, Inherited outer) const {
  std::string tag = start("unit");
  add_attribute(tag, "id", unit.id);
  add_if(tag, "name", unit.name);
  const bool can_resegment = unit.can_resegment && !(style_.settle_finished && is_finished(unit));
  if (can_resegment != outer.can_resegment) add_attribute(tag, "canResegment", yes_no(can_resegment));
  if (unit.translate != outer.translate) add_attribute(tag, "translate", yes_no(unit.translate));
  add_if(tag, "type", unit.type);
  if (unit.preserve_space) add_attribute(tag, "xml:space", "preserve");
  markup_.add(tag, unit.other);
  return tag + ">\n" + free_elements(unit.kept) + matches(unit.matches) + glossary(unit.terms) +
         metadata(unit.metadata, unit.kept) + notes(unit.notes) +
         original_data(unit.original_data, unit.data_directions) + segments(unit) + end("unit") + "\n";
}

std::string Xliff2Writer::group_start(const Group& group) const {
  std::string tag = start("group");
  add_attribute(tag, "id", group.id);
  add_if(tag, "name", group.name);
  if (group.can_resegment) add_attribute(tag, "canResegment", yes_no(*group.can_resegment));
  if (group.translate) add_attribute(tag, "translate", yes_no(*group.translate));
  add_if(tag, "type", group.type);
  markup_.add(tag, group.other);
  return tag + ">\n" + free_elements(group.kept) + metadata(group.metadata, group.kept) + notes(group.notes);
}

std::string Xliff2Writer::file(const File& file) const {
  std::string out = start("file");
  add_attribute(out, "id", file.id);
  add_if(out, "original", file.original);
  if (!file.can_resegment) add_attribute(out, "canResegment", "no");
  if (!file.translate) add_attribute(out, "translate", "no");
  markup_.add(out, file.other);
  out += ">\n";
  std::string skeleton = start("skeleton");
  add_if(skeleton, "href", file.skeleton_href);
  if (!file.skeleton.empty()) out += skeleton + ">" + file.skeleton + end("skeleton") + "\n";
  if (file.skeleton.empty() && !file.skeleton_href.empty()) out += skeleton + "/>\n";
  out += free_elements(file.kept) + metadata(file.metadata, file.kept) + notes(file.notes);
  GroupNesting nesting(file);
  const auto turn_to = [&](std::size_t group) {
    const GroupNesting::Turn turn = nesting.to(group);
    for (std::size_t closed = 0; closed < turn.closed; ++closed) out += end("group") + "\n";
    for (const std::size_t opened : turn.opened) out += group_start(file.groups[opened - 1]);
  };
  for (const Unit& unit : file.units) {
    for (std::size_t empty = 0; unit.group > 1 && (empty = nesting.missing(unit.group)) != 0;) turn_to(empty);
    turn_to(unit.group);
    out += this->unit(unit, inherited_in(file, unit.group));
  }
  for (std::size_t empty = 0; (empty = nesting.missing(file.groups.size() + 1)) != 0;) turn_to(empty);
  turn_to(0);
  (out += end("file")) += '\n';
  return out;
}

}  // namespace weerga
