// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff1_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "xliff/formats/xliff1_contexts.h"
#include "xliff/formats/xliff1_names.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;
using namespace std::string_view_literals;

constexpr std::array kFileAttributes{"original"sv, "source-language"sv, "target-language"sv};
constexpr std::array kUnitAttributes{"id"sv, "resname"sv, "translate"sv, "approved"sv};
constexpr std::array kMatchAttributes{"match-quality"sv, "origin"sv, "mid"sv};

/// Attributes as they are written; those of XLIFF 1.2 itself carry its namespace, so that no other version takes them.
std::vector<Attribute> version_1_attributes(const XmlOutline& outline, Index node,
                                            std::span<const std::string_view> known) {
  std::vector<Attribute> attributes = other_attributes(outline, node, known);
  for (Attribute& attribute : attributes) {
    if (attribute.space.empty()) attribute.space = uri_of(XmlSpace::xliff1);
  }
  return attributes;
}

bool is_core(const XmlOutline& outline, Index node) { return outline[node].space == outline[outline.root()].space; }
bool is_core(const XmlOutline& outline, Index node, std::string_view name) {
  return is_core(outline, node) && outline.local_name(node) == name;
}
/// An element of the file's own namespace, which not all tools name rightly, counts as one of XLIFF 1.2.
KeptElement kept_of(const XmlOutline& outline, Index node) {
  KeptElement kept = kept_element(outline, node);
  if (!is_core(outline, node)) return kept;
  const std::string written = " xmlns=\"" + kept.space + "\"";
  const std::size_t behind_name = 1 + outline.qualified_name(node).size();
  if (kept.xml.compare(behind_name, written.size(), written) == 0)
    kept.xml.replace(behind_name + 8, kept.space.size(), uri_of(XmlSpace::xliff1));
  kept.space = uri_of(XmlSpace::xliff1);
  return kept;
}

Index core_child(const XmlOutline& outline, Index node, std::string_view name) {
  return outline.child(node, outline[outline.root()].space, name);
}

Note note_of(const XmlOutline& outline, Index node) {
  Note note{.text = outline.text_of(node), .author = outline.value(node, "from")};
  const std::string annotates = outline.value(node, "annotates");
  if (annotates == "source" || annotates == "target") note.applies_to = annotates;
  const std::string priority = outline.value(node, "priority");
  int value = 1;
  std::from_chars(priority.data(), priority.data() + priority.size(), value);
  note.priority = std::clamp(value, 1, 10);
  return note;
}

class UnitReader1 {
 public:
  UnitReader1(Reading& reading, Index node, Inherited inherited)
      : reading_(reading), outline_(*reading.outline), node_(node), inherited_(inherited) {}

  Unit read() {
    unit_.id = outline_.value(node_, "id");
    unit_.name = outline_.value(node_, "resname");
    unit_.translate = yes_or_no(outline_.maybe(node_, "translate")).value_or(inherited_.translate);
    unit_.preserve_space = preserves_space(outline_, node_, inherited_.preserve_space);
    unit_.other = version_1_attributes(outline_, node_, kUnitAttributes);
    read_segments();
    for (const Index child : ChildElements(outline_, node_)) read_child(child);
    read_progress();
    for (const Index group : own_contexts_) take_unit_context(outline_, group, unit_);
    return std::move(unit_);
  }

 private:
  void read_segments() {
    Division division = division_of(reading_, node_);
    for (Piece& piece : division.source) {
      Segment segment{.id = piece.mid.value_or(""),
                      .ignorable = division.segmented && !piece.mid,
                      .preserve_space = unit_.preserve_space};
      segment.source = std::move(piece.text);
      segment.locked = !unit_.translate;
      unit_.segments.push_back(std::move(segment));
    }
    if (division.segmented) {
      take_targets(division.target);
    } else if (division.has_target) {
      unit_.segments.front().target = joined(division.target);
    }
  }

