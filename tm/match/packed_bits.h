// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// A read-only row of bits that also tells how many set bits lie before a place, and where the n-th set bit is. So two
/// bits a row replace a column of ascending numbers. Points into foreign bytes.
class PackedBits {
 public:
  PackedBits() = default;
  /// Reads what packed_bits() made. Throws Error malformed if the sizes do not fit together.
  explicit PackedBits(std::string_view bytes);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// How many bits are set.
  [[nodiscard]] std::size_t ones() const { return ones_; }
  [[nodiscard]] bool operator[](std::size_t place) const { return (word(place / kWord) >> (place % kWord) & 1U) != 0; }
  /// Set bits before `place`, which is below size(). Constant time.
  [[nodiscard]] std::size_t ones_before(std::size_t place) const;
  /// The place of the n-th set bit; n counts from 0 and is below ones(). Linear in the gaps between 64 set bits.
  [[nodiscard]] std::size_t place_of_one(std::size_t n) const;
  /// Places from `place` on until a set bit or the end.
  [[nodiscard]] std::size_t zeros_from(std::size_t place) const;

  static constexpr std::size_t kWord = 64;
  static constexpr std::size_t kCounted = 8;  ///< words between two counts
  static constexpr std::size_t kNoted = 64;   ///< set bits between two noted places

 private:
  [[nodiscard]] std::uint64_t word(std::size_t i) const;
  static std::uint32_t number(const char* numbers, std::size_t i);

  std::size_t size_ = 0;
  std::size_t ones_ = 0;
  const char* words_ = nullptr;
  const char* counts_ = nullptr;
  const char* places_ = nullptr;
};

/// At most UINT32_MAX bits.
std::string packed_bits(const std::vector<bool>& bits);

}  // namespace weerga
