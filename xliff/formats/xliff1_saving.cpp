// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <span>

#include "xliff/formats/xliff1_contexts.h"
#include "xliff/formats/xliff1_names.h"
#include "xliff/formats/xliff1_reader.h"
#include "xliff/formats/xliff1_writer.h"
#include "xliff/formats/xliff2_writer.h"
#include "xliff/formats/xliff_saving.h"
#include "xliff/formats/xml_characters.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;

class UnitChanges1 {
 public:
  UnitChanges1(const XmlOutline& outline, const Markup& markup, Index node)
      : outline_(outline), markup_(markup), node_(node), core_(outline[outline.root()].space) {
    Reading reading{.outline = &outline, .place_of = [](std::size_t) { return Place{}; }};
    division_ = division_of(reading, node);
    source_ = outline.child(node, core_, "source");
    segmented_ = outline.child(node, core_, "seg-source");
    target_ = outline.child(node, core_, "target");
    trados_ = trados_segments(outline, node);
  }

  std::vector<Replacement> between(const Unit& read, const Unit& edited_raw) {
    const Unit edited = same_segmentation(read, edited_raw) ? edited_raw : with_ids(edited_raw, true);
    if (edited.segments != read.segments) {
      change_texts(read, edited);
      change_progress(read, edited);
    }
    change_unit(read, edited);
    if (edited.notes != read.notes) change_notes(read, edited);
    if (edited.matches != read.matches)
      change_list({.elements = "alt-trans", .lines = matches_1(edited, markup_.core())});
    return std::move(changes_);
  }

 private:
  void add(std::vector<Replacement> more) { std::ranges::move(more, std::back_inserter(changes_)); }
  void set(Index element, std::string_view name, const std::optional<std::string>& value) {
    add(set_attribute(outline_, element, name, value));
  }

  [[nodiscard]] std::string indent_of(Index node) const {
    std::size_t begin = outline_[node].begin;
    while (begin > 0 && is_xml_space(outline_.text()[begin - 1])) --begin;
    return std::string(outline_.text().substr(begin, outline_[node].begin - begin));
  }

  [[nodiscard]] static bool same_segmentation(const Unit& read, const Unit& edited) {
    return std::ranges::equal(read.segments, edited.segments, [](const Segment& a, const Segment& b) {
      return a.id == b.id && a.ignorable == b.ignorable && a.source == b.source && a.order == b.order;
    });
  }

  /// Attributes of the unit, and what stands in context groups of ours.
  void change_unit(const Unit& read, const Unit& edited) {
    if (edited.name != read.name)
      set(node_, "resname", edited.name.empty() ? std::nullopt : std::optional(edited.name));
    if (edited.translate != read.translate) set(node_, "translate", std::string(edited.translate ? "yes" : "no"));
    const std::string contexts = unit_contexts_1(without_own_progress(edited), markup_.core());
    if (contexts != unit_contexts_1(without_own_progress(read), markup_.core()))
      change_list({.elements = "context-group", .lines = contexts});
  }

  /// Where a dialect has places of its own for the states of segments, our contexts do not repeat them.
  [[nodiscard]] Unit without_own_progress(Unit unit) const {
    if (!has_own_places()) return unit;
    for (Segment& segment : unit.segments) {
      segment.state = State::initial;
      segment.sub_state.clear();
    }
    return unit;
  }

  void change_notes(const Unit& read, const Unit& edited) {
    const bool only_more =
        std::ranges::equal(read.notes, std::span(edited.notes).first(std::min(read.notes.size(), edited.notes.size())));
    change_list(
        {.elements = "note",
         .lines = notes_1(edited,
                          {.private_notes = true, .core = markup_.core(), .first = only_more ? read.notes.size() : 0}),
         .only_more = only_more});
  }

  void change_texts(const Unit& read, const Unit& edited) {
    const bool same = same_segmentation(read, edited);
    const auto same_target = [](const Segment& a, const Segment& b) { return a.target == b.target; };
    if (same && std::ranges::equal(read.segments, edited.segments, same_target)) return;
    if (same && can_replace_single(read, edited)) {
      replace_single(read, edited);
      return;
    }
    if (!same) replace_segmentation(edited);
    const bool divided = !same || division_.segmented;
    put_target(divided ? segmented_content_1(edited, true, markup_)
                       : inline_content_1(edited.segments.front().target.value_or(TaggedText()), markup_),
               std::ranges::any_of(edited.segments, [](const Segment& s) { return s.target.has_value(); }));
  }

