// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/aligner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tm/alignment/bead_search.h"
#include "tm/alignment/corridor.h"
#include "tm/alignment/link_words.h"
#include "tm/alignment/training.h"

namespace weerga {
namespace {

/// Two stretches to align with each other.
struct StretchPair {
  Stretch source;
  Stretch target;
};

/// Aligns the stretches between fixed links with a model that learns from the pair itself.
class Aligner {
 public:
  Aligner(std::span<const std::string> source, std::span<const std::string> target, const AlignmentOptions& options)
      : options_(options),
        source_(source, options.source_language),
        target_(target, options.target_language) {
    const PairKnowledge knowledge{options.source_language, options.target_language, options.lexicon, options.built_in_words};
    known_ = link_lexicon(source_, target_, knowledge);
    const std::vector<WordLink> types = link_types(source_, target_, knowledge);
    known_.insert(known_.end(), types.begin(), types.end());
    links_ = WordLinks(known_, source_.type_count(), target_.type_count());
    length_ = length_model_of(source_, target_);
    expect_rates();
  }

  [[nodiscard]] std::vector<std::vector<Step>> align(const std::vector<StretchPair>& stretches);

 private:
  void expect_rates() {
    forward_ = expected_rates(source_, target_, links_, options_.target_language, false);
    backward_ = expected_rates(target_, source_, links_, options_.source_language, true);
  }
  [[nodiscard]] BeadModel model() const {
    return {CoverageWeights(source_, forward_.match, forward_.chance),
            CoverageWeights(target_, backward_.match, backward_.chance), length_, priors_};
  }
  void learn(const std::vector<StretchPair>& stretches, const std::vector<std::vector<Step>>& paths);
  void learn_priors(const std::vector<std::vector<Step>>& paths);
  void progress(double done) const {
    if (options_.progress) options_.progress(done);
  }

