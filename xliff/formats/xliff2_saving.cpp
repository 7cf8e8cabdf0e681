// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "xliff/formats/xliff2_reader.h"
#include "xliff/formats/xliff2_writer.h"
#include "xliff/formats/xliff_saving.h"
#include "xliff/formats/xml_characters.h"
#include "xliff/model/unit_ids.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;

/// Written as the file around it is: only what the document names, private notes too.
constexpr XliffStyle kAsItIs{.complete = false, .settle_finished = false, .private_notes = true};

/// The part of a unit that has to stand before the place of a new element of that name (XLIFF 2.1 § 4.2.2.5: modules,
/// notes, originalData, segments).
enum class Part { module, notes, data, segments };

class UnitChanges {
 public:
  UnitChanges(const XmlOutline& outline, const Xliff2Writer& writer, Index node)
      : outline_(outline), writer_(writer), node_(node), core_(outline[node].space) {
    for (const Index child : ChildElements(outline, node)) {
      const std::string_view name = outline.local_name(child);
      if (outline[child].space == core_ && (name == "segment" || name == "ignorable")) segments_.push_back(child);
    }
  }

  std::vector<Replacement> between(const Unit& read, const Unit& edited_raw) {
    // What the edit brought in without id or originalData gets both; the rest stays as it is.
    const Unit edited = with_ids(edited_raw, false);
    if (edited.matches != read.matches)
      put("matches", XmlSpace::matches, Part::module, writer_.matches(edited.matches));
    if (edited.terms != read.terms) put("glossary", XmlSpace::glossary, Part::module, writer_.glossary(edited.terms));
    if (edited.metadata != read.metadata)
      put("metadata", XmlSpace::metadata, Part::module, writer_.metadata(edited.metadata, edited.kept));
    // New elements at one place stand in the order of these lines, which is that of XLIFF 2.1 § 4.2.2.5.
    if (edited.notes != read.notes) put("notes", core_, Part::notes, writer_.notes(edited.notes));
    if (edited.original_data != read.original_data)
      put("originalData", core_, Part::data, writer_.original_data(edited.original_data, edited.data_directions));
    set("name", read.name, edited.name);
    set("type", read.type, edited.type);
    if (edited.can_resegment != read.can_resegment) set(node_, "canResegment", edited.can_resegment ? "yes" : "no");
    if (edited.translate != read.translate) set(node_, "translate", edited.translate ? "yes" : "no");
    if (edited.segments != read.segments) change_segments(read, edited);
    return std::move(changes_);
  }

 private:
  void add(std::vector<Replacement> more) { std::ranges::move(more, std::back_inserter(changes_)); }
  void set(Index element, std::string_view name, const std::optional<std::string>& value) {
    add(set_attribute(outline_, element, name, value));
  }
  void set(std::string_view name, const std::string& old, const std::string& now) {
    if (old != now) set(node_, name, now.empty() ? std::nullopt : std::optional(now));
  }

  /// White space before `node` up to the end of the line before, so that new elements stand in line with the old.
  [[nodiscard]] std::string indent_of(Index node) const {
    std::size_t begin = outline_[node].begin;
    while (begin > 0 && is_xml_space(outline_.text()[begin - 1])) --begin;
    return std::string(outline_.text().substr(begin, outline_[node].begin - begin));
  }

  /// `lines` with the file's own line ends and without the last one.
  [[nodiscard]] std::string in_place(std::string lines) const {
    if (lines.ends_with('\n')) lines.pop_back();
    return lines;
  }

  /// Puts `written` where the unit's element of that name is; in its proper place if there is none yet.
  void put(std::string_view local, XmlSpace space, Part part, const std::string& written) {
    const Index old = outline_.child(node_, space, local);
    if (old != XmlOutline::kNone) {
      const std::size_t begin = outline_[old].begin - (written.empty() ? indent_of(old).size() : 0);
      changes_.push_back({.range = {begin, outline_[old].end}, .bytes = in_place(written)});
      return;
    }
    if (written.empty()) return;
    const Index next = first_behind(part);
    if (next == XmlOutline::kNone) return;
    const std::size_t place = outline_[next].begin;
    changes_.push_back({.range = {place, place}, .bytes = in_place(written) + indent_of(next)});
  }

  /// The first child that must stand behind an element of `part`.
  [[nodiscard]] Index first_behind(Part part) const {
    for (const Index child : ChildElements(outline_, node_)) {
      const std::string_view name = outline_.local_name(child);
      const bool core = outline_[child].space == core_;
      const Part here = !core                    ? Part::module
                        : name == "notes"        ? Part::notes
                        : name == "originalData" ? Part::data
                                                 : Part::segments;
      if (here > part) return child;
    }
    return XmlOutline::kNone;
  }

  /// Whether only translations and progress differ, so that each segment can be changed for itself.
  [[nodiscard]] bool same_segmentation(const Unit& read, const Unit& edited) const {
    const auto alike = [](const Segment& a, const Segment& b) {
      return a.id == b.id && a.ignorable == b.ignorable && a.source == b.source &&
             a.preserve_space == b.preserve_space && a.other == b.other;
    };
    return segments_.size() == read.segments.size() && std::ranges::equal(read.segments, edited.segments, alike);
  }

