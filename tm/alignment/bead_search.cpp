// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/bead_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "tm/alignment/bead_scorer.h"

namespace weerga {
namespace {

constexpr float kImpossible = BeadScorer::kImpossible;

/// What the last bead was: an omission makes another one on the same side likelier.
enum After : std::uint8_t { after_bead, after_source_omission, after_target_omission };
constexpr std::size_t kStates = 3;
using PerState = std::array<double, kStates>;
constexpr PerState kNowhere = {kImpossible, kImpossible, kImpossible};

/// A bead's shape and the state before it, in one byte.
std::uint8_t packed(std::size_t a, std::size_t b, std::size_t before) {
  return static_cast<std::uint8_t>((a * (kLargestSide + 1) + b) * kStates + before);
}
struct Move {
  std::size_t source_count;
  std::size_t target_count;
  std::size_t before;
};
Move unpacked(std::uint8_t code) {
  const std::size_t shape = code / kStates;
  return {shape / (kLargestSide + 1), shape % (kLargestSide + 1), code % kStates};
}

/// Values for every cell of a band, in one array.
template <typename Value>
class BandMap {
 public:
  BandMap(const Band& band, Value initial) : band_(band) {
    first_.push_back(0);
    for (std::size_t i = 0; i < band.low.size(); ++i) first_.push_back(first_.back() + band.high[i] - band.low[i] + 1);
    values_.assign(first_.back(), initial);
  }
  Value& at(std::size_t row, std::size_t column) { return values_[first_[row] + column - band_.low[row]]; }
  const Value& at(std::size_t row, std::size_t column) const { return values_[first_[row] + column - band_.low[row]]; }

 private:
  const Band& band_;
  std::vector<std::size_t> first_;
  std::vector<Value> values_;
};

double log_sum(double a, double b) {
  if (a < b) std::swap(a, b);
  constexpr double kNegligible = 30;
  return a - b > kNegligible || b == kImpossible ? a : a + std::log1p(std::exp(b - a));
}

void add(double& sum, double value) { sum = log_sum(sum, value); }

double log_sum(const PerState& values) { return log_sum(log_sum(values[0], values[1]), values[2]); }

float omission_prior(const ShapePriors& priors, After kind, std::size_t before) {
  if (before == kind) return priors.next_omission;
  return kind == after_source_omission ? priors.shape[1][0] : priors.shape[0][1];
}

Step step_of(std::size_t row, std::size_t column, const Move& move) {
  return {static_cast<std::uint32_t>(row - move.source_count),
          static_cast<std::uint32_t>(column - move.target_count),
          static_cast<std::uint8_t>(move.source_count),
          static_cast<std::uint8_t>(move.target_count),
          0,
          0};
}

/// Calls `visit(a, b)` for each bead of a source and b target sentences that ends at (row, column) and begins in the
/// band.
template <typename Visit>
void for_each_bead(const Band& band, std::size_t row, std::size_t column, const Visit& visit) {
  for (std::size_t a = 1; a <= std::min(kLargestSide, row); ++a) {
    for (std::size_t b = 1; b <= std::min(kLargestSide, column); ++b) {
      if (band.holds(row - a, column - b)) visit(a, b);
    }
  }
}

/// Calls `visit(kind, a, b)` for the omissions that end at (row, column) and begin in the band.
template <typename Visit>
void for_each_omission(const Band& band, std::size_t row, std::size_t column, const Visit& visit) {
  if (row > 0 && band.holds(row - 1, column)) visit(after_source_omission, std::size_t{1}, std::size_t{0});
  if (column > band.low[row]) visit(after_target_omission, std::size_t{0}, std::size_t{1});
}

/// Viterbi's algorithm over the band.
class Viterbi {
 public:
  Viterbi(const SearchContext& context, const Band& band)
      : context_(context), band_(band), best_(band, kNowhere), moves_(band, {}), gained_(band, 0) {}

  void fill_row(std::size_t row, const BeadScorer& scorer);
  [[nodiscard]] std::vector<Step> path() const;

 private:
  void reach(std::size_t row, std::size_t column, const Move& move, double score, After after);
  void end_beads(std::size_t row, std::size_t column, const BeadScorer::Scores& scores);

