// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/consistency_report.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "editor/core/knowledge/phrase_candidates.h"
#include "editor/core/knowledge/phrase_corpus.h"
#include "editor/core/knowledge/rendering_clusters.h"
#include "editor/core/knowledge/term_places.h"

namespace weerga {
namespace {

constexpr double kFirm = 0.45;  ///< share of the uses that the usual rendering of a phrase has at least
constexpr double kKnown = 0.7;  ///< share of deviating places that an earlier finding told already
constexpr std::size_t kLeastSegmentWords = 2;

/// A finding before its texts are copied.
struct Finding {
  InconsistencyKind kind = InconsistencyKind::phrase;
  std::vector<RenderingCluster> clusters;
  std::size_t times = 0;
  std::size_t letters = 0;
  std::string preferred;
  double rank = 0;
};

double year_of(const std::string& date) {
  double year = 0;
  std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
  return year;
}

class Report {
 public:
  Report(PhraseCorpus& corpus, const ConsistencyOptions& options)
      : corpus_(corpus), options_(options), told_(corpus.target().words()) {
    for (const MemoryEntry& entry : corpus.entries()) newest_year_ = std::max(newest_year_, year_of(entry.date));
  }

  void find_terms() {
    if (options_.terms == nullptr) return;
    TermPlaces places(corpus_, *options_.terms);
    places.for_each([&](const RenderingClusters& clusters, const std::string& preferred) {
      add(InconsistencyKind::term, clusters, preferred);
    });
  }

  void find_segments() {
    std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> by_source;
    for (std::uint32_t segment = 0; segment < corpus_.entries().size(); ++segment) {
      const auto words = corpus_.source().of(segment);
      if (words.size() >= kLeastSegmentWords) by_source[{words.begin(), words.end()}].push_back(segment);
    }
    for (const auto& [words, segments] : by_source) {
      if (segments.size() < 2) continue;
      RenderingClusters clusters(corpus_);
      for (const std::uint32_t segment : segments) {
        const WordRange target{0, static_cast<std::uint32_t>(corpus_.target().of(segment).size())};
        clusters.add({segment, {0, static_cast<std::uint32_t>(words.size())}, target},
                     rendering_key(corpus_, segment, target));
      }
      clusters.sort();
      if (clusters.differ()) add(InconsistencyKind::segment, clusters, "");
    }
  }

  void find_phrases() {
    for_each_candidate(corpus_, {.least_times = options_.least_times}, options_.control,
                       [this](std::span<const PhrasePlace> places) { find_phrase(places); });
  }

  std::vector<Inconsistency> ranked() {
    std::ranges::stable_sort(findings_, std::greater{}, &Finding::rank);
    if (findings_.size() > options_.limit) findings_.resize(options_.limit);
    std::vector<Inconsistency> report;
    for (const Finding& finding : findings_) report.push_back(written(finding));
    return report;
  }

 private:
  void find_phrase(std::span<const PhrasePlace> places) {
    RenderingClusters clusters(corpus_);
    for (const auto& [segment, words] : places) {
      const WordRange target = corpus_.rendering(segment, words);
      if (target.empty()) continue;
      std::vector<std::uint32_t> key = rendering_key(corpus_, segment, target);
      if (!key.empty()) clusters.add({segment, words, target}, std::move(key));
    }
    if (!clusters.differ()) return;
    const std::size_t all = clusters.uses();
    clusters.settle(2);
    const bool firm = clusters.differ() &&
                      static_cast<double>(clusters.all().front().uses.size()) >= kFirm * static_cast<double>(all);
    if (firm && !is_told(clusters)) add(InconsistencyKind::phrase, clusters, "");
  }

  template <typename Visit>
  void for_each_deviation(const RenderingClusters& clusters, const Visit& visit) const {
    for (std::size_t i = 1; i < clusters.all().size(); ++i) std::ranges::for_each(clusters.all()[i].uses, visit);
  }

  /// Whether the words of most deviations are those of an earlier finding: a shorter phrase, a term.
  [[nodiscard]] bool is_told(const RenderingClusters& clusters) const {
    std::size_t deviations = 0;
    std::size_t told = 0;
    for_each_deviation(clusters, [&](const LinkedUse& use) {
      ++deviations;
      const std::size_t start = corpus_.target().start(use.segment);
      for (std::uint32_t place = use.target.begin; place < use.target.end; ++place) {
        if (!told_[start + place]) continue;
        ++told;
        break;
      }
    });
    return static_cast<double>(told) >= kKnown * static_cast<double>(deviations);
  }

