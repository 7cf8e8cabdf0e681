// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff2_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "xliff/formats/xliff2_inline_reader.h"
#include "xliff/formats/xliff2_modules.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;
using namespace std::string_view_literals;

constexpr std::array kRootAttributes{"version"sv, "srcLang"sv, "trgLang"sv};
constexpr std::array kFileAttributes{"id"sv, "original"sv, "canResegment"sv, "translate"sv};
constexpr std::array kUnitAttributes{"id"sv, "name"sv, "type"sv, "canResegment"sv, "translate"sv};
constexpr std::array kSegmentAttributes{"id"sv, "state"sv, "subState"sv, "canResegment"sv};

/// A segment with its two texts before marks are tied.
struct Half {
  std::optional<InlineText> source;
  std::optional<InlineText> target;
};

std::optional<std::size_t> order_of(const std::string& value) {
  std::size_t order = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), order);
  if (error != std::errc{} || end != value.data() + value.size() || order == 0) return std::nullopt;
  return order;
}

class UnitReader {
 public:
  UnitReader(Reading& reading, Index node, Inherited inherited)
      : reading_(reading),
        outline_(*reading.outline),
        node_(node),
        core_(outline_[node].space),
        inherited_(inherited) {}

  Unit read() {
    inherited_ = inherited_at(outline_, node_, inherited_);
    unit_.id = outline_.value(node_, "id");
    unit_.name = outline_.value(node_, "name");
    unit_.type = outline_.value(node_, "type");
    unit_.can_resegment = inherited_.can_resegment;
    unit_.translate = inherited_.translate;
    unit_.preserve_space = inherited_.preserve_space;
    unit_.other = other_attributes(outline_, node_, kUnitAttributes);
    if (const Index data = outline_.child(node_, core_, "originalData"); data != XmlOutline::kNone) read_data(data);
    unit_.segments.reserve(segment_count());
    halves_.reserve(unit_.segments.capacity());
    for (const Index child : ChildElements(outline_, node_)) read_child(child);
    if (unit_.segments.empty())
      reading_.report(node_, "xliff.unit-without-segment", "The unit “" + unit_.id + "” has no segment.",
                      "XLIFF 2.1 § 4.2.2.5");
    settle_texts();
    return std::move(unit_);
  }

 private:
  [[nodiscard]] bool is_segment(Index node) const {
    return outline_.is(node, core_, "segment") || outline_.is(node, core_, "ignorable");
  }

  [[nodiscard]] std::size_t segment_count() const {
    std::size_t count = 0;
    for (const Index child : ChildElements(outline_, node_)) count += is_segment(child) ? 1 : 0;
    return count;
  }

  void read_data(Index data) {
    unit_.original_data = original_data_of(outline_, data);
    for (const Index child : ChildElements(outline_, data)) {
      if (const auto direction = outline_.maybe(child, "dir"))
        unit_.data_directions.emplace(outline_.value(child, "id"), *direction);
    }
  }

  void read_child(Index child) {
    const std::string_view name = outline_.local_name(child);
    const XmlSpace space = outline_[child].space;
    if (is_segment(child)) {
      read_segment(child, name == "ignorable");
    } else if (space == core_ && name == "notes") {
      unit_.notes = notes_of(outline_, child);
    } else if (space == XmlSpace::matches && name == "matches") {
      unit_.matches = matches_of(reading_, child, core_);
    } else if (space == XmlSpace::glossary && name == "glossary") {
      unit_.terms = terms_of(outline_, child);
    } else if (space == XmlSpace::metadata && name == "metadata") {
      ReadMetadata read = metadata_of(outline_, child);
      unit_.metadata = std::move(read.values);
      std::ranges::move(read.kept, std::back_inserter(unit_.kept));
    } else if (!(space == core_ && name == "originalData")) {
      unit_.kept.push_back(kept_element(outline_, child));
    }
  }

