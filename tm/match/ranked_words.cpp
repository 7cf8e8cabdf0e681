// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <compare>

#include "tm/match/packed_texts.h"

namespace weerga {
namespace {

void append_half(std::string& halves, std::uint64_t bits) {
  const auto half = static_cast<std::uint32_t>(bits);
  halves.append(reinterpret_cast<const char*>(&half), sizeof half);
}

/// `words` by rarity, the rarest first.
void add_postings(PostingCollector& lists, std::uint32_t text, std::span<const std::uint32_t> words) {
  for (std::size_t rarer = 0; rarer < words.size(); ++rarer) {
    if (rarer > 0 && words[rarer] == words[rarer - 1]) continue;
    const std::size_t reach = 100 * (words.size() - rarer) / words.size();
    const auto layer = std::ranges::find_if(kReaches, [&](std::size_t least) { return reach >= least; });
    lists.add(words[rarer], text, static_cast<std::size_t>(layer - kReaches.begin()));
  }
}

}  // namespace

void RankedWords::append(std::span<const std::uint32_t> ranks) {
  ranks_.insert(ranks_.end(), ranks.begin(), ranks.end());
  ends_.push_back(ranks_.size());
}

std::vector<std::uint32_t> RankedWords::order_by_length(std::size_t most_words) const {
  struct Position {
    std::uint32_t words;
    std::uint32_t sought;  ///< the most frequent of the words by which a look-up at 70 % finds the text
    std::uint32_t rarer;   ///< the next of them
    std::uint32_t text;
    auto operator<=>(const Position&) const = default;
  };
  std::vector<Position> positions;
  positions.reserve(texts());
  for (std::uint32_t text = 0; text < texts(); ++text) {
    const std::span<const std::uint32_t> words = of(text);
    const std::size_t last = words.size() * 3 / 10;
    positions.push_back({static_cast<std::uint32_t>(std::min(words.size(), most_words + 1)),
                         words.empty() ? 0 : words[last], last == 0 ? 0 : words[last - 1], text});
  }
  std::ranges::sort(positions);
  std::vector<std::uint32_t> order;
  order.reserve(texts());
  for (const Position& position : positions) order.push_back(position.text);
  return order;
}

std::string RankedWords::signatures(std::span<const std::uint32_t> order) const {
  std::string lower;
  std::string upper;
  for (const std::uint32_t text : order) {
    std::uint64_t bits = 0;
    for (const std::uint32_t rank : of(text)) bits |= signature_bit(rank);
    append_half(lower, bits);
    append_half(upper, bits >> 32U);
  }
  return lower + upper;
}

PostingCollector RankedWords::postings(std::span<const std::uint32_t> order, const KeyRanks& keys) const {
  PostingCollector lists(keys.counts, keys.layered);
  for (std::uint32_t text = 0; text < order.size(); ++text) add_postings(lists, text, of(order[text]));
  return lists;
}

}  // namespace weerga
