// SPDX-License-Identifier: Apache-2.0
#include "editor/core/edit.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "editor/core/annotation_marks.h"
#include "editor/core/change_records.h"
#include "editor/core/edit_start.h"
#include "editor/core/provenance.h"
#include "xliff/model/unit_ids.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

void unconfirm(Segment& segment) {
  segment.state = State::initial;
  segment.has_state = true;
  segment.sub_state.clear();
}

/// The end of the white space that starts at `place`.
std::size_t after_space(std::string_view text, std::size_t place) {
  while (place < text.size()) {
    const CodePoint next = code_point_at(text, place);
    if (!trimmed(text.substr(place, next.size)).empty()) break;
    place += next.size;
  }
  return place;
}

/// Both halves of a text; white space around `place` stays with the first.
std::pair<TaggedText, TaggedText> halves(const TaggedText& whole, std::size_t place) {
  place = after_space(whole.text, std::min(place, whole.text.size()));
  if (place == 0) return {TaggedText(), whole};  // a slice from 0 has the codes there too
  return {whole.slice({0, place}), whole.slice({place, whole.text.size()}, false)};
}

/// The first segment after `place` in its unit that is no ignorable.
std::optional<std::size_t> next_in_unit(const Unit& unit, SegmentPlace place) {
  for (std::size_t next = place.segment + 1; next < unit.segments.size(); ++next) {
    if (!unit.segments[next].ignorable) return next;
  }
  return std::nullopt;
}

void require_resegmenting(const Document& document, SegmentPlace place) {
  const Unit& unit = unit_at(document, place);
  const bool inherited = document.files[place.file].can_resegment && unit.can_resegment;
  if (!unit.segments[place.segment].can_resegment.value_or(inherited)) {
    refuse("The file does not allow this segment to be split or joined.");
  }
}

void append_segment(Segment& whole, const Segment& part) {
  whole.source.append(part.source);
  if (part.target) {
    if (!whole.target) whole.target.emplace();
    whole.target->append(*part.target);
  } else if (part.ignorable && whole.target && !whole.target->text.empty()) {
    TaggedText between = part.source;
    between.annotations.clear();  // they are the source's
    whole.target->append(between);
  }
}

}  // namespace

Edit inverse(Edit edit) {
  std::swap(edit.before, edit.after);
  return edit;
}

namespace {

/// What an edit relies on. An edit that comes back from the crash journal has been through XLIFF, which spells out
/// states and flags that the document may leave open, so these are not compared.
bool has_same_words(const Segment& a, const Segment& b) {
  const auto words_of_target = [](const Segment& s) {
    return s.target ? std::string_view(s.target->text) : std::string_view();
  };
  return a.id == b.id && a.ignorable == b.ignorable && a.source.text == b.source.text &&
         words_of_target(a) == words_of_target(b);
}

}  // namespace

void apply(const Edit& edit, Document& document) {
  const auto stands = [&] {
    const SegmentPlace& place = edit.place;
    if (place.file >= document.files.size() || place.unit >= document.files[place.file].units.size()) return false;
    const auto& segments = document.files[place.file].units[place.unit].segments;
    const std::size_t count = edit.before.segments.size();
    return place.segment + count <= segments.size() &&
           std::equal(edit.before.segments.begin(), edit.before.segments.end(),
                      segments.begin() + static_cast<std::ptrdiff_t>(place.segment), has_same_words);
  };
  if (!stands()) refuse("This change does not belong to the document as it is now.");
  Unit& unit = document.files[edit.place.file].units[edit.place.unit];
  const auto first = unit.segments.begin() + static_cast<std::ptrdiff_t>(edit.place.segment);
  const auto rest = unit.segments.erase(first, first + static_cast<std::ptrdiff_t>(edit.before.segments.size()));
  unit.segments.insert(rest, edit.after.segments.begin(), edit.after.segments.end());
  unit.notes = edit.after.notes;
  unit.metadata = edit.after.metadata;
}

namespace {

/// What `after` makes of `before`, done to `now` instead.
std::vector<Note> rebased_notes(const std::vector<Note>& before, const std::vector<Note>& after,
                                std::vector<Note> now) {
  const auto with_id = [](const auto& notes, const std::string& id) { return std::ranges::find(notes, id, &Note::id); };
  std::erase_if(now, [&](const Note& note) {
    return with_id(before, note.id) != before.end() && with_id(after, note.id) == after.end();
  });
  for (const Note& note : after) {
    const auto old = with_id(before, note.id);
    if (old != before.end() && *old == note) continue;
    const auto here = std::ranges::find(now, note.id, &Note::id);
    if (here == now.end()) {
      now.push_back(note);
    } else {
      *here = note;
    }
  }
  return now;
}

Metadata rebased_metadata(const Metadata& before, const Metadata& after, Metadata now) {
  for (const auto& [category, values] : before) {
    if (!after.contains(category)) now.erase(category);
  }
  for (const auto& [category, values] : after) {
    const auto old = before.find(category);
    if (old == before.end() || old->second != values) now[category] = values;
  }
  return now;
}

}  // namespace

Edit rebased(const Document& document, Edit edit) {
  const bool is_there =
      edit.place.file < document.files.size() && edit.place.unit < document.files[edit.place.file].units.size();
  if (!is_there) return edit;  // apply() says so
  const Unit& unit = unit_at(document, edit.place);
  if (unit.notes != edit.before.notes) {
    edit.after.notes = rebased_notes(edit.before.notes, edit.after.notes, unit.notes);
    edit.before.notes = unit.notes;
  }
  if (unit.metadata != edit.before.metadata) {
    edit.after.metadata = rebased_metadata(edit.before.metadata, edit.after.metadata, unit.metadata);
    edit.before.metadata = unit.metadata;
  }
  return edit;
}

