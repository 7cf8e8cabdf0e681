// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/packed_file.h"
#include "tm/match/packed_numbers.h"

namespace weerga {

/// 8 bytes as a number.
inline std::uint64_t block_at(const char* bytes) {
  std::uint64_t block = 0;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

/// The same on every machine; not against an attacker.
std::uint64_t string_hash(std::string_view text);

/// Strings under the numbers 0, 1, 2, …
class StringList {
 public:
  /// Throws Error too_large where numbers run out.
  void add(std::string_view text);
  void add(char first, std::string_view rest);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// Stays valid until the next add().
  [[nodiscard]] std::string_view text(std::uint32_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(bytes_).substr(begin, ends_[number] - begin);
  }

 private:
  void end_string();

  std::string bytes_;
  std::vector<std::size_t> ends_;
};

/// Distinct strings: the growing form.
class StringCollector {
 public:
  StringCollector();
  /// The number of `text`, which is new if it equals the former size().
  std::uint32_t number_of(std::string_view text);
  [[nodiscard]] std::size_t size() const { return strings_.size(); }
  /// Stays valid until the next number_of().
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return strings_.text(number); }
  [[nodiscard]] const StringList& strings() const { return strings_; }

 private:
  void grow();

  StringList strings_;
  std::vector<std::uint64_t> slots_;  ///< upper half: upper half of the hash; lower half: number + 1, or 0 if free
};

/// The packed form: finds a number by its string and back, in place.
class StringTable {
 public:
  static constexpr std::uint32_t kSections = 3;

  StringTable() = default;
  /// Reads sections `first` to `first` + kSections - 1.
  StringTable(const PackedFile& file, Section first);
  /// Packs strings; `order[i]` is the number in `strings` of what becomes number i.
  static void pack(PackedFileWriter& file, Section first, const StringList& strings,
                   std::span<const std::uint32_t> order);

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view text(std::size_t number) const;
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;

 private:
  PackedNumbers ends_;
  PackedNumbers slots_;  ///< number + 1, or 0 if free; linear probing
  std::string_view bytes_;
};

}  // namespace weerga
