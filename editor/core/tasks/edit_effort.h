// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "editor/core/tasks/statistics.h"
#include "xliff/model/document.h"

namespace weerga {

/// What a segment was filled with.
struct InsertedText {
  std::string text;
  int percent = 0;  ///< 101 = context

  friend bool operator==(const InsertedText&, const InsertedText&) = default;
};

/// The match that the segment's target came from: the words that the unit's metadata remember, else the stored proposal
/// of the origin that they name, numbers repaired. Nothing where neither is known, or without a target.
std::optional<InsertedText> inserted_match(const Unit& unit, const Segment& segment);

/// Word edits from the inserted text to the final one; case and spelling count, punctuation and spaces do not unless
/// nothing else differs (then one edit). Texts of over 1,000 words count as rewritten where they differ. O(n m).
EditEffort effort_between(std::string_view inserted, std::string_view final_text);

}  // namespace weerga
