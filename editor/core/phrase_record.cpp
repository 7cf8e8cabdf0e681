// SPDX-License-Identifier: Apache-2.0
#include "editor/core/phrase_record.h"

#include <fmt/format.h>

#include "tm/match/concordance.h"

namespace weerga {
namespace {

constexpr std::size_t kMostShown = 60;
/// Renderings are counted in so many of the newest segments; more would take seconds for a "de".
constexpr std::size_t kMostCounted = 20'000;

Occurrence occurrence_of(const ConcordanceHit& hit, Side side) {
  const std::string& searched = side == Side::source ? hit.entry.source : hit.entry.target;
  Occurrence occurrence{.target = side == Side::source ? hit.entry.target : hit.entry.source,
                        .provenance = provenance_of(hit.entry, 1)};
  std::size_t done = 0;
  for (const ByteRange& range : hit.found) {
    occurrence.source.push_back({searched.substr(done, range.begin - done)});
    occurrence.source.push_back({std::string(range.of(searched)), MarkedSpan::Kind::emphasis});
    done = range.end;
  }
  occurrence.source.push_back({searched.substr(done)});
  return occurrence;
}

}  // namespace

std::string provenance_of(const MemoryEntry& entry, std::size_t repeats) {
  std::string words = entry.letter;
  if (!entry.date.empty()) words += " · " + entry.date.substr(0, 10);
  if (!entry.author.empty()) words += " · " + entry.author;
  words += " · " + std::string(to_string(entry.state));
  if (!entry.origin.empty()) words += " · " + entry.origin;
  if (repeats > 1) words += fmt::format(" · {}×", repeats);
  return words;
}

PhraseRecord phrase_record(const MatchIndex& memory, TimelineQuery query, const std::stop_token& stop) {
  query.limit = kMostShown;
  ConcordanceResult found = concordance(memory, concordance_query(query));
  if (found.hits.empty()) {
    query.any_form = true;
    found = concordance(memory, concordance_query(query));
  }
  PhraseRecord record;
  for (const ConcordanceHit& hit : found.hits) record.newest.push_back(occurrence_of(hit, query.side));
  query.limit = kMostCounted;
  for (const PhraseRendering& rendering : timeline_of(memory, query, stop).renderings) {
    if (!rendering.text.empty()) record.renderings.push_back({rendering.text, rendering.times, rendering.last_date});
  }
  if (stop.stop_requested()) return {};
  return record;
}

}  // namespace weerga
