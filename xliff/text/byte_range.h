// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace weerga {

/// A half-open range [begin, end) of bytes in a UTF-8 text. Both ends lie on code point boundaries.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::size_t place) const { return begin <= place && place < end; }
  [[nodiscard]] constexpr bool overlaps(ByteRange other) const { return begin < other.end && other.begin < end; }

  /// The bytes of `text` that this range covers; the range must lie inside `text`.
  [[nodiscard]] constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

  friend constexpr auto operator<=>(ByteRange, ByteRange) = default;
};

}  // namespace weerga
