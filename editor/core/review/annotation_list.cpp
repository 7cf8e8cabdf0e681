// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "editor/core/annotation_marks.h"
#include "editor/core/review/annotation_thread.h"
#include "editor/core/review/annotations.h"
#include "editor/core/session_filter.h"
#include "xliff/formats/its.h"
#include "xliff/model/note_reference.h"

namespace weerga {
namespace {

std::string person_of(const Annotation& mark) {
  const std::string_view reviser = its_value(mark, "revPerson");
  return std::string(reviser.empty() ? its_value(mark, "person") : reviser);
}

/// The annotations of one unit.
class UnitAnnotations {
 public:
  UnitAnnotations(const Unit& unit, SegmentPlace place) : unit_(unit), place_(place) {}

  std::vector<ListedAnnotation> listed() {
    for (std::size_t index = 0; index < unit_.segments.size(); ++index) {
      place_.segment = index;
      const Segment& segment = unit_.segments[index];
      take(segment.source, Side::source);
      if (segment.target) take(*segment.target, Side::target);
    }
    for (ListedAnnotation& each : found_) complete(each);
    std::ranges::stable_sort(found_, {}, [](const ListedAnnotation& each) {
      return std::tuple(each.parts.front().place, each.side, each.parts.front().range);
    });
    return std::move(found_);
  }

 private:
  void take(const TaggedText& text, Side side) {
    for (const Annotation& mark : text.annotations) {
      const std::string words(mark.range.of(text.text));
      const auto [known, is_new] = by_id_.try_emplace({side, mark.id}, found_.size());
      if (is_new || mark.id.empty()) {
        found_.push_back({.side = side, .kind = kind_of(mark), .annotation = mark, .words = words});
        found_.back().parts.push_back({place_, mark.range});
      } else {
        ListedAnnotation& whole = found_[known->second];
        whole.parts.push_back({place_, mark.range});
        whole.words += words;
      }
    }
  }

  void complete(ListedAnnotation& each) {
    each.thread = thread_of(unit_.notes, note_of(each.annotation));
    each.its = its_remarks_of(unit_, each.annotation);
    each.author = person_of(each.annotation);
    if (!each.thread.empty()) {
      const Note& root = each.thread.front();
      if (each.author.empty()) each.author = root.author;
      each.resolved = root.resolved;
      each.is_private = root.is_private;
    }
    each.linked = link_of(unit_.metadata, each.annotation.id);
    const Side other_side = each.side == Side::source ? Side::target : Side::source;
    // XLIFF 2.1 § 4.3.1.21: an id may stand once in the source and once in the target; then both belong together.
    const std::string& id = each.linked.empty() ? each.annotation.id : each.linked;
    const auto partner = by_id_.find({other_side, id});
    if (partner == by_id_.end() || id.empty()) {
      each.linked.clear();
      return;
    }
    each.linked = id;
    each.linked_words = found_[partner->second].words;
  }

  const Unit& unit_;
  SegmentPlace place_;
  std::map<std::pair<Side, std::string>, std::size_t> by_id_;
  std::vector<ListedAnnotation> found_;
};

bool holds(const ListedAnnotation& each, const std::string& wanted) {
  const auto in = [&](const std::string& text) { return !occurrences_of(wanted, text).empty(); };
  return in(each.words) || in(each.annotation.value) || in(each.linked_words) ||
         std::ranges::any_of(each.thread, [&](const Note& note) { return in(note.text); }) ||
         std::ranges::any_of(each.its, [&](const ItsRemark& remark) { return in(remark.text); });
}

bool passes(const ListedAnnotation& each, const AnnotationFilter& filter) {
  using enum AnnotationFilter::Settled;
  if (!filter.kinds.empty() && std::ranges::find(filter.kinds, each.kind) == filter.kinds.end()) return false;
  if (filter.side && *filter.side != each.side) return false;
  if (filter.settled != any && (filter.settled == resolved) != each.resolved) return false;
  if (filter.only_linked && each.linked.empty()) return false;
  const auto speaks = [&](const Note& note) { return note.author == filter.author; };
  if (!filter.author.empty() && each.author != filter.author && std::ranges::none_of(each.thread, speaks)) return false;
  return filter.wanted.empty() || holds(each, filter.wanted);
}

}  // namespace

std::vector<ListedAnnotation> annotations_of_unit(const Document& document, SegmentPlace place,
                                                  const AnnotationFilter& filter) {
  std::vector<ListedAnnotation> listed = UnitAnnotations(unit_at(document, place), place).listed();
  std::erase_if(listed, [&](const ListedAnnotation& each) { return !passes(each, filter); });
  return listed;
}

std::vector<ListedAnnotation> annotations_of(const Document& document, const AnnotationFilter& filter) {
  std::vector<ListedAnnotation> all;
  for (std::size_t file = 0; file < document.files.size(); ++file) {
    for (std::size_t unit = 0; unit < document.files[file].units.size(); ++unit)
      std::ranges::move(annotations_of_unit(document, {file, unit, 0}, filter), std::back_inserter(all));
  }
  return all;
}

}  // namespace weerga