  /// Whether each changed target has its own mrk in the file.
  [[nodiscard]] bool can_replace_single(const Unit& read, const Unit& edited) const {
    if (!division_.segmented) return false;
    for (std::size_t index = 0; index < read.segments.size(); ++index) {
      const Segment& segment = edited.segments[index];
      if (segment.target == read.segments[index].target) continue;
      if (segment.ignorable || !segment.target || mark_of(segment.id) == XmlOutline::kNone) return false;
    }
    return true;
  }

  [[nodiscard]] Index mark_of(const std::string& mid) const {
    const auto found = std::ranges::find_if(division_.target, [&](const Piece& piece) { return piece.mid == mid; });
    return found == division_.target.end() ? XmlOutline::kNone : found->node;
  }

  void replace_single(const Unit& read, const Unit& edited) {
    for (std::size_t index = 0; index < read.segments.size(); ++index) {
      const Segment& segment = edited.segments[index];
      if (segment.target != read.segments[index].target)
        replace_content(mark_of(segment.id), inline_content_1(*segment.target, markup_));
    }
  }

  void replace_content(Index element, const std::string& content) {
    const OutlineNode& tag = outline_[element];
    if (tag.empty_tag) {
      changes_.push_back({.range = {tag.end - 2, tag.end},
                          .bytes = ">" + content + "</" + std::string(outline_.qualified_name(element)) + ">"});
    } else {
      changes_.push_back({.range = {tag.content_begin, tag.content_end}, .bytes = content});
    }
  }

  void replace_segmentation(const Unit& edited) {
    const std::string content = segmented_content_1(edited, false, markup_);
    if (segmented_ != XmlOutline::kNone) {
      replace_content(segmented_, content);
    } else if (source_ != XmlOutline::kNone) {
      const std::string tag = markup_.core() + "seg-source";
      changes_.push_back({.range = {outline_[source_].end, outline_[source_].end},
                          .bytes = indent_of(source_) + "<" + tag + ">" + content + "</" + tag + ">"});
    }
  }

  void put_target(const std::string& content, bool wanted) {
    if (target_ != XmlOutline::kNone && wanted) return replace_content(target_, content);
    if (target_ != XmlOutline::kNone) {
      changes_.push_back(
          {.range = {outline_[target_].begin - indent_of(target_).size(), outline_[target_].end}, .bytes = {}});
      return;
    }
    if (!wanted) return;
    const Index before = segmented_ != XmlOutline::kNone ? segmented_ : source_;
    new_target_content_ = ">" + content + "</" + markup_.core() + "target>";
    if (before == XmlOutline::kNone) return put_first_target();
    new_target_ = indent_of(before) + "<" + markup_.core() + "target";
    new_target_place_ = {outline_[before].end, outline_[before].end};
  }

  /// Into a unit without a source, which XLIFF demands before the target.
  void put_first_target() {
    const OutlineNode& unit = outline_[node_];
    const std::string& core = markup_.core();
    new_target_ = (unit.empty_tag ? "><" : "<") + core + "source/><" + core + "target";
    if (unit.empty_tag) new_target_content_ += "</" + std::string(outline_.qualified_name(node_)) + ">";
    new_target_place_ = {unit.content_begin, unit.content_begin};
    if (unit.empty_tag) new_target_place_ = {unit.end - 2, unit.end};
  }

  void change_progress(const Unit& read, const Unit& edited) {
    const bool own_places = has_own_places();
    for (const Segment& segment : edited.segments) {
      const auto before = std::ranges::find(read.segments, segment.id, &Segment::id);
      if (segment.ignorable || before == read.segments.end() || *before == segment) continue;
      change_trados(segment, *before);
    }
    const Segment* earliest = earliest_segment(edited);
    const Segment* earliest_before = earliest_segment(read);
    const bool moved =
        earliest != nullptr && (earliest_before == nullptr || earliest->state != earliest_before->state ||
                                earliest->sub_state != earliest_before->sub_state);
    if (moved && own_places) change_dialect(*earliest);
    if (!own_places && earliest != nullptr) change_state(*earliest, moved);
    if (!new_target_.empty())
      changes_.push_back({.range = new_target_place_, .bytes = new_target_ + new_target_content_});
  }

  [[nodiscard]] bool has_own_places() const {
    return !trados_.empty() || outline_.attribute(node_, "status", XmlSpace::memoq) != nullptr ||
           outline_.attribute(node_, "confirmed", XmlSpace::phrase) != nullptr;
  }

