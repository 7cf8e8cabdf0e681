// SPDX-License-Identifier: Apache-2.0
#include "tm/match/ranking.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace weerga {
namespace {

bool allowed(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::ranges::find(names, name) != names.end();
}

bool same_neighbours(const Query& query, const MemoryEntry& entry) {
  const bool known = !query.previous_source.empty() || !query.next_source.empty();
  return known && query.previous_source == entry.previous_source && query.next_source == entry.next_source;
}

}  // namespace

bool EntryFilter::allows(const MemoryEntry& entry) const {
  return allowed(letters, entry.letter) && allowed(dossiers, entry.dossier) && entry.state >= least_state &&
         entry.date >= not_before;
}

bool EntryFilter::allows_all() const { return *this == EntryFilter{}; }

bool PenaltyRule::fits(const MemoryEntry& entry) const {
  return (letter.empty() || letter == entry.letter) && (dossier.empty() || dossier == entry.dossier) &&
         (!state || *state == entry.state) && (origin.empty() || origin == entry.origin);
}

int points_for_origin(const Query& query, const MemoryEntry& entry) {
  int points = entry.penalty;
  for (const PenaltyRule& rule : query.penalties) {
    if (rule.fits(entry)) points += rule.points;
  }
  return std::clamp(points, 0, 100);
}

Match judged(const Query& query, const MemoryEntry& entry, const LostPoints& lost, bool identical) {
  const SimilarityOptions options{
      .query_codes = query.codes, .candidate_codes = entry.codes, .penalty = points_for_origin(query, entry)};
  Match match{.entry = entry, .explained = similarity_of(lost, identical, options)};
  match.percent = match.explained.percent;
  if (match.percent == 100) match.kind = MatchKind::exact;
  if (match.percent == 100 && same_neighbours(query, entry)) {
    match.kind = MatchKind::context;
    match.percent = 101;
  }
  return match;
}

bool ranks_before(const Match& a, const Match& b, const Query& query) {
  if (a.percent != b.percent) return a.percent > b.percent;
  if (a.entry.date != b.entry.date) return a.entry.date > b.entry.date;
  if (a.entry.state != b.entry.state) return a.entry.state > b.entry.state;
  const bool a_at_home = a.entry.dossier == query.dossier;
  const bool b_at_home = b.entry.dossier == query.dossier;
  if (a_at_home != b_at_home) return a_at_home;
  return std::tie(a.entry.letter, a.entry.id) < std::tie(b.entry.letter, b.entry.id);
}

std::vector<Match> ranked(std::vector<Match> matches, const Query& query) {
  const auto by_rank = [&](const Match& a, const Match& b) { return ranks_before(a, b, query); };
  std::ranges::sort(matches, [&](const Match& a, const Match& b) {
    const auto pair = [](const Match& m) { return std::tie(m.entry.source, m.entry.target); };
    return pair(a) != pair(b) ? pair(a) < pair(b) : by_rank(a, b);
  });
  std::vector<Match> best;
  for (Match& match : matches) {
    const bool same_pair = !best.empty() && best.back().entry.source == match.entry.source &&
                           best.back().entry.target == match.entry.target;
    if (same_pair) {
      best.back().repeats += match.repeats;
    } else {
      best.push_back(std::move(match));
    }
  }
  std::ranges::sort(best, by_rank);
  if (best.size() > query.limit) best.erase(best.begin() + static_cast<std::ptrdiff_t>(query.limit), best.end());
  return best;
}

}  // namespace weerga
