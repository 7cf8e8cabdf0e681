// SPDX-License-Identifier: Apache-2.0
#include "editor/core/annotation_marks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "editor/core/segment_metadata.h"
#include "xliff/model/unit_ids.h"

namespace weerga {
namespace {

const std::string kLinks(kLinksMetadata);

bool is_marked(const Segment& segment) {
  return !segment.source.annotations.empty() || (segment.target && !segment.target->annotations.empty());
}

/// Gives parts of an annotation that do not touch ids of their own; `texts` in the order in which they follow each
/// other. Says in which texts it did.
class Settling {
 public:
  /// Ids that `before` had are not given again: what went must be told from what was divided.
  Settling(const Unit& before, const Unit& after) : ids_(ids_of(after)) {
    for (const Segment& segment : before.segments) {
      take(segment.source);
      if (segment.target) take(*segment.target);
    }
  }

  void settle(const std::vector<TaggedText*>& texts) {
    std::set<std::string> seen;
    std::map<std::string, std::string> reaching;  ///< old id → id that a part at the next text's begin goes on with
    for (TaggedText* text : texts) {
      std::map<std::string, std::string> at_end;
      for (Annotation& mark : text->annotations) {
        const std::string old = mark.id;
        if (old.empty()) continue;
        const auto before = mark.range.begin == 0 ? reaching.find(old) : reaching.end();
        const bool goes_on = before != reaching.end();
        if (goes_on) {
          mark.id = before->second;
          reaching.erase(before);
        } else if (!seen.insert(old).second) {
          mark.id = ids_.fresh("a");
        }
        if (mark.range.end == text->text.size()) at_end[old] = mark.id;
      }
      reaching = std::move(at_end);
    }
  }

 private:
  void take(const TaggedText& text) {
    for (const Annotation& mark : text.annotations) ids_.take(mark.id);
  }

  IdPool ids_;
};

std::vector<TaggedText*> sources_of(Unit& unit) {
  std::vector<TaggedText*> texts;
  for (Segment& segment : unit.segments) texts.push_back(&segment.source);
  return texts;
}

std::vector<TaggedText*> targets_of(Unit& unit) {
  std::vector<TaggedText*> texts;
  for (const std::size_t place : target_order(unit)) {
    if (unit.segments[place].target) texts.push_back(&*unit.segments[place].target);
  }
  return texts;
}

void prune_links(Metadata& metadata, const Unit& unit) {
  const auto links = metadata.find(kLinks);
  if (links == metadata.end()) return;
  std::set<std::string> ids;
  for (const Segment& segment : unit.segments) {
    for (const Annotation& mark : segment.source.annotations) ids.insert(mark.id);
    if (!segment.target) continue;
    for (const Annotation& mark : segment.target->annotations) ids.insert(mark.id);
  }
  std::erase_if(links->second,
                [&](const auto& link) { return !ids.contains(link.first) || !ids.contains(link.second); });
  if (links->second.empty()) metadata.erase(links);
}

/// What makes two annotations one, whatever became of its id and place.
bool is_same_mark(const Annotation& a, const Annotation& b) {
  return a.type == b.type && a.value == b.value && a.ref == b.ref && a.translate == b.translate && a.other == b.other;
}

std::vector<Annotation> marks_of(const std::vector<Segment>& segments, Side side) {
  std::vector<Annotation> marks;
  for (const Segment& segment : segments) {
    const TaggedText* text = side == Side::source ? &segment.source : segment.target ? &*segment.target : nullptr;
    if (text != nullptr) marks.insert(marks.end(), text->annotations.begin(), text->annotations.end());
  }
  return marks;
}

}  // namespace

Edit settled(const Document& document, Edit edit) {
  const Unit& now = unit_at(document, edit.place);
  if (std::ranges::none_of(now.segments, is_marked) && std::ranges::none_of(edit.after.segments, is_marked))
    return edit;
  Unit after = now;
  const auto first = after.segments.begin() + static_cast<std::ptrdiff_t>(edit.place.segment);
  const auto rest = after.segments.erase(first, first + static_cast<std::ptrdiff_t>(edit.before.segments.size()));
  after.segments.insert(rest, edit.after.segments.begin(), edit.after.segments.end());
  const std::vector<Segment> planned = after.segments;
  Settling settling(now, after);
  settling.settle(sources_of(after));
  settling.settle(targets_of(after));
  prune_links(edit.after.metadata, after);
  if (after.segments == planned) return edit;
  const std::size_t behind = now.segments.size() - edit.place.segment - edit.before.segments.size();
  std::size_t from = edit.place.segment;
  std::size_t to = after.segments.size() - behind;
  for (std::size_t index = 0; index < planned.size(); ++index) {
    if (planned[index] == after.segments[index]) continue;
    from = std::min(from, index);
    to = std::max(to, index + 1);
  }
  const auto at = [](const std::vector<Segment>& segments, std::size_t index) {
    return segments.begin() + static_cast<std::ptrdiff_t>(index);
  };
  edit.place.segment = from;
  edit.after.segments.assign(at(after.segments, from), at(after.segments, to));
  const std::size_t old_end = now.segments.size() - (after.segments.size() - to);
  edit.before.segments.assign(at(now.segments, from), at(now.segments, old_end));
  return edit;
}

std::vector<Annotation> removed_annotations(const Unit& unit, const Edit& edit) {
  std::vector<Annotation> removed;
  for (const Side side : {Side::source, Side::target}) {
    const std::vector<Annotation> before = marks_of(edit.before.segments, side);
    if (before.empty()) continue;
    std::set<std::string> kept;
    for (const Annotation& mark : marks_of(unit.segments, side)) kept.insert(mark.id);
    std::vector<Annotation> fresh = marks_of(edit.after.segments, side);
    std::erase_if(fresh, [&](const Annotation& mark) {
      return std::ranges::find(before, mark.id, &Annotation::id) != before.end();
    });
    for (const Annotation& mark : before) {
      if (!kept.insert(mark.id).second) continue;
      const bool renamed =
          std::ranges::any_of(fresh, [&](const Annotation& other) { return is_same_mark(mark, other); });
      if (!renamed) removed.push_back(mark);
    }
  }
  return removed;
}

void link(Metadata& metadata, const std::string& source_id, const std::string& target_id) {
  unlink(metadata, source_id);
  unlink(metadata, target_id);
  metadata[kLinks][source_id] = target_id;
}

void unlink(Metadata& metadata, std::string_view id) {
  const auto links = metadata.find(kLinks);
  if (links == metadata.end()) return;
  std::erase_if(links->second, [&](const auto& link) { return link.first == id || link.second == id; });
  if (links->second.empty()) metadata.erase(links);
}

std::string link_of(const Metadata& metadata, std::string_view id) {
  const auto links = metadata.find(kLinks);
  if (links == metadata.end()) return {};
  for (const auto& [source, target] : links->second) {
    if (source == id) return target;
    if (target == id) return source;
  }
  return {};
}

}  // namespace weerga