  void change_segments(const Unit& read, const Unit& edited) {
    if (!same_segmentation(read, edited)) {
      const ByteRange all{outline_[segments_.front()].begin, outline_[segments_.back()].end};
      changes_.push_back({.range = all, .bytes = in_place(writer_.segments(edited))});
      return;
    }
    std::vector<const TaggedText*> targets;
    std::vector<std::size_t> places(edited.segments.size(), 0);
    for (const std::size_t place : target_order(edited)) {
      places[place] = targets.size();
      if (edited.segments[place].target) targets.push_back(&*edited.segments[place].target);
    }
    const std::vector<OpenMarks> marks = open_marks_of(targets);
    for (std::size_t index = 0; index < segments_.size(); ++index) {
      if (read.segments[index] == edited.segments[index]) continue;
      change_attributes(segments_[index], read.segments[index], edited.segments[index]);
      change_target(segments_[index], read.segments[index], edited.segments[index],
                    edited.segments[index].target ? marks[places[index]] : OpenMarks{});
    }
  }

  void change_attributes(Index node, const Segment& read, const Segment& edited) {
    if (edited.ignorable) return;
    // What we touched names its state: other tools take an absent one in different ways.
    const bool touched =
        edited.state != read.state || edited.target != read.target || edited.sub_state != read.sub_state;
    if (touched) set(node, "state", std::string(to_string(edited.state)));
    // XLIFF 2.1 § 4.3.1.35: a sub state goes with the state; a change of the state alone drops it.
    const bool stale = edited.state != read.state && edited.sub_state == read.sub_state;
    set(node, "subState", edited.sub_state.empty() || stale ? std::nullopt : std::optional(edited.sub_state));
    if (edited.can_resegment != read.can_resegment) {
      set(node, "canResegment",
          edited.can_resegment ? std::optional<std::string>(*edited.can_resegment ? "yes" : "no") : std::nullopt);
    }
  }

  void change_target(Index node, const Segment& read, const Segment& edited, const OpenMarks& marks) {
    if (edited.target == read.target && edited.order == read.order) return;
    const Index old = outline_.child(node, core_, "target");
    if (!edited.target) {
      if (old != XmlOutline::kNone)
        changes_.push_back({.range = {outline_[old].begin - indent_of(old).size(), outline_[old].end}, .bytes = {}});
      return;
    }
    const std::string content = writer_.inline_content(*edited.target, marks);
    if (old == XmlOutline::kNone) {
      const Index source = outline_.child(node, core_, "source");
      if (source == XmlOutline::kNone) return;
      const std::string name =
          std::string(outline_.qualified_name(source).substr(0, outline_.qualified_name(source).size() - 6)) + "target";
      std::string tag = indent_of(source) + "<" + name;
      if (edited.order) tag += " order=\"" + std::to_string(*edited.order) + "\"";
      if (outline_.value(source, "space", XmlSpace::xml) == "preserve") tag += " xml:space=\"preserve\"";
      changes_.push_back(
          {.range = {outline_[source].end, outline_[source].end}, .bytes = tag + ">" + content + "</" + name + ">"});
      return;
    }
    if (edited.order != read.order)
      set(old, "order", edited.order ? std::optional(std::to_string(*edited.order)) : std::nullopt);
    if (edited.target == read.target) return;
    const OutlineNode& tag = outline_[old];
    if (tag.empty_tag) {
      // <target/> becomes <target>…</target>
      changes_.push_back({.range = {tag.end - 2, tag.end},
                          .bytes = ">" + content + "</" + std::string(outline_.qualified_name(old)) + ">"});
    } else {
      changes_.push_back({.range = {tag.content_begin, tag.content_end}, .bytes = content});
    }
  }

  const XmlOutline& outline_;
  const Xliff2Writer& writer_;
  Index node_;
  XmlSpace core_;
  std::vector<Index> segments_;
  std::vector<Replacement> changes_;
};

bool has_target(const Document& document) {
  return std::ranges::any_of(document.files, [](const File& file) {
    return std::ranges::any_of(file.units, [](const Unit& unit) {
      return std::ranges::any_of(unit.segments, [](const Segment& segment) { return segment.target.has_value(); });
    });
  });
}

}  // namespace

std::optional<std::vector<Replacement>> xliff2_changes(const XmlOutline& outline, const Document& read,
                                                       const Document& edited) {
  if (!same_containers(read, edited)) return std::nullopt;
  if (edited.target_language.empty() && has_target(edited)) {
    throw Error(ErrorKind::invalid_argument, "The document holds translations but does not name their language.");
  }
  Markup markup(core_prefix_of(outline));
  markup.bind(read.other);
  const Xliff2Writer writer(kAsItIs, markup);
  std::vector<Replacement> changes;
  if (read.target_language != edited.target_language) {
    changes = set_attribute(outline, outline.root(), "trgLang",
                            edited.target_language.empty() ? std::nullopt : std::optional(edited.target_language));
  }
  const std::vector<Index> nodes = xliff2_unit_nodes(outline);
  std::size_t next = 0;
  for (std::size_t file = 0; file < read.files.size(); ++file) {
    for (std::size_t unit = 0; unit < read.files[file].units.size(); ++unit, ++next) {
      const Unit& before = read.files[file].units[unit];
      const Unit& after = edited.files[file].units[unit];
      if (before == after) continue;
      std::ranges::move(UnitChanges(outline, writer, nodes.at(next)).between(before, after),
                        std::back_inserter(changes));
    }
  }
  return changes;
}

}  // namespace weerga
