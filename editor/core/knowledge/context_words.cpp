// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/context_words.h"

#include <algorithm>

#include "tm/match/folded_words.h"
#include "tm/match/learned_links.h"

namespace weerga {
namespace {

constexpr std::size_t kSample = 100;
constexpr std::uint32_t kTelling = 4;
constexpr double kOutside = -1;
constexpr double kInside = 1;

double dice(double both, double one, double other) { return 2 * both / (one + other); }

const std::string& text_of(const MemoryEntry& entry, bool source) { return source ? entry.source : entry.target; }

/// The number of a word, which is new if `counts` grows.
template <typename Counts>
std::uint32_t number_of(std::string word, std::unordered_map<std::string, std::uint32_t>& numbers, Counts& counts) {
  const auto [known, is_new] = numbers.try_emplace(std::move(word), static_cast<std::uint32_t>(counts.size()));
  if (is_new) counts.emplace_back();
  return known->second;
}

}  // namespace

ContextWords::ContextWords(const std::vector<ConcordanceHit>& hits, Side side) : side_(side) {
  const std::size_t step = hits.size() / kSample + 1;
  for (std::size_t i = 0; i < hits.size(); i += step) count(hits[i]);
  for (std::uint32_t word = 0; word < other_.size(); ++word) in_context_.push_back(goes_with_context(word));
}

void ContextWords::count(const ConcordanceHit& hit) {
  ++sampled_;
  const std::string& searched = text_of(hit.entry, side_ == Side::source);
  std::vector<std::uint32_t> around;
  for (FoldedWord& word : folded_words_of(searched)) {
    const bool in_phrase = std::ranges::any_of(hit.found, [&](ByteRange found) { return found.overlaps(word.range); });
    if (in_phrase) continue;
    const std::uint32_t number = number_of(std::move(word.text), searched_numbers_, searched_);
    if (searched_[number].last == sampled_) continue;
    searched_[number].last = sampled_;
    ++searched_[number].hits;
    around.push_back(number);
  }
  for (FoldedWord& word : folded_words_of(text_of(hit.entry, side_ != Side::source))) {
    const std::uint32_t number = number_of(std::move(word.text), other_numbers_, other_);
    if (other_[number].last == sampled_) continue;
    other_[number].last = sampled_;
    ++other_[number].hits;
    common_.resize(other_.size());
    for (const std::uint32_t beside : around) ++common_[number][beside];
  }
}

bool ContextWords::goes_with_context(std::uint32_t word) const {
  const std::uint32_t hits = other_[word].hits;
  const double with_phrase = dice(hits, hits, sampled_);
  return std::ranges::any_of(common_[word], [&](const auto& beside) {
    return dice(beside.second, hits, searched_[beside.first].hits) > with_phrase;
  });
}

bool ContextWords::belongs_to_context(const std::string& word) const {
  const auto known = other_numbers_.find(word);
  return known != other_numbers_.end() && in_context_[known->second];
}

ByteRange ContextWords::trimmed(const ConcordanceHit& hit) const {
  if (sampled_ < kTelling || hit.rendering.empty()) return hit.rendering;
  std::vector<FoldedWord> words = folded_words_of(text_of(hit.entry, side_ != Side::source));
  std::erase_if(words, [&](const FoldedWord& word) { return !hit.rendering.overlaps(word.range); });
  std::vector<double> gains;
  for (const FoldedWord& word : words) gains.push_back(belongs_to_context(word.text) ? kOutside : kInside);
  const ByteRange run = best_run(words, gains);
  return run.empty() ? hit.rendering : run;
}

}  // namespace weerga
