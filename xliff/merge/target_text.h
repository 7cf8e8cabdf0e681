// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// Whether there is a translation: an empty target of a source with words is none.
bool has_target(const Segment& segment);

/// The translation of a unit: its targets in target order (XLIFF 2.1 § 4.3.1.27) with the ignorables between them. A
/// piece without target stands there with its source.
TaggedText target_text(const Unit& unit);

/// The whole source of a unit.
TaggedText source_text(const Unit& unit);

/// The text with what stands for its codes: a tab, a line end, the sign of a note.
std::string readable_text(const TaggedText& text);

/// What the reader of a translation should know of a unit: which segments have no target (`merge.open`, a warning), or
/// one that is not reviewed (`merge.unreviewed`, a note).
std::vector<Diagnostic> open_segments(const Unit& unit);
std::vector<Diagnostic> open_segments(const Document& document);

}  // namespace weerga
