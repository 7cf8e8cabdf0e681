// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "editor/core/edit.h"
#include "editor/core/review/annotations.h"
#include "tm/match/difference.h"
#include "xliff/model/document.h"

namespace weerga {

/// What a translation was before somebody changed it.
struct TrackedChange {
  SegmentPlace place;
  std::size_t number = 0;  ///< from 1; 1 is the oldest of the segment
  TaggedText before;
  TaggedText after;              ///< the target of today, or what the next change found
  State state = State::initial;  ///< that the segment had before
  Attribution by;

  /// Word by word, for display: `query` is `after`, `source` is `before`.
  [[nodiscard]] std::vector<DifferencePiece> difference() const { return weerga::difference(after.text, before.text); }
};

/// `edit` as a tracked change: the target that it replaces is remembered with author and time in the unit's metadata
/// (category "weerga change SEGMENT NUMBER"), so that it goes into every version of XLIFF and stays valid. Edits that
/// follow each other by one author are one change; one that brings the remembered target back takes the change away.
/// An edit that changes no target, or one that had no words, comes back as it is.
Edit tracked(const Document& document, Edit edit, const Attribution& by);

/// All changes of a letter that nobody accepted or rejected yet, in reading order, oldest first. Linear.
std::vector<TrackedChange> tracked_changes_of(const Document& document);
std::vector<TrackedChange> tracked_changes_of(const Document& document, SegmentPlace place);

// All throw Error invalid_argument where the segment has no such change.

/// The change, and those before it, are as good as if nobody had tracked them.
Edit accept_change(const Document& document, SegmentPlace place, std::size_t number);
/// The target as it was before the change and those after it; the state that it had then. Annotations stay on the words
/// that stay.
Edit reject_change(const Document& document, SegmentPlace place, std::size_t number);
/// All changes of a letter, for one step of undo.
std::vector<Edit> accept_all_changes(const Document& document);
std::vector<Edit> reject_all_changes(const Document& document);

/// How far a translation is, sub states included.
enum class Status { open, draft, translated, rejected, reviewed, final };
std::string_view to_string(Status status);
std::optional<Status> status_of(std::string_view name);
/// `open` and `draft` are both initial; a draft has words. A rejected one is initial with the sub state
/// weerga:rejected.
Status status_of(const Segment& segment);
/// Sets state and sub state (weerga:draft, weerga:rejected). Throws Error invalid_argument for a segment that is locked
/// or, beyond `open`, has no translation.
Edit set_status(const Document& document, SegmentPlace place, Status status);

/// What two versions of one document differ in, as tracked edits: the targets of `reviewed` put into `document`. For
/// importing a review; segments are found by file, unit and segment id.
std::vector<Edit> changes_as_edits(const Document& document, const Document& reviewed, const Attribution& by);

}  // namespace weerga