  void change_trados(const Segment& segment, const Segment& before) {
    const auto found = trados_.find(segment.id);
    if (found == trados_.end()) return;
    const Index seg = found->second;
    if (segment.state != before.state) set(seg, "conf", std::string(trados_of_state(segment.state)));
    if (segment.locked != before.locked)
      set(seg, "locked", segment.locked ? std::optional<std::string>("true") : std::nullopt);
  }

  void change_dialect(const Segment& earliest) {
    for (const OutlineAttribute* it = outline_.begin_of_attributes(node_); it != outline_.end_of_attributes(node_);
         ++it) {
      const std::string name(outline_.name_of(*it));
      if (it->space == XmlSpace::memoq && outline_.local_of(*it) == "status")
        set(node_, name, std::string(memoq_of_state(earliest.state)));
      if (it->space == XmlSpace::phrase && outline_.local_of(*it) == "confirmed")
        set(node_, name, std::string(earliest.state == State::initial ? "0" : "1"));
    }
  }

  void change_state(const Segment& earliest, bool moved) {
    const std::string state = state_of_progress(earliest.state, earliest.sub_state);
    const bool final = earliest.state == State::final;
    if (!new_target_.empty()) {
      new_target_ += " state=\"" + state + "\"";
    } else if (moved && target_ != XmlOutline::kNone) {
      set(target_, "state", state);
      set(target_, "state-qualifier", std::nullopt);
    }
    const bool approved = outline_.value(node_, "approved") == "yes";
    if (moved && final != approved) set(node_, "approved", std::string(final ? "yes" : "no"));
  }

  /// Elements of a unit that are written anew together.
  struct ElementList {
    std::string_view elements;  ///< their name
    std::string lines;
    bool only_more = false;  ///< those that are there stay
  };

  /// Whether `child` is one of a list: notes with their contexts, the unit's own contexts, or other elements by name.
  [[nodiscard]] bool is_in(std::string_view elements, Index child) const {
    const bool of_note = outline_.value(child, "purpose") == kNoteContexts;
    if (elements == "context-group") return is_unit_context(outline_, child);
    return outline_.local_name(child) == elements || (elements == "note" && of_note);
  }

  /// Puts the lines behind the last core element.
  void change_list(ElementList list) {
    Index last = XmlOutline::kNone;
    for (const Index child : ChildElements(outline_, node_)) {
      if (outline_[child].space != core_) continue;
      if (is_in(list.elements, child) && !list.only_more)
        changes_.push_back(
            {.range = {outline_[child].begin - indent_of(child).size(), outline_[child].end}, .bytes = {}});
      last = child;
    }
    if (list.lines.empty() || last == XmlOutline::kNone) return;
    list.lines.pop_back();
    changes_.push_back({.range = {outline_[last].end, outline_[last].end}, .bytes = indent_of(last) + list.lines});
  }

  const XmlOutline& outline_;
  const Markup& markup_;
  Index node_;
  XmlSpace core_;
  Division division_;
  std::map<std::string, Index, std::less<>> trados_;
  Index source_ = XmlOutline::kNone;
  Index segmented_ = XmlOutline::kNone;
  Index target_ = XmlOutline::kNone;
  std::string new_target_;
  std::string new_target_content_;
  ByteRange new_target_place_;
  std::vector<Replacement> changes_;
};

}  // namespace

std::optional<std::vector<Replacement>> xliff1_changes(const XmlOutline& outline, const Document& read,
                                                       const Document& edited) {
  if (!same_containers(read, edited)) return std::nullopt;
  Markup markup(core_prefix_of(outline));
  markup.bind(read.other);
  std::vector<Replacement> changes;
  if (read.target_language != edited.target_language) {
    for (const Index file : ChildElements(outline, outline.root())) {
      if (outline.local_name(file) == "file")
        std::ranges::move(set_attribute(outline, file, "target-language", edited.target_language),
                          std::back_inserter(changes));
    }
  }
  const std::vector<Index> nodes = xliff1_unit_nodes(outline);
  std::size_t next = 0;
  for (std::size_t file = 0; file < read.files.size(); ++file) {
    for (std::size_t unit = 0; unit < read.files[file].units.size(); ++unit, ++next) {
      const Unit& before = read.files[file].units[unit];
      const Unit& after = edited.files[file].units[unit];
      if (before == after) continue;
      std::ranges::move(UnitChanges1(outline, markup, nodes.at(next)).between(before, after),
                        std::back_inserter(changes));
    }
  }
  return changes;
}

}  // namespace weerga
