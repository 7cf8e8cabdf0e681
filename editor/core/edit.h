// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/model/side.h"
#include "xliff/text/byte_range.h"

namespace weerga {

enum class EditKind { target, source, state, annotation, note, split, join, match };

/// The part of a unit that an edit replaces: consecutive segments, and the unit's notes and metadata.
struct UnitPart {
  std::vector<Segment> segments;
  std::vector<Note> notes;
  Metadata metadata;

  friend bool operator==(const UnitPart&, const UnitPart&) = default;
};

/// One change of one unit, whole and in both directions: what undo, redo and the crash journal all record.
struct Edit {
  EditKind kind = EditKind::target;
  SegmentPlace place;  ///< the first segment that is replaced
  UnitPart before;
  UnitPart after;

  friend bool operator==(const Edit&, const Edit&) = default;
};

Edit inverse(Edit edit);

/// Replaces `before` by `after`. Throws Error invalid_argument, and changes nothing, where `before` does not stand.
void apply(const Edit& edit, Document& document);

/// The same change of segments on the notes and metadata that the unit has now: those that the edit does not touch stay
/// as they are. For several edits of one unit that were all made from the same document.
Edit rebased(const Document& document, Edit edit);

// Each function below describes a change of the segment at `place` and leaves the document alone. All throw Error
// invalid_argument with a sentence for the translator where the change is not allowed: a locked segment, a unit that
// may not be divided, a range outside the text.

/// New words in the target. A state beyond `initial` falls back to it, since nobody confirmed the new words.
Edit edit_target(const Document& document, SegmentPlace place, TaggedText target);
/// New words in the source; the target keeps its words and loses its confirmation.
Edit edit_source(const Document& document, SegmentPlace place, TaggedText source);
Edit set_state(const Document& document, SegmentPlace place, State state);

/// A target that came from a memory. Its similarity in percent and origin are remembered in the unit's metadata.
struct InsertedMatch {
  TaggedText target;  ///< its annotations are left out
  int percent = 0;
  std::string origin;
  std::string letter{};  ///< of the memory, "" unknown
  std::string pair{};    ///< id of the pair in that letter, "" unknown
};
Edit insert_match(const Document& document, SegmentPlace place, InsertedMatch match);
/// The percentage that insert_match remembered for a segment, or nothing.
std::optional<int> inserted_percent(const Unit& unit, const Segment& segment);

/// Removes the annotation of that id, and the note that only it pointed to.
Edit remove_annotation(const Document& document, SegmentPlace place, std::string_view id);

/// Adds a note to the unit, under a new id.
Edit add_note(const Document& document, SegmentPlace place, Note note);

/// Where a segment is divided: byte offsets in its source and target text.
struct SplitPoint {
  std::size_t source = 0;
  std::size_t target = 0;
};
/// Two segments out of one; white space around the place stays with the first. Both lose their confirmation.
Edit split_segment(const Document& document, SegmentPlace place, SplitPoint point);
/// One segment out of this one and the next of the same unit, with the text between them.
Edit join_with_next(const Document& document, SegmentPlace place);

}  // namespace weerga
