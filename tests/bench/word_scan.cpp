// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/word_scan.h"

#include <algorithm>
#include <span>
#include <utility>

#include "tm/match/scored_text.h"
#include "xliff/text/fold.h"
#include "xliff/text/words.h"

namespace weerga::test {
namespace {

constexpr std::size_t kLongestQuery = 64;

std::string key_of(const Word& word, std::string_view text) {
  return similarity_key(composed(fold_case(word.range.of(text))), word.kind == WordKind::number);
}

}  // namespace

void WordScan::add(std::string_view sentence) {
  for (const Word& word : words_of(sentence)) {
    const auto [surface, is_new] = surfaces_.try_emplace(std::string(word.range.of(sentence)), 0);
    if (is_new) {
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      surface->second = numbers_.try_emplace(key_of(word, sentence), next).first->second;
    }
    words_.push_back(surface->second);
  }
  ends_.push_back(words_.size());
}

std::vector<std::uint32_t> WordScan::words_of_query(std::string_view query) const {
  std::vector<std::uint32_t> words;
  std::unordered_map<std::string, std::uint32_t> unknown;
  for (const Word& word : words_of(query)) {
    const std::string key = key_of(word, query);
    const auto known = numbers_.find(key);
    const auto next = static_cast<std::uint32_t>(numbers_.size() + unknown.size());
    words.push_back(known != numbers_.end() ? known->second : unknown.try_emplace(key, next).first->second);
  }
  return words;
}

std::vector<WordScan::Hit> WordScan::hits_of(std::string_view query, int threshold, std::size_t limit) const {
  const std::vector<std::uint32_t> words = words_of_query(query);
  const std::size_t n = words.size();
  std::vector<Hit> hits;
  if (n == 0 || n > kLongestQuery) return hits;
  std::vector<std::uint64_t> masks(numbers_.size() + n);
  for (std::size_t i = 0; i < n; ++i) masks[words[i]] |= std::uint64_t{1} << i;
  const std::uint64_t last = std::uint64_t{1} << (n - 1);
  for (std::size_t segment = 0, begin = 0; segment < ends_.size(); begin = ends_[segment++]) {
    const std::size_t m = ends_[segment] - begin;
    const std::size_t longer = std::max(n, m);
    if (m == 0 || 100 * std::min(n, m) < static_cast<std::size_t>(threshold) * longer) continue;
    std::uint64_t above = ~std::uint64_t{0};
    std::uint64_t below = 0;
    std::size_t distance = n;
    for (const std::uint32_t word : std::span(words_).subspan(begin, m)) {
      const std::uint64_t equal = masks[word];
      const std::uint64_t diagonal = (((equal & above) + above) ^ above) | equal | below;
      std::uint64_t more = below | ~(diagonal | above);
      const std::uint64_t less = above & diagonal;
      if ((more & last) != 0) ++distance;
      if ((less & last) != 0) --distance;
      more = (more << 1U) | 1U;
      above = (less << 1U) | ~(diagonal | more);
      below = more & diagonal;
    }
    const int percent = static_cast<int>(100 * (longer - distance) / longer);
    if (percent >= threshold) hits.push_back({static_cast<std::uint32_t>(segment), percent});
  }
  const auto best = hits.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
  std::ranges::partial_sort(hits, best, {}, [](const Hit& hit) { return std::pair(-hit.percent, hit.segment); });
  hits.erase(best, hits.end());
  return hits;
}

}  // namespace weerga::test
