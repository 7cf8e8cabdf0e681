// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "editor/core/tasks/edit_effort.h"
#include "editor/core/tasks/parallel.h"
#include "editor/core/tasks/pretranslation.h"
#include "tm/match/fragments.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr int kLeastPercent = 50;
constexpr std::array<std::string_view, kMatchBands> kBandNames{"context", "100",       "95-99", "85-94",     "75-84",
                                                               "50-74",   "fragments", "new",   "repetition"};

MatchBand band_of(int percent) {
  if (percent > 100) return MatchBand::context;
  if (percent == 100) return MatchBand::exact;
  if (percent >= 95) return MatchBand::high95;
  if (percent >= 85) return MatchBand::high85;
  if (percent >= 75) return MatchBand::high75;
  return percent >= kLeastPercent ? MatchBand::low50 : MatchBand::none;
}

bool is_exact(MatchBand band) { return band == MatchBand::context || band == MatchBand::exact; }

int percent_of(const std::vector<Match>& matches) { return matches.empty() ? 0 : matches.front().percent; }

/// Whether phrases of the memory cover half the words.
bool is_covered(std::string_view source, std::size_t words, const MatchIndex& memory) {
  std::size_t covered = 0;
  std::size_t done = 0;
  std::vector<Fragment> fragments = fragments_of(source, memory);
  std::ranges::sort(fragments, {}, [](const Fragment& fragment) { return fragment.source.begin; });
  for (const Fragment& fragment : fragments) {
    const ByteRange fresh{std::max(done, fragment.source.begin), std::max(done, fragment.source.end)};
    covered += words_of(fresh.of(source)).size();
    done = fresh.end;
  }
  return 2 * covered >= words;
}

/// A segment that is counted.
struct Row {
  SegmentPlace place;
  std::string_view source;
  Amount amount;
  bool repeated = false;  ///< the source stood earlier in the run
  MatchBand band = MatchBand::none;
};

/// Looks for segments that are like an earlier one of their letter.
class LetterLookUp {
 public:
  explicit LetterLookUp(const std::vector<Row>& rows) {
    std::vector<MemoryEntry> entries;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      entries.push_back({.source = std::string(rows[i].source),
                         .target = ".",
                         .letter = "letter",
                         .id = fmt::format("{}", i),
                         .dossier = {},
                         .author = {},
                         .date = rank(i)});
    }
    index_ = MatchIndex(entries);
  }

  [[nodiscard]] int best_percent(std::size_t row, std::string_view source) const {
    if (row == 0) return 0;
    Query query{.source = std::string(source), .threshold = kLeastPercent, .limit = 1};
    query.filter.not_before = rank(row - 1);
    return std::min(percent_of(index_.matches_of(query)), 99);
  }

 private:
  /// Earlier rows count as newer, so that a filter by date keeps them.
  static std::string rank(std::size_t row) { return fmt::format("{:010}", 9'999'999'999 - row); }

  MatchIndex index_;
};

/// One letter on its way through the run.
class LetterCount {
 public:
  LetterCount(const Document& document, const StatisticsOptions& options,
              std::unordered_map<std::string, MatchBand>& seen)
      : document_(document), options_(options), seen_(seen) {}

  Statistics counted() {
    collect();
    look_up();
    Statistics statistics;
    for (const Row& row : rows_) {
      if (options_.stop.stop_requested()) break;
      add(row, statistics);
    }
    return statistics;
  }

 private:
  void collect() {
    for (const SegmentPlace place : segments_of(document_)) {
      const std::string_view source = segment_at(document_, place).source.text;
      if (trimmed(source).empty()) continue;
      const auto [first, is_new] = seen_.try_emplace(std::string(source), MatchBand::none);
      rows_.push_back({.place = place, .source = source, .amount = {}, .repeated = !is_new, .band = first->second});
      rows_.back().amount.add(source);
    }
  }

  /// A repeated source needs no second search unless its neighbours may make it a context match.
  void look_up() {
    std::optional<LetterLookUp> own;
    if (options_.within_letter) own.emplace(rows_);
    const auto look_up_row = [&](std::size_t i) {
      Row& row = rows_[i];
      const bool settled = row.repeated && !is_exact(row.band);
      if (!settled) row.band = band_in_memory(row);
      if (own && !row.repeated && row.band >= MatchBand::high95)
        row.band = std::min(row.band, band_of(own->best_percent(i, row.source)));
    };
    if (options_.memory == nullptr && !own && options_.fragments == nullptr) return;
    in_parallel(rows_.size(), look_up_row, options_.progress, options_.stop);
    for (const Row& row : rows_) {
      if (!row.repeated) seen_[std::string(row.source)] = row.band;
    }
  }

  [[nodiscard]] MatchBand band_in_memory(const Row& row) const {
    int percent = 0;
    if (options_.memory != nullptr) {
      Query query = query_of(document_, row.place);
      query.limit = 1;
      for (const int threshold : {100, kLeastPercent}) {
        query.threshold = threshold;
        percent = percent_of(options_.memory->matches_of(query));
        if (percent > 0) break;
      }
    }
    const MatchBand band = band_of(percent);
    if (band != MatchBand::none || options_.fragments == nullptr) return band;
    return is_covered(row.source, row.amount.words, *options_.fragments) ? MatchBand::fragments : band;
  }

  void add(const Row& row, Statistics& statistics) const {
    const Segment& segment = segment_at(document_, row.place);
    const MatchBand band = row.repeated && !is_exact(row.band) ? MatchBand::repetition : row.band;
    statistics.total.add(row.amount);
    statistics.by_state.at(static_cast<std::size_t>(segment.state)).add(row.amount);
    statistics.by_band.at(static_cast<std::size_t>(band)).add(row.amount);
    const std::optional<InsertedText> inserted = inserted_match(unit_at(document_, row.place), segment);
    if (!inserted) return;
    const auto inserted_band = static_cast<std::size_t>(band_of(inserted->percent));
    statistics.edited.at(inserted_band).add(effort_between(inserted->text, segment.target->text));
  }

  const Document& document_;
  const StatisticsOptions& options_;
  std::unordered_map<std::string, MatchBand>& seen_;
  std::vector<Row> rows_;
};

}  // namespace

