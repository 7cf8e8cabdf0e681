// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tm/match/packed_file.h"
#include "tm/match/packed_numbers.h"
#include "tm/match/posting_block.h"

namespace weerga {

/// Postings of the most frequent keys lie in layers by their reach: the highest percent that a text can score when no
/// word rarer than the key is shared (fuzzy_search.h), 100 (m - q) / m where q of its m words are rarer. Layer l holds
/// the reaches from kReaches[l] on that are below kReaches[l - 1].
inline constexpr std::array<std::size_t, 5> kReaches = {90, 80, 70, 50, 0};
inline constexpr std::size_t kLayers = kReaches.size();

/// The numbers of a key's lists, one a layer; keys that are not layered have one list.
struct ListRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Lists of ascending numbers of texts, in blocks of kBlock differences; a list that would hold too large a part of all
/// texts is left out. First come the lists of the layered keys (those of the least numbers), then one for each other
/// key.
class PostingLists {
 public:
  static constexpr std::uint32_t kSections = 3;
  static constexpr std::size_t kBlock = kPostingBlock;

  PostingLists() = default;
  /// Throws Error malformed if the sections do not hold the lists of `keys` keys.
  PostingLists(const PackedFile& file, Section first, std::size_t keys);

  [[nodiscard]] std::size_t keys() const { return keys_; }
  [[nodiscard]] ListRange lists_of(std::size_t key) const {
    if (key < layered_) return {key * kLayers, (key + 1) * kLayers};
    const std::size_t number = layered_ * (kLayers - 1) + key;
    return {number, number + 1};
  }
  /// Those that hold all texts of the key which can score `percent` (see kReaches).
  [[nodiscard]] ListRange lists_of(std::size_t key, std::size_t percent) const {
    ListRange lists = lists_of(key);
    while (lists.end - lists.begin > 1 && kReaches[lists.end - lists.begin - 2] <= percent) --lists.end;
    return lists;
  }
  /// What the reach of all texts of one of lists_of(key) is below; 101 if it may be anything.
  [[nodiscard]] std::size_t reach_below(std::size_t key, std::size_t list) const {
    const std::size_t layer = list - lists_of(key).begin;
    return layer == 0 ? 101 : kReaches[layer - 1];
  }
  /// Texts that the lists hold, left out or not.
  [[nodiscard]] std::size_t count(ListRange lists) const {
    std::size_t texts = 0;
    for (std::size_t list = lists.begin; list < lists.end; ++list) texts += counts_[list];
    return texts;
  }
  [[nodiscard]] std::size_t count(std::size_t key) const { return count(lists_of(key)); }
  [[nodiscard]] bool left_out(std::size_t list) const { return counts_[list] > 0 && start(list) == start(list + 1); }
  [[nodiscard]] bool complete(ListRange lists) const {
    while (lists.begin < lists.end && !left_out(lists.begin)) ++lists.begin;
    return lists.begin == lists.end;
  }
  /// All texts of a key whose lists are complete, ascending.
  [[nodiscard]] std::vector<std::uint32_t> texts_of(std::size_t key) const;

  /// Calls visit(texts) for runs of the texts of a list in [begin, end), ascending, and before that announce(texts)
  /// while an earlier run is still to be visited: time for what they lead to to come from memory. The list must not be
  /// left out.
  template <typename Announce, typename Visit>
  void for_each_run(std::size_t number, std::uint32_t begin, std::uint32_t end, Announce&& announce,
                    Visit&& visit) const {
    const List list = list_of(number);
    std::array<PostingRoom, 2> rooms;
    std::span<const std::uint32_t> announced;
    for (std::size_t block = first_block(list, begin); block < list.blocks; ++block) {
      std::span<const std::uint32_t> texts = unpacked(list, block, rooms[block % 2]);
      if (texts.front() >= end) break;
      if (texts.back() >= end || texts.front() < begin) {
        texts = texts.first(static_cast<std::size_t>(std::ranges::lower_bound(texts, end) - texts.begin()));
        texts = texts.subspan(static_cast<std::size_t>(std::ranges::lower_bound(texts, begin) - texts.begin()));
      }
      announce(texts);
      if (!announced.empty()) visit(announced);
      announced = texts;
    }
    if (!announced.empty()) visit(announced);
  }

  template <typename Visit>
  void for_each_run(std::size_t number, std::uint32_t begin, std::uint32_t end, Visit&& visit) const {
    for_each_run(number, begin, end, [](std::span<const std::uint32_t>) {}, std::forward<Visit>(visit));
  }

 private:
  friend class PostingCollector;
  struct List {
    const char* bytes = nullptr;
    std::size_t count = 0;
    std::size_t blocks = 0;
  };

  [[nodiscard]] std::size_t start(std::size_t list) const { return starts_[list]; }
  [[nodiscard]] List list_of(std::size_t number) const;
  static std::size_t first_block(const List& list, std::uint32_t begin);
  static std::span<const std::uint32_t> unpacked(const List& list, std::size_t block, PostingRoom& room);

  PackedNumbers counts_;
  PackedNumbers starts_;  ///< byte offsets, one more than there are lists
  std::string_view bytes_;
  std::size_t keys_ = 0;
  std::size_t layered_ = 0;
};

/// Packs lists that are given text by text.
class PostingCollector {
 public:
  /// `counts[key]` = texts that will be added for the key; the first `layered` keys are.
  PostingCollector(std::span<const std::uint32_t> counts, std::size_t layered);
  /// Texts must come in ascending order for each key. `layer` counts for layered keys only.
  void add(std::uint32_t key, std::uint32_t text, std::size_t layer);
  /// Lists longer than `longest` are left out.
  void pack(PackedFileWriter& file, Section first, std::size_t longest) const;

 private:
  static constexpr unsigned kLayerBits = 3;
  static constexpr std::uint32_t kLayer = (1U << kLayerBits) - 1;

  std::size_t layered_;
  std::vector<std::size_t> begins_;  ///< of each key's part in postings_
  std::vector<std::size_t> ends_;
  std::vector<std::uint32_t> postings_;  ///< text << kLayerBits | layer
};

/// Texts that a PostingCollector can tell apart.
inline constexpr std::uint32_t kMostTexts = UINT32_MAX >> 3U;

}  // namespace weerga
