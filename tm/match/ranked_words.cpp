// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <compare>
#include <functional>

#include "tm/match/text_collector.h"

namespace weerga {
namespace {

/// `words` by rarity, the rarest first.
void add_postings(PostingCollector& lists, std::uint32_t text, std::span<const std::uint32_t> words) {
  std::size_t layer = 0;
  for (std::size_t rarer = 0; rarer < words.size(); ++rarer) {
    if (rarer > 0 && words[rarer] == words[rarer - 1]) continue;
    // The whole part of the reach is below the layer's least one.
    while (100 * (words.size() - rarer) < kReaches[layer] * words.size()) ++layer;
    lists.add(words[rarer], text, layer);
  }
}

/// Most texts have few words, of which sort() would make more than it needs.
void sort_descending(std::span<std::uint32_t> ranks) {
  constexpr std::size_t kFew = 48;
  if (ranks.size() > kFew) {
    std::ranges::sort(ranks, std::greater{});
    return;
  }
  for (std::size_t end = 1; end < ranks.size(); ++end) {
    const std::uint32_t rank = ranks[end];
    std::size_t place = end;
    for (; place > 0 && ranks[place - 1] < rank; --place) ranks[place] = ranks[place - 1];
    ranks[place] = rank;
  }
}

}  // namespace

void RankedWords::reserve(std::size_t texts, std::size_t words) {
  ends_.reserve(texts);
  ranks_.reserve(words);
}

void RankedWords::end_text() {
  sort_descending(std::span(ranks_).subspan(ends_.empty() ? 0 : ends_.back()));
  ends_.push_back(ranks_.size());
}

std::vector<std::uint32_t> RankedWords::order_by_length(std::size_t most_words) const {
  struct Position {
    std::uint64_t words_and_sought;  ///< number of words; the most frequent of those by which a look-up at 70 % finds
    std::uint64_t rarer_and_text;    ///< the next rarer of them; the text
    auto operator<=>(const Position&) const = default;
  };
  std::vector<Position> positions;
  positions.reserve(texts());
  for (std::uint32_t text = 0; text < texts(); ++text) {
    const std::span<const std::uint32_t> words = of(text);
    const std::size_t last = words.size() * 3 / 10;
    const std::uint64_t length = std::min(words.size(), most_words + 1);
    const std::uint64_t rarer = last == 0 ? 0 : words[last - 1];
    positions.push_back({length << 32U | (words.empty() ? 0 : words[last]), rarer << 32U | text});
  }
  std::ranges::sort(positions);
  std::vector<std::uint32_t> order;
  order.reserve(texts());
  for (const Position& position : positions) order.push_back(static_cast<std::uint32_t>(position.rarer_and_text));
  return order;
}

std::string RankedWords::signatures(std::span<const std::uint32_t> order) const {
  std::string signatures;
  signatures.reserve(order.size() * sizeof(std::uint64_t));
  for (const std::uint32_t text : order) {
    std::uint64_t bits = 0;
    for (const std::uint32_t rank : of(text)) bits |= signature_bit(rank);
    signatures.append(reinterpret_cast<const char*>(&bits), sizeof bits);
  }
  return signatures;
}

PostingCollector RankedWords::postings(std::span<const std::uint32_t> order, const KeyRanks& keys) const {
  PostingCollector lists(keys.counts, keys.layered);
  for (std::uint32_t text = 0; text < order.size(); ++text) add_postings(lists, text, of(order[text]));
  return lists;
}

}  // namespace weerga
