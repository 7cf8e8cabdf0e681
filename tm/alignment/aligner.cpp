// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/aligner.h"

#include <algorithm>
#include <tuple>

#include "tm/alignment/corridor.h"
#include "tm/alignment/evidence.h"
#include "tm/alignment/fixed_links.h"
#include "tm/alignment/pair_model.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using Path = std::vector<Step>;

/// Least score of a bead that the model learns from.
constexpr float kTrust = 2;
/// Boundaries looked at on either side of the first path.
constexpr std::size_t kSlack = 4;

/// Aligns the stretches that fixed links leave open.
class Aligner {
 public:
  Aligner(std::span<const std::string> source, std::span<const std::string> target, const AlignmentOptions& options)
      : options_(options),
        stretches_(open_stretches(options.fixed, source.size(), target.size())),
        model_(source, target, options) {}

  [[nodiscard]] Alignment align();

 private:
  void find_paths(const BeadModel& beads);
  void refine_paths(const BeadModel& beads, bool with_posteriors);
  void learn();
  [[nodiscard]] SearchContext context(const BeadModel& beads) const {
    return {.source = model_.source(),
            .target = model_.target(),
            .links = model_.links(),
            .model = beads,
            .stop = options_.stop};
  }
  [[nodiscard]] Alignment beads() const;
  void append_path(Alignment& beads, const StretchPair& pair, const Path& path) const;
  void add_evidence(Alignment& beads, const BeadModel& model) const;
  void report(double done) const {
    if (options_.progress) options_.progress(done);
  }

  const AlignmentOptions& options_;
  std::vector<StretchPair> stretches_;
  PairModel model_;
  std::vector<Path> paths_;
};

/// A path that leaves everything without a counterpart: what a stopped search gives.
Path all_omitted(const StretchPair& pair) {
  Path path;
  for (std::uint32_t i = 0; i < pair.source.size(); ++i) path.push_back({i, 0, 1, 0, 0, 0});
  const auto end = static_cast<std::uint32_t>(pair.source.size());
  for (std::uint32_t j = 0; j < pair.target.size(); ++j) path.push_back({end, j, 0, 1, 0, 0});
  return path;
}

TrustedBead trusted_bead(const StretchPair& pair, const Step& step) {
  TrustedBead bead;
  for (std::size_t k = 0; k < step.source_count; ++k) bead.source.push_back(pair.source.sentences[step.source + k]);
  for (std::size_t k = 0; k < step.target_count; ++k) bead.target.push_back(pair.target.sentences[step.target + k]);
  return bead;
}

TrustedBead trusted_bead(const FixedLink& link) {
  TrustedBead bead;
  for (std::size_t i = link.source.begin; i < link.source.end; ++i)
    bead.source.push_back(static_cast<std::uint32_t>(i));
  for (std::size_t i = link.target.begin; i < link.target.end; ++i)
    bead.target.push_back(static_cast<std::uint32_t>(i));
  return bead;
}

void Aligner::learn() {
  std::vector<TrustedBead> trusted;
  for (std::size_t k = 0; k < paths_.size(); ++k) {
    for (const Step& step : paths_[k]) {
      if (!step.is_omission() && step.score >= kTrust) trusted.push_back(trusted_bead(stretches_[k], step));
    }
  }
  for (const FixedLink& link : options_.fixed) {
    if (!link.source.empty() && !link.target.empty()) trusted.push_back(trusted_bead(link));
  }
  model_.learn(trusted, paths_);
}

void Aligner::find_paths(const BeadModel& beads) {
  SearchContext search = context(beads);
  search.largest_side = 2;
  for (const StretchPair& pair : stretches_) {
    Path path = best_path(search, pair.source, pair.target, corridor_of(search, pair.source, pair.target));
    paths_.push_back(path.empty() ? all_omitted(pair) : std::move(path));
  }
}

void Aligner::refine_paths(const BeadModel& beads, bool with_posteriors) {
  const SearchContext search = context(beads);
  for (std::size_t k = 0; k < stretches_.size(); ++k) {
    const StretchPair& pair = stretches_[k];
    Path path = with_posteriors ? most_probable_path_near(search, pair.source, pair.target, paths_[k])
                                : best_path(search, pair.source, pair.target,
                                            band_around(paths_[k], kSlack, pair.source, pair.target));
    paths_[k] = path.empty() ? all_omitted(pair) : std::move(path);
  }
}

Alignment Aligner::align() {
  report(0.2);
  find_paths(model_.bead_model());
  for (const bool last : {false, true}) {
    report(last ? 0.7 : 0.4);
    learn();
    if (options_.stop.stop_requested()) break;
    const BeadModel trained = model_.bead_model();
    refine_paths(trained, last);
    if (!last) continue;
    Alignment result = beads();
    add_evidence(result, trained);
    report(1);
    return result;
  }
  for (std::size_t k = 0; k < stretches_.size(); ++k) paths_[k] = all_omitted(stretches_[k]);
  return beads();
}

void Aligner::append_path(Alignment& beads, const StretchPair& pair, const Path& path) const {
  const auto range = [](const Stretch& stretch, SentenceRange around, std::size_t first, std::size_t count) {
    const std::size_t begin = first < stretch.size() ? stretch.sentences[first] : around.end;
    return SentenceRange{begin, begin + count};
  };
  for (const Step& step : path) {
    beads.push_back({range(pair.source, pair.source_range, step.source, step.source_count),
                     range(pair.target, pair.target_range, step.target, step.target_count),
                     step.posterior,
                     {},
                     false});
  }
}

Alignment Aligner::beads() const {
  Alignment beads;
  for (std::size_t k = 0; k < paths_.size(); ++k) append_path(beads, stretches_[k], paths_[k]);
  for (const FixedLink& link : options_.fixed) beads.push_back({link.source, link.target, 1, {}, true});
  std::ranges::stable_sort(beads, {}, [](const Bead& bead) {
    return std::tuple(bead.source.begin, bead.source.empty() ? 0 : 1, bead.target.begin);
  });
  return beads;
}

void Aligner::add_evidence(Alignment& beads, const BeadModel& model) const {
  for (Bead& bead : beads) bead.evidence = evidence_for(bead, model_.source(), model_.target(), model_.links(), model);
}

}  // namespace

Alignment align(std::span<const std::string> source, std::span<const std::string> target,
                const AlignmentOptions& options) {
  if (std::max(source.size(), target.size()) > kMostSentences) {
    throw Error(ErrorKind::too_large, "A text of more than a million sentences is too large to align.");
  }
  return Aligner(source, target, options).align();
}

}  // namespace weerga