  /// Targets by mid; what stands between two segments goes to the ignorable behind the same segment in the source.
  void take_targets(std::vector<Piece>& targets) {
    std::size_t behind = 0;  // where text between segments belongs: the place after the last segment seen
    std::vector<std::size_t> order;
    std::map<std::string, std::size_t, std::less<>> by_mid;
    for (std::size_t place = 0; place < unit_.segments.size(); ++place) {
      if (!unit_.segments[place].ignorable) by_mid.emplace(unit_.segments[place].id, place);
    }
    for (Piece& piece : targets) {
      const auto found = piece.mid ? by_mid.find(*piece.mid) : by_mid.end();
      if (found != by_mid.end() && !unit_.segments[found->second].target) {
        order.push_back(found->second);
        behind = found->second + 1;
        unit_.segments[found->second].target = std::move(piece.text);
      } else if (!piece.mid && behind < unit_.segments.size() && unit_.segments[behind].ignorable &&
                 !unit_.segments[behind].target) {
        unit_.segments[behind].target = std::move(piece.text);
        order.push_back(behind);
      } else if (piece.mid || !piece.text.codes.empty()) {
        reading_.report(node_, "xliff.target-without-source",
                        "The unit “" + unit_.id + "” has a piece of translation without its source.",
                        "XLIFF 1.2 § 2.5");
      }
    }
    if (std::ranges::is_sorted(order)) return;
    for (std::size_t rank = 0; rank < order.size(); ++rank) unit_.segments[order[rank]].order = rank + 1;
  }

  void read_child(Index child) {
    if (!is_core(outline_, child)) {
      unit_.kept.push_back(kept_of(outline_, child));
      return;
    }
    const std::string_view name = outline_.local_name(child);
    if (name == "note") {
      unit_.notes.push_back(note_of(outline_, child));
    } else if (name == "alt-trans") {
      unit_.matches.push_back(match_of(child));
    } else if (name == "context-group") {
      read_contexts(child);
    } else if (name != "source" && name != "seg-source" && name != "target") {
      unit_.kept.push_back(kept_of(outline_, child));
    }
  }

  /// Our own context groups say what XLIFF 1.2 has no place for (FORMAT.md); others are kept.
  void read_contexts(Index group) {
    if (is_unit_context(outline_, group)) {
      own_contexts_.push_back(group);
    } else if (outline_.value(group, "purpose") == kNoteContexts && !unit_.notes.empty()) {
      take_note_contexts(contexts_of(outline_, group), unit_.notes.back());
    } else {
      unit_.kept.push_back(kept_of(outline_, group));
    }
  }

  StoredMatch match_of(Index node) {
    StoredMatch match{.similarity = percentage(outline_.value(node, "match-quality")),
                      .origin = outline_.value(node, "origin"),
                      .type = "tm"};
    if (const auto mid = outline_.maybe(node, "mid")) match.ref = "#" + *mid;
    if (const Index source = core_child(outline_, node, "source"); source != XmlOutline::kNone)
      match.source = joined(pieces_of(reading_, source));
    if (const Index target = core_child(outline_, node, "target"); target != XmlOutline::kNone)
      match.target = joined(pieces_of(reading_, target));
    match.other = version_1_attributes(outline_, node, kMatchAttributes);
    for (const Index child : ChildElements(outline_, node)) {
      if (outline_.value(child, "purpose") == kMatchContexts) {
        take_match_contexts(contexts_of(outline_, child), match);
      } else if (!is_core(outline_, child, "source") && !is_core(outline_, child, "target")) {
        match.kept.push_back(kept_of(outline_, child));
      }
    }
    return match;
  }

  void read_progress() {
    const Index target = core_child(outline_, node_, "target");
    const std::string written = target == XmlOutline::kNone ? std::string() : outline_.value(target, "state");
    const std::string qualifier =
        target == XmlOutline::kNone ? std::string() : outline_.value(target, "state-qualifier");
    const std::map<std::string, Index, std::less<>> trados = trados_segments(outline_, node_);
    for (Segment& segment : unit_.segments) {
      if (segment.ignorable) continue;
      Progress progress = progress_of_state(written, segment.target && !segment.target->empty());
      if (outline_.value(node_, "approved") == "yes" && written.empty() && segment.target)
        progress.state = State::final;
      if (qualifier.starts_with("x-") && qualifier.find(':') != std::string::npos)
        progress.sub_state = qualifier.substr(2);
      segment.state = segment.target ? progress.state : State::initial;
      segment.sub_state = progress.sub_state;
      segment.has_state = !written.empty();
      if (const auto seg = trados.find(segment.id); seg != trados.end()) read_trados(segment, seg->second);
      read_dialect(segment);
    }
  }

