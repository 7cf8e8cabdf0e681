// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tm/match/memory_entry.h"
#include "xliff/model/document.h"

namespace weerga {

/// A penalty as it is written; 0 for what is no number.
int penalty_of(std::string_view digits);

/// The translated segments of a letter as entries, in document order. A segment counts if it is no ignorable, has a
/// target that is not empty, and its state is at least translated (a target without a named state counts as
/// translated). Provenance: the values "author", "date", "origin", "dossier", "penalty" of the metadata category
/// "weerga" of the unit (followed by a space and the segment's id where a unit has several), else of the file.
/// Neighbours are the segments before and after in the same file, translated or not; none in an import from TMX.
std::vector<MemoryEntry> entries_of(const Document& document, std::string_view letter);

/// The entry at `place`, or nothing where that segment does not count. Constant time but for the ids.
std::optional<MemoryEntry> entry_of(const Document& document, SegmentPlace place, std::string_view letter);

/// The id of the entry at `place`: "UNIT/SEGMENT", with "FILE:" before it where the document has several files. A
/// segment without an id has "#" and its number in the unit, from 1.
std::string entry_id(const Document& document, SegmentPlace place);

/// The places of all segments by entry id; of two with the same id (an invalid document) the first.
using EntryPlaces = std::unordered_map<std::string, SegmentPlace>;
EntryPlaces entry_places(const Document& document);

/// Writes the entry's target, state and provenance into the segment at `place`. Codes of an old target stay at their
/// words where the new text keeps them.
void write_entry(const MemoryEntry& entry, Document& document, SegmentPlace place);

/// Adds a unit with one segment for the entry at the end of the document and returns its place.
SegmentPlace add_entry(const MemoryEntry& entry, Document& document);

/// True if a unit can be added under this id: "UNIT/SEGMENT", each of them 1-200 letters, digits or any of "._:-".
bool is_entry_id(std::string_view id);

/// A document for entries that come from no letter: one file named `letter`.
Document new_letter(std::string_view letter, std::string_view source_language, std::string_view target_language);

/// Takes the translation away: of an import the whole unit, unless it is the last one; of a letter the target.
void erase_entry(Document& document, SegmentPlace place);

}  // namespace weerga
