// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

namespace weerga {

/// Heights in pixels of many rows; sums and look-ups take logarithmic time (Fenwick 1994).
class RowHeights {
 public:
  /// Takes all heights at once. Linear.
  void assign(std::vector<int> heights) {
    heights_ = std::move(heights);
    sums_.assign(heights_.size() + 1, 0);
    for (std::size_t i = 1; i < sums_.size(); ++i) {
      sums_[i] += heights_[i - 1];
      const std::size_t above = i + (i & (~i + 1));
      if (above < sums_.size()) sums_[above] += sums_[i];
    }
  }

  [[nodiscard]] std::size_t size() const { return heights_.size(); }
  [[nodiscard]] int height(std::size_t row) const { return heights_[row]; }

  void set(std::size_t row, int height) {
    const int by = height - heights_[row];
    heights_[row] = height;
    for (std::size_t i = row + 1; i < sums_.size(); i += i & (~i + 1)) sums_[i] += by;
  }

  /// The sum of all heights before `row`: where it starts.
  [[nodiscard]] long top(std::size_t row) const {
    long sum = 0;
    for (std::size_t i = row; i > 0; i -= i & (~i + 1)) sum += sums_[i];
    return sum;
  }
  [[nodiscard]] long total() const { return top(size()); }

  /// The row that covers pixel `y`; the last one below the end, 0 if there are none.
  [[nodiscard]] std::size_t row_at(long y) const {
    std::size_t row = 0;
    for (std::size_t step = std::bit_floor(size()); step > 0; step /= 2) {
      if (row + step <= size() && sums_[row + step] <= y) {
        row += step;
        y -= sums_[row];
      }
    }
    return row < size() || size() == 0 ? row : size() - 1;
  }

 private:
  std::vector<int> heights_;
  std::vector<long> sums_;  ///< Fenwick tree, from 1
};

}  // namespace weerga