  void read_trados(Segment& segment, Index seg) {
    segment.state = state_of_trados(outline_.value(seg, "conf"));
    segment.has_state = outline_.attribute(seg, "conf") != nullptr;
    segment.locked = segment.locked || outline_.value(seg, "locked") == "true";
    segment.match_percent = percentage(outline_.value(seg, "percent"));
  }

  void read_dialect(Segment& segment) {
    if (const auto status = outline_.maybe(node_, "status", XmlSpace::memoq)) {
      segment.state = state_of_memoq(*status);
      segment.has_state = true;
      segment.locked = segment.locked || outline_.value(node_, "locked", XmlSpace::memoq) == "locked";
      segment.match_percent = percentage(outline_.value(node_, "percent", XmlSpace::memoq));
    }
    if (const auto confirmed = outline_.maybe(node_, "confirmed", XmlSpace::phrase)) {
      segment.state = *confirmed == "1" ? State::translated : State::initial;
      segment.has_state = true;
      segment.locked = segment.locked || outline_.value(node_, "locked", XmlSpace::phrase) == "true";
      if (const auto score = percentage(outline_.value(node_, "score", XmlSpace::phrase)))
        segment.match_percent = *score <= 1.01 ? *score * 100 : *score;
    }
    if (!segment.target) segment.state = State::initial;
  }

  Reading& reading_;
  const XmlOutline& outline_;
  Index node_;
  Inherited inherited_;
  Unit unit_;
  std::vector<Index> own_contexts_;
};

class DocumentReader1 {
 public:
  explicit DocumentReader1(Reading& reading) : reading_(reading), outline_(*reading.outline), root_(outline_.root()) {}

  Document read() {
    document_.version = outline_.value(root_, "version");
    document_.source_language.clear();
    for (const OutlineAttribute* it = outline_.begin_of_attributes(root_); it != outline_.end_of_attributes(root_);
         ++it) {
      const bool declaration = it->space == XmlSpace::xmlns && outline_.name_of(*it) != "xmlns";
      if (declaration || (it->space >= XmlSpace::first_other)) document_.other.push_back(kept_attribute(outline_, *it));
    }
    for (const Index child : ChildElements(outline_, root_)) {
      if (is_core(outline_, child, "file")) {
        read_file(child);
      } else {
        document_.kept.push_back(kept_of(outline_, child));
      }
    }
    if (document_.source_language.empty()) {
      throw Error(ErrorKind::malformed, "The file does not name its source language (source-language).",
                  reading_.place_of(outline_[root_].begin));
    }
    return std::move(document_);
  }

 private:
  void read_languages(Index node) {
    const std::string source = outline_.value(node, "source-language");
    const std::string target = outline_.value(node, "target-language");
    if (document_.source_language.empty()) document_.source_language = source;
    if (document_.target_language.empty()) document_.target_language = target;
    const bool other = (!source.empty() && source != document_.source_language) ||
                       (!target.empty() && target != document_.target_language);
    if (other)
      reading_.report(node, "xliff.languages-differ",
                      "The files in this document are in different languages; the first pair counts for all.");
  }

  void read_file(Index node) {
    read_languages(node);
    File file{.original = outline_.value(node, "original")};
    file.units = reading_.units_of_file(document_.files.size());
    std::size_t unit = 0;
    file.other = version_1_attributes(outline_, node, kFileAttributes);
    for (const Index child : ChildElements(outline_, node)) {
      if (is_core(outline_, child, "header")) {
        read_header(child, file);
      } else if (is_core(outline_, child, "body")) {
        read_members(child, file, unit);
      } else {
        file.kept.push_back(kept_of(outline_, child));
      }
    }
    document_.files.push_back(std::move(file));
  }

  void read_header(Index header, File& file) {
    for (const Index child : ChildElements(outline_, header)) {
      if (is_core(outline_, child, "note")) file.notes.push_back(note_of(outline_, child));
    }
    file.kept.push_back(kept_of(outline_, header));
  }

