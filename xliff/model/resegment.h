// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

// Changes of segmentation by the rules of XLIFF 2.1 § 4.8.3 (Modifier).

/// Whether segment `index` may be split or joined: its own canResegment, else that of the unit.
bool may_resegment(const Unit& unit, std::size_t index);

/// Splits segment `index` before byte `source_place` of its source and `target_place` of its target (absent or no
/// target: all target words stay in the first part). Both parts keep the attributes; the second gets a new id; order of
/// the unit's targets is renumbered; a state after translated becomes translated, sub state and all. Spans that the cut
/// goes through stay whole: they become sc/ec and sm/em when written.
/// Throws Error invalid_argument: no such segment, canResegment="no", a place outside the text or that leaves one part
/// without source.
void split(Unit& unit, std::size_t index, std::size_t source_place, std::optional<std::size_t> target_place);

/// Joins segments `first` … `last` (places in Unit::segments, ignorables between them included) into one. It keeps the
/// id of the first; the earliest state of all and the sub state that goes with it; xml:space preserve if one has it.
/// Throws Error invalid_argument: no such segments, canResegment="no" in one, targets that do not follow each other.
void join(Unit& unit, std::size_t first, std::size_t last);

/// Joins all that may be joined, in the order of the targets: sources follow it. Leading and trailing ignorables stay.
void join_all(Unit& unit);

/// Splits each segment at the places that `breaks` names in its source and, if it has one, its target. Places count
/// only where both have the same number of them; otherwise the segment stays whole.
using Breaks = std::function<std::vector<std::size_t>(const TaggedText& text)>;
void split_all(Unit& unit, const Breaks& breaks);

/// Removes annotations, in sources and targets, for which `unwanted` holds.
void remove_annotations(Unit& unit, const std::function<bool(const Annotation&)>& unwanted);

/// Whether an annotation is of a type that XLIFF itself or one of its modules defines: not "prefix:name" of a user.
bool is_standard(const Annotation& annotation);

}  // namespace weerga