  void read_segment(Index node, bool ignorable) {
    Segment segment{.id = outline_.value(node, "id"), .ignorable = ignorable};
    if (const auto state = outline_.maybe(node, "state")) read_state(node, *state, segment);
    segment.sub_state = outline_.value(node, "subState");
    segment.can_resegment = yes_or_no(outline_.maybe(node, "canResegment"));
    segment.locked = !inherited_.translate;
    segment.other = other_attributes(outline_, node, kSegmentAttributes);
    Half half;
    for (const Index child : ChildElements(outline_, node)) {
      const bool source = outline_.is(child, core_, "source");
      if (!source && !outline_.is(child, core_, "target")) {
        reading_.report(child, "xliff.unknown-element",
                        "The element “" + std::string(outline_.qualified_name(child)) + "” is not known in a segment.");
        continue;
      }
      segment.preserve_space = segment.preserve_space || preserves_space(outline_, child, inherited_.preserve_space);
      if (!source) segment.order = order_of(outline_.value(child, "order"));
      (source ? half.source : half.target) = inline_text_of(reading_, child, unit_.original_data);
    }
    if (!half.source) reading_.report(node, "xliff.no-source", "A segment has no source text.", "XLIFF 2.1 § 4.2.2.6");
    unit_.segments.push_back(std::move(segment));
    halves_.push_back(std::move(half));
  }

  void read_state(Index node, const std::string& written, Segment& segment) {
    const std::optional<State> state = state_of(written);
    if (!state)
      reading_.report(node, "xliff.state-unknown",
                      "The state “" + written + "” is not known; the segment counts as initial.",
                      "XLIFF 2.1 § 4.3.1.31");
    segment.state = state.value_or(State::initial);
    segment.has_state = state.has_value();
  }

  void settle_texts() {
    std::vector<InlineText*> sources;
    std::vector<std::pair<std::size_t, InlineText*>> targets;
    for (std::size_t index = 0; index < halves_.size(); ++index) {
      if (halves_[index].source) sources.push_back(&*halves_[index].source);
      if (halves_[index].target)
        targets.emplace_back(unit_.segments[index].order.value_or(index + 1), &*halves_[index].target);
    }
    tie_marks(reading_, node_, sources);
    std::ranges::stable_sort(targets, {}, &std::pair<std::size_t, InlineText*>::first);
    std::vector<InlineText*> ordered;
    std::ranges::transform(targets, std::back_inserter(ordered), &std::pair<std::size_t, InlineText*>::second);
    tie_marks(reading_, node_, ordered);
    for (std::size_t index = 0; index < halves_.size(); ++index) {
      if (halves_[index].source) unit_.segments[index].source = std::move(halves_[index].source->text);
      if (halves_[index].target) unit_.segments[index].target = std::move(halves_[index].target->text);
    }
  }

  Reading& reading_;
  const XmlOutline& outline_;
  Index node_;
  XmlSpace core_;
  Inherited inherited_;
  Unit unit_;
  std::vector<Half> halves_;
};

class DocumentReader {
 public:
  explicit DocumentReader(Reading& reading) : reading_(reading), outline_(*reading.outline), root_(outline_.root()) {}

  Document read() {
    core_ = outline_[root_].space;
    document_.version = outline_.value(root_, "version");
    document_.source_language = outline_.value(root_, "srcLang");
    document_.target_language = outline_.value(root_, "trgLang");
    if (document_.source_language.empty()) refuse("The file does not name its source language (srcLang).");
    keep_root_attributes();
    for (const Index child : ChildElements(outline_, root_)) {
      if (outline_.is(child, core_, "file")) {
        read_file(child);
      } else {
        document_.kept.push_back(kept_element(outline_, child));
      }
    }
    if (document_.files.empty())
      reading_.report(root_, "xliff.no-file", "The document holds no file.", "XLIFF 2.1 § 4.2.2.1");
    return std::move(document_);
  }

 private:
  [[noreturn]] void refuse(std::string sentence) {
    throw Error(ErrorKind::malformed, std::move(sentence), reading_.place_of(outline_[root_].begin));
  }

  void keep_root_attributes() {
    document_.other = other_attributes(outline_, root_, kRootAttributes);
    std::vector<Attribute> declarations;
    for (const OutlineAttribute* it = outline_.begin_of_attributes(root_); it != outline_.end_of_attributes(root_);
         ++it) {
      if (it->space == XmlSpace::xmlns && outline_.name_of(*it) != "xmlns")
        declarations.push_back(kept_attribute(outline_, *it));
    }
    document_.other.insert(document_.other.begin(), declarations.begin(), declarations.end());
  }