  /// Finds the groups, and which of them each unit stands in. `unit` units of the file are placed already.
  void read_members(Index body, File& file, std::size_t& unit) {
    struct Level {
      Index after;
      std::size_t group;
    };
    std::vector<Level> levels{{outline_[body].after, 0}};
    for (Index node = body + 1; node < outline_[body].after;) {
      while (levels.back().after <= node) levels.pop_back();
      const std::size_t group = levels.back().group;
      if (is_core(outline_, node, "trans-unit")) {
        file.units.at(unit++).group = group;
      } else if (is_core(outline_, node, "group")) {
        add_group(node, group, file);
        levels.push_back({outline_[node].after, file.groups.size()});
        ++node;
        continue;
      } else if (is_core(outline_, node) && outline_[node].kind == OutlineNode::Kind::element && group == 0) {
        file.kept.push_back(kept_of(outline_, node));
      }
      node = outline_[node].after;
    }
  }

  void add_group(Index node, std::size_t parent, File& file) {
    Group group{.id = outline_.value(node, "id"), .name = outline_.value(node, "resname"), .parent = parent};
    group.other = version_1_attributes(outline_, node, kUnitAttributes);
    for (const Index child : ChildElements(outline_, node)) {
      const bool member = is_core(outline_, child, "trans-unit") || is_core(outline_, child, "group");
      if (is_core(outline_, child, "note")) {
        group.notes.push_back(note_of(outline_, child));
      } else if (!member) {
        group.kept.push_back(kept_of(outline_, child));
      }
    }
    file.groups.push_back(std::move(group));
  }

  Reading& reading_;
  const XmlOutline& outline_;
  Index root_;
  Document document_;
};

}  // namespace

Division division_of(Reading& reading, Index unit) {
  const XmlOutline& outline = *reading.outline;
  const Index source = core_child(outline, unit, "source");
  const Index segmented = core_child(outline, unit, "seg-source");
  const Index target = core_child(outline, unit, "target");
  Division division{.has_target = target != XmlOutline::kNone};
  if (target != XmlOutline::kNone) division.target = pieces_of(reading, target);
  const auto is_segment = [](const Piece& piece) { return piece.mid.has_value(); };
  if (segmented != XmlOutline::kNone) division.source = pieces_of(reading, segmented);
  division.segmented = std::ranges::any_of(division.source, is_segment);
  // A translation that is not divided belongs to the whole source.
  const bool target_undivided = !division.target.empty() && std::ranges::none_of(division.target, is_segment);
  const bool divided = std::ranges::count_if(division.source, is_segment) > 1;
  if (target_undivided && divided) division.segmented = false;
  if (division.segmented && target_undivided)
    division.target = {
        {.mid = std::ranges::find_if(division.source, is_segment)->mid, .text = joined(division.target)}};
  if (!division.segmented) {
    const Index whole = source == XmlOutline::kNone ? segmented : source;
    TaggedText text = whole == XmlOutline::kNone ? TaggedText() : joined(pieces_of(reading, whole));
    division.source = {{.text = std::move(text)}};
  }
  return division;
}

std::map<std::string, Index, std::less<>> trados_segments(const XmlOutline& outline, Index unit) {
  std::map<std::string, Index, std::less<>> segments;
  const Index definitions = outline.child(unit, XmlSpace::trados, "seg-defs");
  if (definitions == XmlOutline::kNone) return segments;
  for (const Index seg : ChildElements(outline, definitions)) segments.emplace(outline.value(seg, "id"), seg);
  return segments;
}

Unit xliff1_unit_of(Reading& reading, Index node, Inherited inherited) {
  return UnitReader1(reading, node, inherited).read();
}

std::vector<Index> xliff1_unit_nodes(const XmlOutline& outline) {
  std::vector<Index> units;
  const Index root = outline.root();
  const auto stands_in = [&](Index node, std::string_view parent) {
    return outline[node].parent != root && is_core(outline, outline[node].parent, parent);
  };
  for (Index node = root + 1; node < outline[root].after;) {
    const bool file = outline[node].parent == root && is_core(outline, node, "file");
    const bool body = stands_in(node, "file") && is_core(outline, node, "body");
    const bool member = stands_in(node, "body") || stands_in(node, "group");
    if (member && is_core(outline, node, "trans-unit")) units.push_back(node);
    const bool inside = file || body || (member && is_core(outline, node, "group"));
    node = inside ? node + 1 : outline[node].after;
  }
  return units;
}

Document xliff1_document_of(Reading& reading) { return DocumentReader1(reading).read(); }

}  // namespace weerga
