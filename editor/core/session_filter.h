// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/session.h"
#include "xliff/text/byte_range.h"

namespace weerga {

enum class RowFilter { all, open, draft, review, issues, notes, changed };
inline constexpr std::size_t kRowFilters = 7;

/// Where `wanted` occurs in `text`, not overlapping. Case does not count unless `wanted` has a capital.
std::vector<ByteRange> occurrences_of(std::string_view wanted, std::string_view text);

/// What a row has that the session does not know.
struct RowFacts {
  std::function<bool(std::size_t row)> has_issue;
  std::function<bool(std::size_t row)> is_changed;
};

/// The rows that pass `filter` and hold `wanted` in source or target ("" = all), in order. Linear in the document.
std::vector<std::size_t> filtered_rows(const Session& session, RowFilter filter, std::string_view wanted,
                                       const RowFacts& facts);
bool passes(const Session& session, std::size_t row, RowFilter filter, const RowFacts& facts);

/// The rows with a match that nobody has edited or confirmed since it was put in, in order. Linear in the document.
std::vector<std::size_t> unread_rows(const Session& session);

}  // namespace weerga