  const AlignmentOptions& options_;
  TokenTable source_;
  TokenTable target_;
  std::vector<WordLink> known_;
  WordLinks links_;
  MatchRates forward_;
  MatchRates backward_;
  LengthModel length_;
  ShapePriors priors_ = ShapePriors::usual();
};

TrustedBead trusted_bead(const StretchPair& pair, const Step& step) {
  TrustedBead bead;
  for (std::size_t k = 0; k < step.source_count; ++k) bead.source.push_back(pair.source.sentences[step.source + k]);
  for (std::size_t k = 0; k < step.target_count; ++k) bead.target.push_back(pair.target.sentences[step.target + k]);
  return bead;
}

void Aligner::learn(const std::vector<StretchPair>& stretches, const std::vector<std::vector<Step>>& paths) {
  constexpr float kTrust = 2;
  std::vector<TrustedBead> trusted;
  for (std::size_t k = 0; k < paths.size(); ++k) {
    for (const Step& step : paths[k]) {
      if (step.source_count == 0 || step.target_count == 0 || step.score < kTrust) continue;
      trusted.push_back(trusted_bead(stretches[k], step));
    }
  }
  for (const FixedLink& link : options_.fixed) {
    TrustedBead bead;
    for (std::size_t i = link.source.begin; i < link.source.end; ++i) bead.source.push_back(static_cast<std::uint32_t>(i));
    for (std::size_t i = link.target.begin; i < link.target.end; ++i) bead.target.push_back(static_cast<std::uint32_t>(i));
    if (!bead.source.empty() && !bead.target.empty()) trusted.push_back(std::move(bead));
  }
  std::vector<WordLink> all = known_;
  const std::vector<WordLink> learned = learn_links(trusted, source_, target_, WordLinks(known_, source_.type_count(), target_.type_count()));
  all.insert(all.end(), learned.begin(), learned.end());
  links_ = WordLinks(std::move(all), source_.type_count(), target_.type_count());
  expect_rates();
  learn_rates(forward_, trusted, source_, target_, links_, false);
  learn_rates(backward_, trusted, target_, source_, links_, true);
  learn_lengths(length_, trusted, source_, target_);
  learn_priors(paths);
}

void Aligner::learn_priors(const std::vector<std::vector<Step>>& paths) {
  constexpr double kPrior = 40;
  const ShapePriors usual = ShapePriors::usual();
  std::array<std::array<double, kLargestSide + 1>, kLargestSide + 1> counts{};
  double total = 0;
  double after_omission = 0;
  double next_omission = 0;
  for (const std::vector<Step>& path : paths) {
    const Step* before = nullptr;
    for (const Step& step : path) {
      const bool omission = step.source_count == 0 || step.target_count == 0;
      const bool was_omission = before != nullptr && (before->source_count == 0 || before->target_count == 0);
      if (was_omission) ++after_omission;
      if (was_omission && omission && (before->source_count == 0) == (step.source_count == 0)) {
        ++next_omission;
      } else {
        ++counts[step.source_count][step.target_count];
        ++total;
      }
      before = &step;
    }
  }
  const auto estimate = [&](double count, float log_usual) {
    return static_cast<float>(std::log((count + kPrior * std::exp(log_usual)) / (total + kPrior)));
  };
  for (std::size_t a = 1; a <= kLargestSide; ++a) {
    for (std::size_t b = a; b <= kLargestSide; ++b) {
      // Both directions of a shape share an estimate only as far as the text gives no better one.
      priors_.shape[a][b] = estimate(counts[a][b], usual.shape[a][b]);
      priors_.shape[b][a] = estimate(counts[b][a], usual.shape[b][a]);
    }
  }
  priors_.shape[1][0] = estimate(counts[1][0], usual.shape[1][0]);
  priors_.shape[0][1] = estimate(counts[0][1], usual.shape[0][1]);
  priors_.next_omission = static_cast<float>(std::log((next_omission + 20 * 0.3) / (after_omission + 20)));
}

std::vector<std::vector<Step>> Aligner::align(const std::vector<StretchPair>& stretches) {
  std::vector<std::vector<Step>> paths;
  {
    const BeadModel first = model();
    SearchContext context{.source = source_, .target = target_, .links = links_, .model = first, .largest_side = 2, .stop = options_.stop};
    for (const StretchPair& pair : stretches) {
      paths.push_back(best_path(context, pair.source, pair.target, corridor_of(context, pair.source, pair.target)));
    }
  }
  for (int round = 0; round < 2; ++round) {
    progress(0.4 + 0.3 * round);
    learn(stretches, paths);
    const BeadModel trained = model();
    SearchContext context{.source = source_, .target = target_, .links = links_, .model = trained, .stop = options_.stop};
    for (std::size_t k = 0; k < stretches.size(); ++k) {
      const StretchPair& pair = stretches[k];
      const Band band = band_around(paths[k], 10, pair.source, pair.target);
      paths[k] = round == 1 ? most_probable_path(context, pair.source, pair.target, band)
                            : best_path(context, pair.source, pair.target, band);
    }
  }
  return paths;
}

Stretch whole(std::size_t size) {
  Stretch stretch;
  stretch.sentences.resize(size);
  std::iota(stretch.sentences.begin(), stretch.sentences.end(), 0U);
  stretch.joined.assign(size, true);
  return stretch;
}

}  // namespace

Alignment align(std::span<const std::string> source, std::span<const std::string> target,
                const AlignmentOptions& options) {
  Aligner aligner(source, target, options);
  const std::vector<StretchPair> stretches = {{whole(source.size()), whole(target.size())}};
  const std::vector<std::vector<Step>> paths = aligner.align(stretches);
  Alignment beads;
  for (const Step& step : paths.front()) {
    const std::size_t s = step.source;
    const std::size_t t = step.target;
    beads.push_back({{s, s + step.source_count}, {t, t + step.target_count}, step.posterior, {}, false});
  }
  return beads;
}

}  // namespace weerga