  const SearchContext& context_;
  const Band& band_;
  BandMap<PerState> best_;
  BandMap<std::array<std::uint8_t, kStates>> moves_;
  BandMap<float> gained_;
};

void Viterbi::reach(std::size_t row, std::size_t column, const Move& move, double score, After after) {
  double& best = best_.at(row, column)[after];
  if (score <= best) return;
  best = score;
  moves_.at(row, column)[after] = packed(move.source_count, move.target_count, move.before);
}

void Viterbi::fill_row(std::size_t row, const BeadScorer& scorer) {
  if (row == 0) best_.at(0, 0)[after_bead] = 0;
  for (std::size_t column = band_.low[row]; column <= band_.high[row]; ++column) {
    if (row > 0) end_beads(row, column, scorer.scores(column));
    for_each_omission(band_, row, column, [&](After kind, std::size_t a, std::size_t b) {
      for (std::size_t before = 0; before < kStates; ++before) {
        const double from = best_.at(row - a, column - b)[before];
        reach(row, column, {a, b, before}, from + omission_prior(context_.model.priors, kind, before), kind);
      }
    });
  }
}

void Viterbi::end_beads(std::size_t row, std::size_t column, const BeadScorer::Scores& scores) {
  for_each_bead(band_, row, column, [&](std::size_t a, std::size_t b) {
    const float score = scores[a - 1][b - 1];
    if (score == kImpossible) return;
    const PerState& from = best_.at(row - a, column - b);
    const auto before = static_cast<std::size_t>(std::ranges::max_element(from) - from.begin());
    const double total = from[before] + score + context_.model.priors.shape[a][b];
    if (total > best_.at(row, column)[after_bead]) gained_.at(row, column) = score;
    reach(row, column, {a, b, before}, total, after_bead);
  });
}

std::vector<Step> Viterbi::path() const {
  std::vector<Step> steps;
  std::size_t row = band_.low.size() - 1;
  std::size_t column = band_.high[row];
  const PerState& last = best_.at(row, column);
  auto state = static_cast<std::size_t>(std::ranges::max_element(last) - last.begin());
  while (row > 0 || column > 0) {
    const Move move = unpacked(moves_.at(row, column)[state]);
    steps.push_back(step_of(row, column, move));
    if (state == after_bead) steps.back().score = gained_.at(row, column);
    row -= move.source_count;
    column -= move.target_count;
    state = move.before;
  }
  std::ranges::reverse(steps);
  return steps;
}

/// Forward and backward sums over all paths of the band.
class Posteriors {
 public:
  Posteriors(const SearchContext& context, const Band& band)
      : context_(context), band_(band), scores_(band, {}), forward_(band, kNowhere), backward_(band, kNowhere) {}

  void add_row(std::size_t row, const BeadScorer& scorer);
  void go_back();
  [[nodiscard]] std::vector<Step> path() const;

 private:
  [[nodiscard]] float scaled(float value) const { return value / context_.temperature; }
  [[nodiscard]] float bead_score(std::size_t row, std::size_t column, std::size_t a, std::size_t b) const {
    return scaled(scores_.at(row, column)[a - 1][b - 1] + context_.model.priors.shape[a][b]);
  }
  [[nodiscard]] float omission_score(After kind, std::size_t before) const {
    return scaled(omission_prior(context_.model.priors, kind, before));
  }
  /// The best way to a cell while the path is chosen.
  struct Best {
    float value = kImpossible;
    float posterior = 0;
    std::uint8_t move = 0;
  };
  void spread_back(std::size_t row, std::size_t column);
  [[nodiscard]] std::vector<Step> followed(const BandMap<Best>& best) const;
  [[nodiscard]] float bead_posterior(std::size_t row, std::size_t column, std::size_t a, std::size_t b) const;
  [[nodiscard]] float omission_posterior(std::size_t row, std::size_t column, After kind) const;

