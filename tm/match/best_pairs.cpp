// SPDX-License-Identifier: Apache-2.0
#include "tm/match/best_pairs.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "tm/match/ranking.h"

namespace weerga {

BestPairs::BestPairs(const PackedMemory& memory, const Query& query, const std::vector<bool>& removed)
    : memory_(memory),
      query_(query),
      removed_(removed),
      dossier_(memory.entries().name_number(query.dossier)),
      plain_(query.filter.allows_all() && query.penalties.empty()),
      previous_code_(memory.sources().code_of(query.previous_source)),
      next_code_(memory.sources().code_of(query.next_source)) {}

int BestPairs::least_percent() const {
  return pairs_.size() < query_.limit ? query_.threshold : std::max(query_.threshold, pairs_.back().percent);
}

bool BestPairs::may_enter(std::uint32_t source, int percent) const {
  const int least = least_percent();
  if (percent != least || pairs_.size() < query_.limit) return percent >= least;
  // Then the newer one ranks first; equal dates leave it open.
  bool is_new = false;
  memory_.entries().for_each_with_source(
      source, [&](std::uint32_t entry) { is_new = is_new || memory_.entries().date(entry) >= pairs_.back().date; });
  return is_new;
}

bool BestPairs::same_text(std::optional<std::uint32_t> source, const std::string& text,
                          const std::optional<std::string>& code) const {
  if (!source) return text.empty();
  return code && !text.empty() && memory_.sources().code(*source) == *code;
}

bool BestPairs::same_neighbours(std::uint32_t entry) const {
  if (query_.previous_source.empty() && query_.next_source.empty()) return false;
  const PackedEntries& entries = memory_.entries();
  return same_text(entries.previous(entry), query_.previous_source, previous_code_) &&
         same_text(entries.next(entry), query_.next_source, next_code_);
}

std::optional<BestPairs::Pair> BestPairs::judged_entry(std::uint32_t entry, const LostPoints& lost,
                                                       bool identical) const {
  const PackedEntries& entries = memory_.entries();
  if (!removed_.empty() && removed_[entry]) return std::nullopt;
  int penalty = entries.penalty(entry);
  if (!plain_) {
    const MemoryEntry provenance = entries.provenance(entry);
    if (!query_.filter.allows(provenance)) return std::nullopt;
    penalty = points_for_origin(query_, provenance);
  }
  const Similarity explained = similarity_of(
      lost, identical, {.query_codes = query_.codes, .candidate_codes = entries.codes(entry), .penalty = penalty});
  const bool in_context = explained.percent == 100 && same_neighbours(entry);
  const int percent = explained.percent + (in_context ? 1 : 0);
  if (percent < query_.threshold) return std::nullopt;
  Pair pair{.percent = percent,
            .date = entries.date(entry),
            .state = entries.state(entry),
            .at_home = entries.dossier_number(entry) == dossier_,
            .entry = entry,
            .explained = explained};
  if (explained.percent == 100) pair.kind = in_context ? MatchKind::context : MatchKind::exact;
  return pair;
}

bool BestPairs::before(const Pair& a, const Pair& b) const {
  const auto rank = [](const Pair& pair) { return std::tie(pair.percent, pair.date, pair.state, pair.at_home); };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  const auto name = [&](const Pair& pair) {
    return std::pair(memory_.entries().letter(pair.entry), memory_.entries().id(pair.entry));
  };
  return name(a) < name(b);
}

void BestPairs::insert(Pair pair) {
  const auto place = std::ranges::upper_bound(pairs_, pair, [&](const Pair& a, const Pair& b) { return before(a, b); });
  pairs_.insert(place, std::move(pair));
  if (pairs_.size() > query_.limit) pairs_.pop_back();
}

void BestPairs::take_in(std::uint32_t source, const LostPoints& lost, bool identical) {
  entries_.clear();
  memory_.entries().for_each_with_source(source, [&](std::uint32_t entry) { entries_.push_back(entry); });
  if (entries_.size() == 1) {
    if (const std::optional<Pair> pair = judged_entry(entries_.front(), lost, identical)) insert(*pair);
    return;
  }
  std::unordered_map<std::uint32_t, Pair> best_of_targets;
  for (const std::uint32_t entry : entries_) {
    const std::optional<Pair> pair = judged_entry(entry, lost, identical);
    if (!pair) continue;
    const auto [place, is_new] = best_of_targets.try_emplace(memory_.entries().target(entry), *pair);
    if (is_new) continue;
    Pair& best = place->second;
    const std::size_t repeats = best.repeats + 1;
    if (before(*pair, best)) best = *pair;
    best.repeats = repeats;
  }
  for (const auto& [target, pair] : best_of_targets) insert(pair);
}

std::vector<Match> BestPairs::matches() const {
  std::vector<Match> matches;
  for (const Pair& pair : pairs_) {
    matches.push_back({.entry = memory_.entry(pair.entry),
                       .percent = pair.percent,
                       .kind = pair.kind,
                       .explained = pair.explained,
                       .repeats = pair.repeats});
  }
  return matches;
}

}  // namespace weerga
