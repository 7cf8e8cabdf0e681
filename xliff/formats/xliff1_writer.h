// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/formats/markup.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/model/document.h"

namespace weerga {

/// `document` as XLIFF 1.2 for Trados and older tools: seg-source with mrk mtype="seg", g for spans that nest, bx/ex or
/// bpt/ept otherwise. Every file, group and unit must have an id.
std::string written_xliff1(const Document& document, const XliffStyle& style);

// Parts, also for saving into a file that stays as it is around them.
struct NoteChoice {
  bool private_notes = false;
  std::string_view core = {};  ///< as in Markup: what stands before the names of elements
  std::size_t first = 0;       ///< the number of the first note
};
std::string notes_1(const Unit& unit, const NoteChoice& choice);
std::string matches_1(const Unit& unit, std::string_view core = {});
/// What stands between the tags of a seg-source or target: the segments of the unit, each in its mrk.
std::string segmented_content_1(const Unit& unit, bool target, const Markup& markup);
/// The state of the whole unit: the earliest of its segments, with the sub state that goes with it.
const Segment* earliest_segment(const Unit& unit);

}  // namespace weerga
