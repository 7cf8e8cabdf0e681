// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/difference.h"
#include "xliff/model/document.h"

namespace weerga {

enum class RowChange { equal, changed, added, removed, moved };
std::string_view to_string(RowChange change);

/// A row of two versions side by side.
struct ComparedRow {
  RowChange change = RowChange::equal;
  std::optional<SegmentPlace> old_place;  ///< absent for an added row
  std::optional<SegmentPlace> new_place;  ///< absent for a removed row
  /// Word by word where both are there and differ, else empty: `query` is the new text, `source` the old one.
  std::vector<DifferencePiece> source;
  std::vector<DifferencePiece> target;
  bool state_changed = false;

  friend bool operator==(const ComparedRow&, const ComparedRow&) = default;
};

struct LetterComparison {
  std::vector<ComparedRow> rows;  ///< in the order of the new letter; a removed row stands where it stood
  [[nodiscard]] std::size_t count(RowChange change) const;
};

/// Which segments of two letters are the same, by the words of their sources: equal ones first, then, between them,
/// those that resemble each other by at least half, then those that went elsewhere. A moved row may be changed too;
/// then it has differences. About linear for letters that resemble each other; O(n log n) at worst, but for stretches
/// up to 500 changed segments, which are compared with each other.
LetterComparison compare_letters(const Document& old_letter, const Document& new_letter);

}  // namespace weerga