  void read_file(Index node) {
    const Inherited inherited = inherited_at(outline_, node, inherited_at(outline_, root_, {}));
    File file{.id = outline_.value(node, "id"),
              .original = outline_.value(node, "original"),
              .can_resegment = inherited.can_resegment,
              .translate = inherited.translate};
    file.other = other_attributes(outline_, node, kFileAttributes);
    read_own_parts(node, file, file);
    file.units = reading_.units_of_file(document_.files.size());
    read_members(node, file);
    document_.files.push_back(std::move(file));
  }

  template <typename Container>
  void read_own_parts(Index node, Container& container, File& file) {
    for (const Index child : ChildElements(outline_, node)) {
      const std::string_view name = outline_.local_name(child);
      const bool core = outline_[child].space == core_;
      if (core && name == "notes") {
        container.notes = notes_of(outline_, child);
      } else if (outline_.is(child, XmlSpace::metadata, "metadata")) {
        ReadMetadata read = metadata_of(outline_, child);
        container.metadata = std::move(read.values);
        std::ranges::move(read.kept, std::back_inserter(container.kept));
      } else if (core && name == "skeleton") {
        file.skeleton = std::string(outline_.raw_content(child));
        file.skeleton_href = outline_.value(child, "href");
      } else if (!(core && (name == "unit" || name == "group"))) {
        container.kept.push_back(kept_element(outline_, child));
      }
    }
  }

  /// Finds the groups of the file `top`, and which of them each unit stands in.
  void read_members(Index top, File& file) {
    std::size_t unit = 0;
    struct Level {
      Index after;
      std::size_t group;
    };
    std::vector<Level> levels{{outline_[top].after, 0}};
    for (Index node = top + 1; node < outline_[top].after;) {
      while (levels.back().after <= node) levels.pop_back();
      if (outline_.is(node, core_, "unit")) {
        file.units.at(unit++).group = levels.back().group;
      } else if (outline_.is(node, core_, "group")) {
        add_group(node, levels.back().group, file);
        levels.push_back({outline_[node].after, file.groups.size()});
        ++node;
        continue;
      }
      node = outline_[node].after;
    }
  }

  void add_group(Index node, std::size_t parent, File& file) {
    Group group{.id = outline_.value(node, "id"),
                .name = outline_.value(node, "name"),
                .type = outline_.value(node, "type"),
                .parent = parent,
                .can_resegment = yes_or_no(outline_.maybe(node, "canResegment")),
                .translate = yes_or_no(outline_.maybe(node, "translate"))};
    group.other = other_attributes(outline_, node, kUnitAttributes);
    read_own_parts(node, group, file);
    file.groups.push_back(std::move(group));
  }

  Reading& reading_;
  const XmlOutline& outline_;
  Index root_;
  XmlSpace core_ = XmlSpace::xliff2;
  Document document_;
};

}  // namespace

Inherited inherited_at(const XmlOutline& outline, Index node, Inherited outer) {
  return {.can_resegment = yes_or_no(outline.maybe(node, "canResegment")).value_or(outer.can_resegment),
          .translate = yes_or_no(outline.maybe(node, "translate")).value_or(outer.translate),
          .preserve_space = preserves_space(outline, node, outer.preserve_space)};
}

Unit xliff2_unit_of(Reading& reading, Index node, Inherited inherited) {
  return UnitReader(reading, node, inherited).read();
}

std::vector<Index> xliff2_unit_nodes(const XmlOutline& outline) {
  const Index root = outline.root();
  const XmlSpace core = outline[root].space;
  std::vector<Index> units;
  for (Index node = root + 1; node < outline[root].after;) {
    const bool file = outline[node].parent == root && outline.is(node, core, "file");
    const bool unit = outline[node].parent != root && outline.is(node, core, "unit");
    const bool inside = file || (outline[node].parent != root && outline.is(node, core, "group"));
    if (unit) units.push_back(node);
    node = inside ? node + 1 : outline[node].after;
  }
  return units;
}

Document xliff2_document_of(Reading& reading) { return DocumentReader(reading).read(); }

}  // namespace weerga
