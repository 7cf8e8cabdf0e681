// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/session.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// `unread`: a match was put in, and nobody has edited or confirmed it since.
enum class RowFilter { all, open, draft, review, unread, issues, notes, changed };
inline constexpr std::size_t kRowFilters = 8;

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

/// A yes or no for every row, and how many say yes.
class RowFlags {
 public:
  void reset(std::size_t rows) {
    flags_.assign(rows, false);
    count_ = 0;
  }
  /// Rows [first, first + before) became [first, first + after), all with `flag`; the others keep theirs.
  void replace(std::size_t first, std::size_t before, std::size_t after, bool flag) {
    const auto begin = flags_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(before);
    count_ -= static_cast<std::size_t>(std::count(begin, end, true));
    flags_.insert(flags_.erase(begin, end), after, flag);
    if (flag) count_ += after;
  }
  void set(std::size_t row, bool flag) {
    count_ = count_ + (flag ? 1U : 0U) - (flags_.at(row) ? 1U : 0U);
    flags_[row] = flag;
  }
  [[nodiscard]] bool operator[](std::size_t row) const { return flags_.at(row); }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::vector<bool> flags_;
  std::size_t count_ = 0;
};

}  // namespace weerga
