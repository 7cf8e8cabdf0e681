// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/annotations.h"

#include <algorithm>
#include <utility>

#include "editor/core/annotation_marks.h"
#include "editor/core/edit_start.h"
#include "editor/core/review/annotation_thread.h"
#include "xliff/formats/xml_spaces.h"
#include "xliff/model/note_reference.h"
#include "xliff/model/unit_ids.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

template <typename Action>
std::size_t for_each_mark(std::vector<Segment>& segments, std::string_view id, const Action& action) {
  std::size_t count = 0;
  const auto look = [&](TaggedText& text, Side side) {
    for (Annotation& mark : text.annotations) {
      if (mark.id != id) continue;
      action(mark, side);
      ++count;
    }
  };
  for (Segment& segment : segments) {
    look(segment.source, Side::source);
    if (segment.target) look(*segment.target, Side::target);
  }
  return count;
}

TaggedText& text_to_mark(Segment& segment, const NewAnnotation& mark) {
  if (mark.side == Side::target && !segment.target) refuse("There is no target text to mark yet.");
  TaggedText& text = mark.side == Side::source ? segment.source : *segment.target;
  const bool inside = mark.range.begin < mark.range.end && mark.range.end <= text.text.size() &&
                      is_boundary(text.text, mark.range.begin) && is_boundary(text.text, mark.range.end);
  if (!inside) refuse("Select the words that the mark is for.");
  return text;
}

std::string_view name_of(Side side) { return side == Side::source ? "source" : "target"; }

/// Puts the mark into `edit`, with a note if there is something to say. Returns its id.
std::string put_mark(Edit& edit, IdPool& ids, const NewAnnotation& mark) {
  TaggedText& text = text_to_mark(edit.after.segments.front(), mark);
  Annotation annotation{.id = ids.fresh("a"), .range = mark.range};
  set_kind(annotation, mark.kind == AnnotationKind::other ? AnnotationKind::comment : mark.kind);
  if (!mark.by.author.empty())
    annotation.other.push_back({"its:revPerson", std::string(uri_of(XmlSpace::its)), mark.by.author});
  if (!mark.text.empty() || mark.is_private || mark.kind == AnnotationKind::comment) {
    Note note{.id = fresh_note_id(edit.after.notes),
              .text = mark.text,
              .category = std::string(to_string(mark.kind)),
              .applies_to = std::string(name_of(mark.side)),
              .author = mark.by.author,
              .time = mark.by.time,
              .is_private = mark.is_private};
    annotation.ref = "#n=" + note.id;
    edit.after.notes.push_back(std::move(note));
  }
  std::string id = annotation.id;
  text.add(std::move(annotation));
  return id;
}

/// The note of the mark `id`; it is made where there is none yet.
Note& thread_root(Edit& edit, std::string_view id) {
  std::string note;
  const std::size_t found = for_each_mark(edit.after.segments, id, [&](const Annotation& mark, Side) {
    if (note.empty()) note = note_of(mark);
  });
  if (found == 0) refuse("This mark is no longer there.");
  const auto known = std::ranges::find(edit.after.notes, note, &Note::id);
  if (!note.empty() && known != edit.after.notes.end()) return *known;
  Note fresh{.id = fresh_note_id(edit.after.notes)};
  for_each_mark(edit.after.segments, id, [&](Annotation& mark, Side side) {
    fresh.category = to_string(kind_of(mark));
    fresh.applies_to = name_of(side);
    if (fresh.text.empty()) fresh.text = std::exchange(mark.value, {});  // XLIFF 2.1 § 4.7.3.4: a remark or a reference
    mark.ref = "#n=" + fresh.id;
  });
  edit.after.notes.push_back(std::move(fresh));
  return edit.after.notes.back();
}

bool is_on_side(const Unit& unit, std::string_view id, Side side) {
  return std::ranges::any_of(unit.segments, [&](const Segment& segment) {
    const TaggedText* text = side == Side::source ? &segment.source : segment.target ? &*segment.target : nullptr;
    return text != nullptr && std::ranges::find(text->annotations, id, &Annotation::id) != text->annotations.end();
  });
}

}  // namespace

Edit annotate(const Document& document, SegmentPlace place, const NewAnnotation& mark) {
  Edit edit = unchanged(EditKind::annotation, document, place);
  IdPool ids = ids_of(unit_at(document, place));
  put_mark(edit, ids, mark);
  return edit;
}

Edit annotate_both(const Document& document, SegmentPlace place, const NewAnnotation& source,
                   const NewAnnotation& target) {
  if (source.side != Side::source || target.side != Side::target) refuse("Mark one span of each language.");
  Edit edit = unchanged(EditKind::annotation, document, place);
  IdPool ids = ids_of(unit_at(document, place));
  const std::string in_source = put_mark(edit, ids, source);
  link(edit.after.metadata, in_source, put_mark(edit, ids, target));
  return edit;
}

Edit link_annotations(const Document& document, SegmentPlace place, std::string_view source_id,
                      std::string_view target_id) {
  const Unit& unit = unit_at(document, place);
  if (!is_on_side(unit, source_id, Side::source) || !is_on_side(unit, target_id, Side::target))
    refuse("Only a mark of the source and one of the translation can be tied.");
  Edit edit = unchanged(EditKind::annotation, document, place);
  link(edit.after.metadata, std::string(source_id), std::string(target_id));
  return edit;
}

Edit unlink_annotation(const Document& document, SegmentPlace place, std::string_view id) {
  if (link_of(unit_at(document, place).metadata, id).empty()) refuse("This mark is not tied to another.");
  Edit edit = unchanged(EditKind::annotation, document, place);
  unlink(edit.after.metadata, id);
  return edit;
}

Edit reply(const Document& document, SegmentPlace place, std::string_view id, const Saying& saying) {
  if (trimmed(saying.text).empty()) refuse("Write something to answer with.");
  Edit edit = unchanged_unit(EditKind::annotation, document, place);
  Note& root = thread_root(edit, id);
  if (root.text.empty()) {  // a mark without words: this begins its thread
    root.text = saying.text;
    root.author = saying.by.author;
    root.time = saying.by.time;
    root.is_private = root.is_private || saying.is_private;
    return edit;
  }
  Note answer{.id = fresh_note_id(edit.after.notes),
              .text = saying.text,
              .category = root.category,
              .applies_to = root.applies_to,
              .author = saying.by.author,
              .time = saying.by.time,
              .is_private = saying.is_private || root.is_private,
              .reply_to = root.id};
  edit.after.notes.push_back(std::move(answer));
  return edit;
}

Edit resolve(const Document& document, SegmentPlace place, std::string_view id, bool resolved) {
  Edit edit = unchanged_unit(EditKind::annotation, document, place);
  thread_root(edit, id).resolved = resolved;
  return edit;
}

Edit set_private(const Document& document, SegmentPlace place, std::string_view id, bool is_private) {
  Edit edit = unchanged_unit(EditKind::annotation, document, place);
  thread_root(edit, id).is_private = is_private;
  const std::string root = thread_root(edit, id).id;
  for (const std::string& answer : answers_to(edit.after.notes, root))
    std::ranges::find(edit.after.notes, answer, &Note::id)->is_private = is_private;
  return edit;
}

void EditSequence::add(Edit edit) {
  apply(edit, document_);
  edits_.push_back(std::move(edit));
}

}  // namespace weerga