std::string_view to_string(MatchBand band) { return kBandNames.at(static_cast<std::size_t>(band)); }

void Amount::add(std::string_view text) {
  ++segments;
  words += words_of(text).size();
  characters += code_point_count(text);
}

void Amount::add(const Amount& other) {
  segments += other.segments;
  words += other.words;
  characters += other.characters;
}

int EditEffort::percent() const { return words == 0 ? 0 : static_cast<int>((100 * edits + words / 2) / words); }

void EditEffort::add(const EditEffort& other) {
  segments += other.segments;
  untouched += other.untouched;
  words += other.words;
  edits += other.edits;
}

EditEffort Statistics::all_edited() const {
  EditEffort all;
  for (const EditEffort& effort : edited) all.add(effort);
  return all;
}

void Statistics::add(const Statistics& other) {
  total.add(other.total);
  for (std::size_t i = 0; i < by_state.size(); ++i) by_state[i].add(other.by_state[i]);
  for (std::size_t i = 0; i < kMatchBands; ++i) {
    by_band[i].add(other.by_band[i]);
    edited[i].add(other.edited[i]);
  }
}

Statistics statistics_of(const Document& document, const StatisticsOptions& options) {
  std::unordered_map<std::string, MatchBand> seen;
  return LetterCount(document, options, seen).counted();
}

void AnalysisRun::add(std::string name, std::string dossier, const Document& document) {
  Statistics statistics = LetterCount(document, options_, seen_).counted();
  letters_.push_back({.name = std::move(name), .dossier = std::move(dossier), .statistics = std::move(statistics)});
}

Analysis AnalysisRun::result() const {
  Analysis analysis{.letters = letters_, .dossiers = {}, .total = {}};
  std::map<std::pair<bool, std::string>, NamedStatistics> by_dossier;  // those of none last
  for (const NamedStatistics& letter : letters_) {
    NamedStatistics& dossier =
        by_dossier.try_emplace({letter.dossier.empty(), letter.dossier}, NamedStatistics{.letters = 0}).first->second;
    dossier.name = dossier.dossier = letter.dossier;
    ++dossier.letters;
    dossier.statistics.add(letter.statistics);
    analysis.total.add(letter.statistics);
  }
  for (auto& [key, dossier] : by_dossier) analysis.dossiers.push_back(std::move(dossier));
  return analysis;
}

}  // namespace weerga
