// SPDX-License-Identifier: Apache-2.0
#pragma once
// How an edit begins: for the functions below editor/core that make one.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "editor/core/edit.h"
#include "xliff/model/document.h"
#include "xliff/model/unit_ids.h"
#include "xliff/text/error.h"

namespace weerga {

/// Throws Error invalid_argument; the sentence is for the translator.
[[noreturn]] inline void refuse(std::string sentence) { throw Error(ErrorKind::invalid_argument, std::move(sentence)); }

/// `count` segments of the unit from `first`, with its notes and metadata.
inline UnitPart part_of(const Unit& unit, std::size_t first, std::size_t count) {
  if (first + count > unit.segments.size()) refuse("This segment is no longer there.");
  const auto begin = unit.segments.begin() + static_cast<std::ptrdiff_t>(first);
  return {{begin, begin + static_cast<std::ptrdiff_t>(count)}, unit.notes, unit.metadata};
}

/// An edit of `count` segments that changes nothing yet.
inline Edit unchanged(EditKind kind, const Document& document, SegmentPlace place, std::size_t count = 1) {
  UnitPart part = part_of(unit_at(document, place), place.segment, count);
  return {kind, place, part, part};
}

/// The same of all segments of the unit: a mark may have parts in several of them.
inline Edit unchanged_unit(EditKind kind, const Document& document, SegmentPlace place) {
  return unchanged(kind, document, {place.file, place.unit, 0}, unit_at(document, place).segments.size());
}

/// As unchanged(), of segments that are all open to edits.
inline Edit unlocked(EditKind kind, const Document& document, SegmentPlace place, std::size_t count = 1) {
  Edit edit = unchanged(kind, document, place, count);
  for (const Segment& segment : edit.before.segments) {
    if (segment.locked) refuse("This segment is locked.");
  }
  return edit;
}

/// An id that none of the notes has.
inline std::string fresh_note_id(const std::vector<Note>& notes) {
  IdPool ids;
  for (const Note& note : notes) ids.take(note.id);
  return ids.fresh("n");
}

}  // namespace weerga
