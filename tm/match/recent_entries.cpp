// SPDX-License-Identifier: Apache-2.0
#include "tm/match/recent_entries.h"

#include <algorithm>

#include "tm/match/ranking.h"

namespace weerga {
namespace {

/// The most that the word counts alone allow.
int highest_percent(std::size_t words, std::size_t other_words) {
  const std::size_t most = std::max(words, other_words);
  return most == 0 ? 0 : static_cast<int>(100 * std::min(words, other_words) / most);
}

}  // namespace

std::string entry_name(std::string_view letter, std::string_view id) {
  std::string name(letter);
  name += '#';
  name += id;
  return name;
}

void RecentEntries::put(const MemoryEntry& entry) {
  Recent recent{.entry = entry, .text = scored_text(entry.source, numbers_)};
  const auto [place, is_new] = places_.try_emplace(entry_name(entry.letter, entry.id), entries_.size());
  if (is_new) {
    entries_.push_back(std::move(recent));
  } else {
    entries_[place->second] = std::move(recent);
  }
}

bool RecentEntries::remove(std::string_view letter, std::string_view id) {
  const auto place = places_.find(entry_name(letter, id));
  if (place == places_.end()) return false;
  entries_[place->second] = {.alive = false};
  places_.erase(place);
  return true;
}

const MemoryEntry* RecentEntries::find(std::string_view letter, std::string_view id) const {
  const auto place = places_.find(entry_name(letter, id));
  return place == places_.end() ? nullptr : &entries_[place->second].entry;
}

std::vector<Match> RecentEntries::matches_of(const Query& query) const {
  WordNumbers numbers(&numbers_);
  const ScoredText text = scored_text(query.source, numbers);
  std::vector<Match> matches;
  for (const Recent& recent : entries_) {
    if (!recent.alive) continue;
    const bool identical = recent.entry.source == query.source;
    if (!identical && highest_percent(text.words.size(), recent.text.words.size()) < query.threshold) continue;
    if (!query.filter.allows(recent.entry)) continue;
    const LostPoints lost = identical ? LostPoints{} : lost_points(text, recent.text);
    if (100 - lost.words < query.threshold && !identical) continue;
    Match match = judged(query, recent.entry, lost, identical);
    if (match.percent >= query.threshold) matches.push_back(std::move(match));
  }
  return matches;
}

}  // namespace weerga
