// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/bead_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace weerga {
namespace {

constexpr double kLargestGain = 4;
constexpr double kLargestLoss = -2;
/// Words of a sentence are no independent witnesses, and each pair is seen from both sides.
constexpr double kWordWeight = 0.75;

}  // namespace

CoverageWeights::CoverageWeights(const TokenTable& table, std::span<const float> match_rates,
                                 std::span<const float> chance_rates) {
  const std::vector<PerSpan> loss = weigh_types(match_rates, chance_rates);
  base_.resize(table.sentence_count());
  for (std::size_t i = 0; i < table.sentence_count(); ++i) add_sentence(table, i, match_rates, loss);
}

std::vector<CoverageWeights::PerSpan> CoverageWeights::weigh_types(std::span<const float> match_rates,
                                                                   std::span<const float> chance_rates) {
  std::vector<PerSpan> loss(match_rates.size());
  gain_.resize(match_rates.size());
  for (std::size_t type = 0; type < match_rates.size(); ++type) {
    if (match_rates[type] <= 0) continue;
    const double match = std::clamp<double>(match_rates[type], 0.01, 0.97);
    double none = 1;
    for (std::size_t others = 1; others <= kLargestSide; ++others) {
      none *= 1 - chance_rates[type];
      const double chance = std::clamp(1 - none, 1e-6, 0.98);
      const double hit = std::clamp(std::log(match / chance), 0.0, kLargestGain);
      const double miss = std::clamp(std::log((1 - match) / (1 - chance)), kLargestLoss, 0.0);
      loss[type][others - 1] = static_cast<float>(kWordWeight * miss);
      gain_[type][others - 1] = static_cast<float>(kWordWeight * (hit - miss));
    }
  }
  return loss;
}

void CoverageWeights::add_sentence(const TokenTable& table, std::size_t sentence, std::span<const float> match_rates,
                                   std::span<const PerSpan> loss) {
  std::vector<std::uint32_t> types;
  for (const std::uint32_t type : table.distinct(sentence)) {
    if (match_rates[type] > 0) types.push_back(type);
  }
  if (types.size() > kMostScored) {
    std::ranges::stable_sort(types, {}, [&](std::uint32_t type) { return table.type(type).frequency; });
    types.resize(kMostScored);
  }
  std::vector<std::uint32_t> words;
  for (const Token& token : table.tokens(sentence)) words.push_back(token.type);
  std::ranges::sort(words);
  Mask once;
  for (std::size_t k = 0; k < types.size(); ++k) {
    for (std::size_t others = 0; others < kLargestSide; ++others) base_[sentence][others] += loss[types[k]][others];
    if (std::ranges::equal_range(words, types[k]).size() == 1) once = once | Mask::of(k);
  }
  once_.push_back(once);
  scored_.insert(scored_.end(), types.begin(), types.end());
  first_.push_back(scored_.size());
}

namespace {

template <typename Visit>
void for_each_word(CoverageWeights::Mask mask, const Visit& visit) {
  for (std::uint64_t bits = mask.low; bits != 0; bits &= bits - 1) visit(std::countr_zero(bits));
  for (std::uint64_t bits = mask.high; bits != 0; bits &= bits - 1) visit(64 + std::countr_zero(bits));
}

}  // namespace

float CoverageWeights::score(std::size_t sentence, Mask matched, std::size_t others) const {
  const std::span<const std::uint32_t> types = scored(sentence);
  float sum = base_[sentence][others - 1];
  for_each_word(matched, [&](int k) { sum += gain(types[static_cast<std::size_t>(k)], others); });
  return sum;
}

float CoverageWeights::claimed_twice(std::size_t sentence, Mask words) const {
  constexpr float kShare = 0.7F;
  constexpr float kTelling = static_cast<float>(2 * kWordWeight);
  const std::span<const std::uint32_t> types = scored(sentence);
  float sum = 0;
  for_each_word(words & once_[sentence],
                [&](int k) { sum += kShare * std::max(0.0F, gain(types[static_cast<std::size_t>(k)], 1) - kTelling); });
  return sum;
}

double LengthModel::Usual::log_density(double length) const {
  const double x = (std::log(length) - mean) / deviation;
  return -0.5 * x * x - std::log(length * deviation * std::sqrt(2 * std::numbers::pi));
}

namespace {

/// Log density of `length` around `expected`, set against the usual lengths. Broad tails: a translator may add or drop
/// anything, so length alone never rules a bead out.
double one_way(double length, double expected, double variance_per_character, const LengthModel::Side& usual) {
  constexpr double kFloor = 0.01;
  constexpr double kLeastVariance = 12;
  const double variance = variance_per_character * (length + expected) / 2 + kLeastVariance;
  const double difference = length - expected;
  const double fitting = -0.5 * difference * difference / variance - 0.5 * std::log(2 * std::numbers::pi * variance);
  const double split = -static_cast<double>(usual.count - 1) * std::log(length);
  return std::log((1 - kFloor) * std::exp(std::min(fitting + split - usual.log_density, 30.0)) + kFloor);
}

}  // namespace

double LengthModel::score(const Side& source_side, const Side& target_side) const {
  const double forward = one_way(target_side.length, source_side.length * ratio, variance, target_side);
  const double backward = one_way(source_side.length, target_side.length / ratio, variance, source_side);
  return weight * 0.5 * (forward + backward);
}

namespace {

LengthModel::Usual usual_of(const TokenTable& table) {
  LengthModel::Usual usual;
  const auto count = static_cast<double>(table.sentence_count());
  double sum = 0;
  double squares = 0;
  for (std::size_t i = 0; i < table.sentence_count(); ++i) {
    const double value = std::log(static_cast<double>(table.length(i)));
    sum += value;
    squares += value * value;
  }
  // A short text is pulled towards what is usual in prose.
  constexpr double kPrior = 10;
  usual.mean = (sum + kPrior * 4.5) / (count + kPrior);
  const double variance = (squares + kPrior * (4.5 * 4.5 + 0.64)) / (count + kPrior) - usual.mean * usual.mean;
  usual.deviation = std::sqrt(std::max(variance, 0.05));
  return usual;
}

}  // namespace

LengthModel length_model_of(const TokenTable& source, const TokenTable& target) {
  LengthModel model;
  model.source = usual_of(source);
  model.target = usual_of(target);
  return model;
}

ShapePriors ShapePriors::usual() {
  ShapePriors priors;
  for (std::size_t a = 0; a <= kLargestSide; ++a) {
    for (std::size_t b = 0; b <= kLargestSide; ++b) {
      priors.shape[a][b] = std::log(a == 0 || b == 0 ? 1e-9F : 0.0002F);
    }
  }
  priors.shape[1][1] = std::log(0.88F);
  priors.shape[1][2] = priors.shape[2][1] = std::log(0.035F);
  priors.shape[1][3] = priors.shape[3][1] = std::log(0.004F);
  priors.shape[2][2] = std::log(0.005F);
  priors.shape[2][3] = priors.shape[3][2] = std::log(0.001F);
  priors.shape[1][0] = priors.shape[0][1] = std::log(0.015F);
  priors.next_omission = std::log(0.3F);
  return priors;
}

}  // namespace weerga
