// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace weerga {

static_assert(std::endian::native == std::endian::little, "packed indexes are little-endian");

/// A read-only column of numbers, each in as many bits as the largest needs (at most 56). Points into foreign bytes.
class PackedNumbers {
 public:
  PackedNumbers() = default;
  /// Reads what packed() made. Throws Error malformed if the bytes cannot hold that many numbers.
  explicit PackedNumbers(std::string_view bytes);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// `index` must be below size().
  [[nodiscard]] std::uint64_t operator[](std::size_t index) const { return bits_at(bits_, index * width_, width_); }

  /// Asks the memory for a number before it is needed.
  void prefetch(std::size_t index) const { __builtin_prefetch(bits_ + index * width_ / 8); }

  /// `width` (0-56) bits from bit `place` of `bytes`, of which 8 from the first touched on must be readable.
  static std::uint64_t bits_at(const char* bytes, std::size_t place, unsigned width) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes + place / 8, sizeof block);
    return (block >> (place % 8)) & ((std::uint64_t{1} << width) - 1);
  }

 private:
  const char* bits_ = nullptr;
  std::size_t size_ = 0;
  unsigned width_ = 0;
};

/// Appends numbers of `width` bits to `bytes`, beginning at a byte; no padding.
void append_bits(std::string& bytes, std::span<const std::uint32_t> numbers, unsigned width);

std::string packed(std::span<const std::uint32_t> numbers);

}  // namespace weerga
