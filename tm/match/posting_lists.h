// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/packed_file.h"
#include "tm/match/packed_numbers.h"

namespace weerga {

/// For each key the ascending numbers of the texts that hold it, in blocks of kBlock differences; a key whose list was
/// left out (it would hold too large a part of all texts) is said to be `everywhere`.
class PostingLists {
 public:
  static constexpr std::uint32_t kSections = 3;
  static constexpr std::size_t kBlock = 128;

  PostingLists() = default;
  PostingLists(const PackedFile& file, Section first);

  [[nodiscard]] std::size_t size() const { return counts_.size(); }
  [[nodiscard]] std::size_t count(std::size_t key) const { return counts_[key]; }
  [[nodiscard]] bool everywhere(std::size_t key) const { return counts_[key] > 0 && start(key) == start(key + 1); }

  /// Calls visit(texts) for runs of the texts of `key` in [begin, end), ascending. The list must not be left out.
  template <typename Visit>
  void for_each_run(std::size_t key, std::uint32_t begin, std::uint32_t end, Visit&& visit) const {
    const List list = list_of(key);
    for (std::size_t block = first_block(list, begin); block < list.blocks; ++block) {
      std::array<std::uint32_t, kBlock> room;
      std::span<const std::uint32_t> texts = unpacked(list, block, room);
      if (texts.front() >= end) return;
      texts = texts.first(static_cast<std::size_t>(std::ranges::lower_bound(texts, end) - texts.begin()));
      texts = texts.subspan(static_cast<std::size_t>(std::ranges::lower_bound(texts, begin) - texts.begin()));
      if (!texts.empty()) visit(texts);
    }
  }

 private:
  friend class PostingCollector;
  struct List {
    const char* bytes = nullptr;
    std::size_t count = 0;
    std::size_t blocks = 0;
  };

  [[nodiscard]] std::size_t start(std::size_t key) const { return starts_[key]; }
  [[nodiscard]] List list_of(std::size_t key) const;
  static std::size_t first_block(const List& list, std::uint32_t begin);
  static std::span<const std::uint32_t> unpacked(const List& list, std::size_t block,
                                                 std::array<std::uint32_t, kBlock>& texts);

  PackedNumbers counts_;
  PackedNumbers starts_;  ///< byte offsets, one more than there are keys
  std::string_view bytes_;
};

/// Packs lists that are given text by text.
class PostingCollector {
 public:
  /// `counts[key]` = texts that will be added for the key; lists longer than `longest` are left out.
  PostingCollector(std::vector<std::uint32_t> counts, std::size_t longest);
  /// Texts must come in ascending order for each key.
  void add(std::uint32_t key, std::uint32_t text);
  void pack(PackedFileWriter& file, Section first) const;

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<std::size_t> begins_;  ///< of each key's part in texts_
  std::vector<std::size_t> ends_;
  std::vector<std::uint32_t> texts_;
};

}  // namespace weerga
