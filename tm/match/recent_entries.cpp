// SPDX-License-Identifier: Apache-2.0
#include "tm/match/recent_entries.h"

#include <algorithm>

#include "tm/match/folded_words.h"
#include "tm/match/ranking.h"
#include "tm/match/text_scorer.h"

namespace weerga {
namespace {

/// So many dead entries are not worth a clean-up.
constexpr std::size_t kFewEntries = 256;

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
  remove(entry.letter, entry.id);
  places_[entry_name(entry.letter, entry.id)] = entries_.size();
  entries_.push_back({.entry = entry, .text = scored_text(entry.source, numbers_)});
  note_words(entries_.size() - 1);
}

bool RecentEntries::remove(std::string_view letter, std::string_view id) {
  const auto place = places_.find(entry_name(letter, id));
  if (place == places_.end()) return false;
  entries_[place->second] = {.alive = false};
  places_.erase(place);
  if (entries_.size() > kFewEntries && 2 * places_.size() < entries_.size()) drop_dead();
  return true;
}

void RecentEntries::note_words(std::size_t place) {
  const auto note = [&](WordPlaces& words, const std::string& text) {
    for (FoldedWord& word : folded_words_of(text)) {
      std::vector<std::size_t>& places = words[std::move(word.text)];
      if (places.empty() || places.back() != place) places.push_back(place);
    }
  };
  note(source_words_, entries_[place].entry.source);
  note(target_words_, entries_[place].entry.target);
}

void RecentEntries::drop_dead() {
  RecentEntries fresh;
  for_each([&](const MemoryEntry& entry) { fresh.put(entry); });
  *this = std::move(fresh);
}

std::size_t RecentEntries::count_of_word(Side side, const std::string& folded) const {
  const WordPlaces& words = places_of_words(side);
  const auto found = words.find(folded);
  if (found == words.end()) return 0;
  return static_cast<std::size_t>(
      std::ranges::count_if(found->second, [&](std::size_t place) { return entries_[place].alive; }));
}

const MemoryEntry* RecentEntries::find(std::string_view letter, std::string_view id) const {
  const auto place = places_.find(entry_name(letter, id));
  return place == places_.end() ? nullptr : &entries_[place->second].entry;
}

std::vector<Match> RecentEntries::matches_of(const Query& query) const {
  WordNumbers numbers(&numbers_);
  const ScoredText text = scored_text(query.source, numbers);
  TextScorer scorer(text);
  std::vector<Match> matches;
  for (const Recent& recent : entries_) {
    if (!recent.alive) continue;
    const bool identical = recent.entry.source == query.source;
    if (!identical && highest_percent(text.words.size(), recent.text.words.size()) < query.threshold) continue;
    if (!query.filter.allows(recent.entry)) continue;
    const int words = identical ? 0 : scorer.lost_words(recent.text);
    if (100 - words < query.threshold) continue;
    const LostPoints lost = identical ? LostPoints{} : scorer.lost_points(recent.text, words);
    Match match = judged(query, recent.entry, lost, identical);
    if (match.percent >= query.threshold) matches.push_back(std::move(match));
  }
  return matches;
}

}  // namespace weerga
