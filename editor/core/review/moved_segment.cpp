// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/moved_segment.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "editor/core/annotation_marks.h"
#include "editor/core/change_records.h"
#include "editor/core/review/annotation_thread.h"
#include "editor/core/review/carried_text.h"
#include "editor/core/segment_metadata.h"
#include "xliff/model/note_reference.h"
#include "xliff/model/unit_ids.h"

namespace weerga {
namespace {

/// The codes of `text` under the ids of `now`, a source that took the place of `old`: the first of a kind becomes the
/// first of that kind. Codes without a partner go.
std::vector<InlineCode> with_codes_of(const TaggedText& text, const TaggedText& old, const TaggedText& now) {
  std::map<std::pair<CodeKind, std::string>, const InlineCode*> partner;
  std::map<CodeKind, std::vector<const InlineCode*>> by_kind;
  for (const InlineCode& code : now.codes) by_kind[code.kind].push_back(&code);
  std::map<CodeKind, std::size_t> next;
  for (const InlineCode& code : old.codes) {
    const std::size_t index = next[code.kind]++;
    const auto& candidates = by_kind[code.kind];
    if (index < candidates.size()) partner[{code.kind, code.id}] = candidates[index];
  }
  std::vector<InlineCode> codes;
  for (const InlineCode& code : text.codes) {
    const auto found = partner.find({code.kind, code.id});
    if (found == partner.end()) continue;
    codes.push_back(*found->second);
    codes.back().position = code.position;
  }
  return codes;
}

/// Notes on their way into another unit.
class NoteMoving {
 public:
  explicit NoteMoving(std::vector<Note>& notes) : notes_(notes) {
    for (const Note& note : notes) ids_.take(note.id);
  }

  /// Returns the id that the note has there; it may be there already. What it answers must have been brought before.
  std::string bring(Note note) {
    if (const auto known = names_.find(note.id); known != names_.end()) return known->second;
    const std::string old_id = note.id;
    if (const auto answered = names_.find(note.reply_to); answered != names_.end()) note.reply_to = answered->second;
    const auto same = std::ranges::find_if(notes_, [&](const Note& other) {
      note.id = other.id;
      return other == note;
    });
    if (same != notes_.end()) return names_[old_id] = same->id;
    note.id = old_id;
    const bool is_taken = std::ranges::find(notes_, old_id, &Note::id) != notes_.end();
    if (is_taken) note.id = ids_.fresh("n");
    ids_.take(note.id);
    notes_.push_back(note);
    return names_[old_id] = note.id;
  }

 private:
  std::vector<Note>& notes_;
  IdPool ids_;
  std::map<std::string, std::string> names_;  ///< old id → new
};

/// A segment on its way into another unit.
class Moving {
 public:
  Moving(const Unit& before, Unit& after) : before_(before), after_(after), ids_(ids_of(after)), notes_(after.notes) {}

  MovedSegment move(const Segment& old, Segment& segment) {
    MovedSegment moved;
    TaggedText carried = carried_over(old.source, segment.source.text);
    for (const Annotation& mark : old.source.annotations) {
      if (std::ranges::find(carried.annotations, mark.id, &Annotation::id) == carried.annotations.end())
        moved.removed.push_back(mark);
    }
    std::optional<TaggedText> target = old.target;
    if (target) target->codes = with_codes_of(*target, old.source, segment.source);
    segment.source.annotations = named_anew(std::move(carried.annotations));
    if (target) target->annotations = named_anew(std::move(target->annotations));
    segment.target = std::move(target);
    segment.state = old.state;
    segment.has_state = true;
    segment.sub_state = old.sub_state;
    segment.locked = old.locked;
    segment.match_percent = old.match_percent;
    move_metadata(old, segment);
    return moved;
  }

 private:
  /// Ids of annotations that are free in the new unit; parts of one annotation keep one id.
  std::vector<Annotation> named_anew(std::vector<Annotation> marks) {
    for (Annotation& mark : marks) {
      const auto [known, is_new] = names_.try_emplace(mark.id, std::string());
      if (is_new) known->second = ids_.fresh("a");
      mark.id = known->second;
      mark.codes_before_begin.reset();
      mark.codes_before_end.reset();
      if (const std::string note = note_of(mark); !note.empty()) mark.ref = "#n=" + note_here(note);
    }
    return marks;
  }

  /// The id under which the note stands in the new unit; brings it and its answers along.
  std::string note_here(const std::string& id) {
    std::string here = id;
    for (const Note& note : thread_of(before_.notes, id)) {
      const std::string name = notes_.bring(note);
      if (note.id == id) here = name;
    }
    return here;
  }

  void move_metadata(const Segment& old, const Segment& segment) {
    const auto own = before_.metadata.find(category_of(old));
    if (own != before_.metadata.end()) after_.metadata[category_of(segment)] = own->second;
    set_change_records(after_.metadata, segment, change_records(before_.metadata, old));
    const std::string category(kIgnoredMetadata);
    if (const auto ignored = before_.metadata.find(category); ignored != before_.metadata.end()) {
      for (const auto& [key, reason] : ignored->second) {
        if (key.starts_with(old.id + ' ')) after_.metadata[category][segment.id + key.substr(old.id.size())] = reason;
      }
    }
    for (const auto& [id, name] : names_) {
      const auto other = names_.find(link_of(before_.metadata, id));
      const bool in_source =
          std::ranges::find(segment.source.annotations, name, &Annotation::id) != segment.source.annotations.end();
      if (other != names_.end() && in_source) link(after_.metadata, name, other->second);
    }
  }

  const Unit& before_;
  Unit& after_;
  IdPool ids_;
  NoteMoving notes_;
  std::map<std::string, std::string> names_;  ///< annotation ids, old → new
};

}  // namespace

MovedSegment move_segment(const Unit& before, std::size_t from, Unit& after, std::size_t to) {
  return Moving(before, after).move(before.segments.at(from), after.segments.at(to));
}

void bring_notes(const Unit& before, Unit& after) {
  NoteMoving notes(after.notes);
  for (const Note& note : before.notes) notes.bring(note);
  for (const auto& [category, values] : before.metadata) {
    const bool is_of_segments =
        category.starts_with("weerga ") || category == kIgnoredMetadata || category == kLinksMetadata;
    if (!is_of_segments) after.metadata.try_emplace(category, values);
  }
}

}  // namespace weerga
