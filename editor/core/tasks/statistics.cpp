// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/statistics.h"

#include <unordered_set>

#include "editor/core/tasks/pretranslation.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::array<std::string_view, kMatchBands> kBandNames{"context", "100",   "95-99",      "85-94",
                                                               "75-84",   "50-74", "repetition", "new"};

MatchBand band_of(const Match& match) {
  if (match.kind == MatchKind::context) return MatchBand::context;
  if (match.percent >= 100) return MatchBand::exact;
  if (match.percent >= 95) return MatchBand::high95;
  if (match.percent >= 85) return MatchBand::high85;
  return match.percent >= 75 ? MatchBand::high75 : MatchBand::low50;
}

MatchBand band_of(const Document& document, SegmentPlace place, TranslationMemory* memory) {
  if (memory == nullptr) return MatchBand::none;
  Query query = query_of(document, place);
  query.threshold = 50;
  query.limit = 1;
  const std::vector<Match> matches = memory->matches_of(query);
  return matches.empty() ? MatchBand::none : band_of(matches.front());
}

}  // namespace

std::string_view to_string(MatchBand band) { return kBandNames.at(static_cast<std::size_t>(band)); }

void Amount::add(std::string_view text) {
  ++segments;
  words += words_of(text).size();
  characters += code_point_count(text);
}

Statistics statistics_of(const Document& document, const StatisticsOptions& options) {
  Statistics statistics;
  std::unordered_set<std::string_view> seen;
  const std::vector<SegmentPlace> places = segments_of(document);
  for (std::size_t i = 0; i < places.size() && !options.stop.stop_requested(); ++i) {
    if (options.progress) options.progress(static_cast<double>(i) / static_cast<double>(places.size()));
    const Segment& segment = segment_at(document, places[i]);
    const std::string_view source = segment.source.text;
    if (trimmed(source).empty()) continue;
    MatchBand band = band_of(document, places[i], options.memory);
    const bool repeated = !seen.insert(source).second;
    if (repeated && band != MatchBand::context && band != MatchBand::exact) band = MatchBand::repetition;
    statistics.total.add(source);
    statistics.by_state.at(static_cast<std::size_t>(segment.state)).add(source);
    statistics.by_band.at(static_cast<std::size_t>(band)).add(source);
  }
  return statistics;
}

}  // namespace weerga