  const SearchContext& context_;
  const Band& band_;
  BandMap<BeadScorer::Scores> scores_;
  BandMap<PerState> forward_;
  BandMap<PerState> backward_;
  double total_ = 0;
};

void Posteriors::add_row(std::size_t row, const BeadScorer& scorer) {
  if (row == 0) forward_.at(0, 0)[after_bead] = 0;
  for (std::size_t column = band_.low[row]; column <= band_.high[row]; ++column) {
    PerState& here = forward_.at(row, column);
    if (row > 0) scores_.at(row, column) = scorer.scores(column);
    for_each_bead(band_, row, column, [&](std::size_t a, std::size_t b) {
      const double score = bead_score(row, column, a, b);
      if (score != kImpossible) add(here[after_bead], log_sum(forward_.at(row - a, column - b)) + score);
    });
    for_each_omission(band_, row, column, [&](After kind, std::size_t a, std::size_t b) {
      for (std::size_t before = 0; before < kStates; ++before) {
        add(here[kind], forward_.at(row - a, column - b)[before] + omission_score(kind, before));
      }
    });
  }
}

void Posteriors::spread_back(std::size_t row, std::size_t column) {
  const PerState here = backward_.at(row, column);
  for_each_omission(band_, row, column, [&](After kind, std::size_t a, std::size_t b) {
    for (std::size_t before = 0; before < kStates; ++before) {
      add(backward_.at(row - a, column - b)[before], here[kind] + omission_score(kind, before));
    }
  });
  for_each_bead(band_, row, column, [&](std::size_t a, std::size_t b) {
    const double score = bead_score(row, column, a, b);
    if (score == kImpossible) return;
    for (double& before : backward_.at(row - a, column - b)) add(before, here[after_bead] + score);
  });
}

void Posteriors::go_back() {
  const std::size_t rows = band_.low.size();
  backward_.at(rows - 1, band_.high[rows - 1]) = {0, 0, 0};
  total_ = log_sum(forward_.at(rows - 1, band_.high[rows - 1]));
  for (std::size_t row = rows; row-- > 0;) {
    for (std::size_t column = std::size_t{band_.high[row]} + 1; column-- > band_.low[row];) spread_back(row, column);
  }
}

float Posteriors::bead_posterior(std::size_t row, std::size_t column, std::size_t a, std::size_t b) const {
  const float score = bead_score(row, column, a, b);
  if (score == kImpossible) return 0;
  return static_cast<float>(
      std::exp(log_sum(forward_.at(row - a, column - b)) + score + backward_.at(row, column)[after_bead] - total_));
}

float Posteriors::omission_posterior(std::size_t row, std::size_t column, After kind) const {
  const PerState& from = kind == after_source_omission ? forward_.at(row - 1, column) : forward_.at(row, column - 1);
  double sum = kImpossible;
  for (std::size_t before = 0; before < kStates; ++before)
    sum = log_sum(sum, from[before] + omission_score(kind, before));
  return static_cast<float>(std::exp(sum + backward_.at(row, column)[kind] - total_));
}

/// A bead on the path is worth its posterior probability less about half: choosing the greatest sum makes the expected
/// F1 of the beads greatest. An omission counts half, since it adds to precision but not to recall.
constexpr float kCost = 0.49F;
constexpr float kOmissionWorth = 0.5F;

std::vector<Step> Posteriors::path() const {
  BandMap<Best> best(band_, {});
  best.at(0, 0).value = 0;
  for (std::size_t row = 0; row < band_.low.size(); ++row) {
    for (std::size_t column = band_.low[row]; column <= band_.high[row]; ++column) {
      const auto reach = [&](std::size_t a, std::size_t b, float posterior, float worth) {
        const float value = best.at(row - a, column - b).value + worth * posterior - kCost;
        if (value > best.at(row, column).value) best.at(row, column) = {value, posterior, packed(a, b, 0)};
      };
      for_each_omission(band_, row, column, [&](After kind, std::size_t a, std::size_t b) {
        reach(a, b, omission_posterior(row, column, kind), kOmissionWorth);
      });
      for_each_bead(band_, row, column,
                    [&](std::size_t a, std::size_t b) { reach(a, b, bead_posterior(row, column, a, b), 1); });
    }
  }
  return followed(best);
}

std::vector<Step> Posteriors::followed(const BandMap<Best>& best) const {
  std::vector<Step> steps;
  std::size_t row = band_.low.size() - 1;
  std::size_t column = band_.high[row];
  while (row > 0 || column > 0) {
    const Best& cell = best.at(row, column);
    const Move move = unpacked(cell.move);
    Step step = step_of(row, column, move);
    step.posterior = std::min(cell.posterior, 1.0F);
    if (!step.is_omission()) step.score = scores_.at(row, column)[move.source_count - 1][move.target_count - 1];
    steps.push_back(step);
    row -= move.source_count;
    column -= move.target_count;
  }
  std::ranges::reverse(steps);
  return steps;
}

}  // namespace

std::size_t Band::cells() const {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < low.size(); ++i) sum += high[i] - low[i] + 1;
  return sum;
}

std::vector<Step> best_path(const SearchContext& context, const Stretch& source, const Stretch& target,
                            const Band& band) {
  BeadScorer scorer(context, source, target, band);
  Viterbi search(context, band);
  for (std::size_t row = 0; row <= source.size(); ++row) {
    if (context.stop.stop_requested()) return {};
    if (row > 0) scorer.advance(row);
    search.fill_row(row, scorer);
  }
  return search.path();
}

std::vector<Step> most_probable_path(const SearchContext& context, const Stretch& source, const Stretch& target,
                                     const Band& band) {
  BeadScorer scorer(context, source, target, band);
  Posteriors search(context, band);
  for (std::size_t row = 0; row <= source.size(); ++row) {
    if (context.stop.stop_requested()) return {};
    if (row > 0) scorer.advance(row);
    search.add_row(row, scorer);
  }
  search.go_back();
  return search.path();
}

}  // namespace weerga