Edit edit_target(const Document& document, SegmentPlace place, TaggedText target) {
  Edit edit = unlocked(EditKind::target, document, place);
  Segment& segment = edit.after.segments.front();
  if (!segment.target || segment.target->text != target.text) {
    unconfirm(segment);
    remember_reading(edit.after.metadata, segment);
  }
  segment.target = std::move(target);
  return settled(document, std::move(edit));
}

Edit edit_source(const Document& document, SegmentPlace place, TaggedText source) {
  Edit edit = unlocked(EditKind::source, document, place);
  Segment& segment = edit.after.segments.front();
  segment.source = std::move(source);
  unconfirm(segment);
  return settled(document, std::move(edit));
}

Edit set_state(const Document& document, SegmentPlace place, State state) {
  Edit edit = unlocked(EditKind::state, document, place);
  Segment& segment = edit.after.segments.front();
  segment.state = state;
  segment.has_state = true;
  segment.sub_state.clear();
  remember_reading(edit.after.metadata, segment);
  return edit;
}

Edit insert_match(const Document& document, SegmentPlace place, InsertedMatch match) {
  Edit edit = unlocked(EditKind::match, document, place);
  Segment& segment = edit.after.segments.front();
  segment.target = std::move(match.target);
  segment.target->annotations.clear();  // they are of another letter, and so are the notes that they point to
  unconfirm(segment);
  remember_match(edit.after.metadata, segment,
                 {.percent = match.percent, .origin = match.origin, .letter = match.letter, .pair = match.pair});
  return settled(document, std::move(edit));
}

std::optional<int> inserted_percent(const Unit& unit, const Segment& segment) {
  const std::optional<Provenance> match = provenance_of(unit, segment);
  return match ? std::optional(match->percent) : std::nullopt;
}

Edit remove_annotation(const Document& document, SegmentPlace place, std::string_view id) {
  Edit edit = unchanged_unit(EditKind::annotation, document, place);  // a split may have gone through it
  std::string note;
  std::size_t removed = 0;
  bool shared = false;  // by another annotation
  const auto remove_from = [&](TaggedText& text) {
    for (const Annotation& annotation : text.annotations) {
      if (annotation.id == id && annotation.ref.starts_with("#n=")) note = annotation.ref.substr(3);
    }
    removed += std::erase_if(text.annotations, [&](const Annotation& a) { return a.id == id; });
  };
  const auto look = [&](const TaggedText& text) {
    shared = shared || std::ranges::find(text.annotations, "#n=" + note, &Annotation::ref) != text.annotations.end();
  };
  for (Segment& segment : edit.after.segments) {
    remove_from(segment.source);
    if (segment.target) remove_from(*segment.target);
  }
  if (removed == 0) refuse("This mark is no longer there.");
  for (const Segment& segment : edit.after.segments) {
    look(segment.source);
    if (segment.target) look(*segment.target);
  }
  const bool answered = std::ranges::any_of(edit.after.notes, [&](const Note& n) { return n.reply_to == note; });
  if (!note.empty() && !answered && !shared)
    std::erase_if(edit.after.notes, [&](const Note& n) { return n.id == note; });
  return settled(document, std::move(edit));
}

Edit add_note(const Document& document, SegmentPlace place, Note note) {
  Edit edit = unchanged(EditKind::note, document, place);
  note.id = fresh_note_id(edit.after.notes);
  edit.after.notes.push_back(std::move(note));
  return edit;
}

Edit split_segment(const Document& document, SegmentPlace place, SplitPoint point) {
  Edit edit = unlocked(EditKind::split, document, place);
  require_resegmenting(document, place);
  Segment& first = edit.after.segments.front();
  auto [head, tail] = halves(first.source, point.source);
  if (trimmed(head.text).empty() || trimmed(tail.text).empty()) {
    refuse("Put the cursor between two words of the source to split the segment there.");
  }
  Segment second = first;
  first.source = std::move(head);
  second.source = std::move(tail);
  if (first.target) {
    auto [target_head, target_tail] = halves(*first.target, point.target);
    first.target = std::move(target_head);
    second.target = std::move(target_tail);
  }
  const Unit& unit = unit_at(document, place);
  IdPool ids;
  for (const Segment& segment : unit.segments) ids.take(segment.id);
  second.id = ids.fresh("s");
  unconfirm(first);
  unconfirm(second);
  copy_provenance(edit.after.metadata, first, second);
  const std::size_t cut = first.target ? first.target->text.size() : 0;
  split_change_records(edit.after.metadata, edit.before.segments.front(), second, cut);
  edit.after.segments.push_back(std::move(second));
  return settled(document, std::move(edit));
}

Edit join_with_next(const Document& document, SegmentPlace place) {
  const Unit& unit = unit_at(document, place);
  const std::optional<std::size_t> next = next_in_unit(unit, place);
  if (!next) refuse("The next segment belongs to another paragraph and cannot be joined.");
  Edit edit = unlocked(EditKind::join, document, place, *next - place.segment + 1);
  require_resegmenting(document, place);
  require_resegmenting(document, {place.file, place.unit, *next});
  std::vector<Segment>& parts = edit.after.segments;
  Segment whole = std::move(parts.front());
  std::string between;
  for (const Segment& part : std::span(parts).subspan(1)) {
    append_segment(whole, part);
    if (part.ignorable) between += part.target ? part.target->text : part.source.text;
  }
  if (whole.target && whole.target->empty()) whole.target.reset();
  unconfirm(whole);
  join_change_records(edit.after.metadata, edit.before.segments.front(), edit.before.segments.back(), between);
  forget_segment(edit.after.metadata, edit.before.segments.back());
  parts.assign(1, std::move(whole));
  return settled(document, std::move(edit));
}

}  // namespace weerga
