// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tm/match/entry_view.h"
#include "tm/match/memory_entry.h"
#include "tm/match/packed_entries.h"
#include "tm/match/packed_file.h"
#include "tm/match/packed_texts.h"
#include "tm/match/text_collector.h"

namespace weerga {

/// The read-only part of an index (FORMAT.md): source texts in the order of their number of words, target texts,
/// entries.
class PackedMemory {
 public:
  explicit PackedMemory(PackedFile file);

  [[nodiscard]] const PackedTexts& sources() const { return sources_; }
  [[nodiscard]] const PackedTexts& targets() const { return targets_; }
  [[nodiscard]] const PackedEntries& entries() const { return entries_; }
  /// See signature_bit().
  [[nodiscard]] std::uint64_t signature(std::uint32_t source) const {
    std::uint64_t bits = 0;
    std::memcpy(&bits, signatures_.data() + source * sizeof bits, sizeof bits);
    return bits;
  }
  /// Asks the memory for a signature before signature() needs it.
  void prefetch_signature(std::uint32_t source) const {
    __builtin_prefetch(signatures_.data() + source * sizeof(std::uint64_t));
  }
  /// The first source of at least `words` words (at most kMostWordsScored + 2; longer texts count as one word more than
  /// kMostWordsScored).
  [[nodiscard]] std::uint32_t first_of_length(std::size_t words) const {
    return static_cast<std::uint32_t>(lengths_[words]);
  }
  [[nodiscard]] MemoryEntry entry(std::uint32_t number) const;
  [[nodiscard]] std::string_view bytes() const { return file_.bytes(); }

 private:
  PackedFile file_;
  PackedNumbers lengths_;
  std::string_view signatures_;
  PackedTexts sources_;
  PackedTexts targets_;
  PackedEntries entries_;
};

/// The growing form of PackedMemory.
class MemoryCollector {
 public:
  /// Makes room for so many entries; more may come.
  void reserve(std::size_t entries);
  void add(const EntryView& entry);
  /// An index file's bytes.
  [[nodiscard]] std::string packed();

 private:
  struct Known {
    std::string text;
    std::uint32_t number = 0;
  };

  std::uint32_t number_of_source(std::string_view text);

  TextCollector sources_;
  TextCollector targets_;
  EntryCollector entries_;
  Known previous_;  ///< the source of the entry before
  Known expected_;  ///< its next neighbour
};

}  // namespace weerga