  void add(InconsistencyKind kind, const RenderingClusters& clusters, const std::string& preferred) {
    Finding finding{.kind = kind, .clusters = clusters.all(), .times = clusters.uses(), .preferred = preferred};
    std::set<std::uint32_t> letters;
    for (const RenderingCluster& cluster : finding.clusters) {
      for (const LinkedUse& use : cluster.uses) letters.insert(corpus_.letter(use.segment));
    }
    finding.letters = letters.size();
    finding.rank = rank_of(finding);
    findings_.push_back(std::move(finding));
    if (kind == InconsistencyKind::segment) return;  // a term in it may deserve a line of its own
    for_each_deviation(clusters, [&](const LinkedUse& use) {
      const auto start = static_cast<std::ptrdiff_t>(corpus_.target().start(use.segment));
      std::fill(told_.begin() + start + use.target.begin, told_.begin() + start + use.target.end, true);
    });
  }

  [[nodiscard]] double rank_of(const Finding& finding) const {
    static const std::map<InconsistencyKind, double> kWeight{
        {InconsistencyKind::term, 2.0}, {InconsistencyKind::segment, 0.7}, {InconsistencyKind::phrase, 1.0}};
    const std::size_t usual = finding.clusters.front().uses.size();
    double newest = 0;
    for (std::size_t i = 1; i < finding.clusters.size(); ++i) {
      for (const LinkedUse& use : finding.clusters[i].uses)
        newest = std::max(newest, year_of(corpus_.entries()[use.segment].date));
    }
    const double recency = newest == 0 ? 0.5 : 1 / (1 + (newest_year_ - newest) / 3);
    const double firmness = static_cast<double>(usual) / static_cast<double>(finding.times);
    return kWeight.at(finding.kind) * firmness * std::sqrt(static_cast<double>(finding.times - usual)) *
           std::log2(1 + static_cast<double>(finding.letters)) * recency;
  }

  [[nodiscard]] Inconsistency written(const Finding& finding) const {
    Inconsistency report{.kind = finding.kind,
                         .source = {},
                         .renderings = {},
                         .preferred = finding.preferred,
                         .times = finding.times,
                         .letters = finding.letters,
                         .rank = finding.rank};
    std::map<std::string, std::size_t> sources;
    for (const RenderingCluster& cluster : finding.clusters) {
      report.renderings.push_back(written(cluster));
      for (const PhraseUse& use : report.renderings.back().uses) ++sources[std::string(use.phrase.of(use.source))];
    }
    report.source = std::ranges::max_element(sources, {}, &std::pair<const std::string, std::size_t>::second)->first;
    return report;
  }

  [[nodiscard]] PhraseRendering written(const RenderingCluster& cluster) const {
    PhraseRendering rendering{.text = {}, .times = cluster.uses.size()};
    std::vector<LinkedUse> uses = cluster.uses;
    const auto date_of = [&](const LinkedUse& use) { return std::string_view(corpus_.entries()[use.segment].date); };
    std::ranges::stable_sort(uses, std::less{}, date_of);
    rendering.first_date = std::string(date_of(uses.front()));
    rendering.last_date = std::string(date_of(uses.back()));
    std::set<std::uint32_t> letters;
    for (const LinkedUse& use : uses) letters.insert(corpus_.letter(use.segment));
    rendering.letters = letters.size();
    if (uses.size() > options_.most_uses)
      uses.erase(uses.begin(), uses.end() - static_cast<std::ptrdiff_t>(options_.most_uses));
    std::map<std::string, std::size_t> texts;
    for (const LinkedUse& use : uses) {
      rendering.uses.push_back(written(use));
      ++texts[std::string(rendering.uses.back().rendering.of(rendering.uses.back().target))];
    }
    rendering.text = std::ranges::max_element(texts, {}, &std::pair<const std::string, std::size_t>::second)->first;
    return rendering;
  }

  [[nodiscard]] PhraseUse written(const LinkedUse& use) const {
    const MemoryEntry& entry = corpus_.entries()[use.segment];
    return {.letter = entry.letter,
            .id = entry.id,
            .dossier = entry.dossier,
            .author = entry.author,
            .date = entry.date,
            .state = entry.state,
            .source = entry.source,
            .target = entry.target,
            .phrase = PhraseCorpus::bytes_of(entry.source, use.source),
            .rendering = PhraseCorpus::bytes_of(entry.target, use.target)};
  }

  PhraseCorpus& corpus_;
  const ConsistencyOptions& options_;
  std::vector<bool> told_;  ///< target words of deviations that a finding names
  std::vector<Finding> findings_;
  double newest_year_ = 0;
};

}  // namespace

std::string_view to_string(InconsistencyKind kind) {
  switch (kind) {
    case InconsistencyKind::segment:
      return "segment";
    case InconsistencyKind::term:
      return "term";
    case InconsistencyKind::phrase:
      break;
  }
  return "phrase";
}

std::vector<Inconsistency> inconsistencies_in(const MatchIndex& memory, const ConsistencyOptions& options) {
  PhraseCorpus corpus(memory, options.filter, {options.source_language, options.target_language}, options.control);
  Report report(corpus, options);
  report.find_terms();
  report.find_segments();
  report.find_phrases();
  if (options.control.stop.stop_requested()) return {};
  return report.ranked();
}

}  // namespace weerga
