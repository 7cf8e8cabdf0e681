// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/training.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "tm/alignment/common_words.h"

namespace weerga {
namespace {

/// Sentences of prose that the background frequencies count for.
constexpr double kBackgroundSentences = 40;
constexpr double kRareShare = 0.003;

std::span<const WordLinks::Partner> partners(const WordLinks& links, std::uint32_t type, bool backwards) {
  return backwards ? links.of_target(type) : links.of_source(type);
}

double usual_share(const TokenType& type, std::string_view language) {
  if (type.kind == TokenKind::mark) return 0.05;
  if (type.kind == TokenKind::number) return type.text.size() <= 1 ? 0.02 : kRareShare;
  return std::max(background_frequency(type.text, language), kRareShare);
}

/// Sentence sets of a bead's side as stamps on types.
class Stamps {
 public:
  explicit Stamps(std::size_t types) : stamps_(types, 0) {}
  void renew(const TokenTable& table, std::span<const std::uint32_t> sentences) {
    ++now_;
    for (const std::uint32_t sentence : sentences) {
      for (const std::uint32_t type : table.distinct(sentence)) stamps_[type] = now_;
    }
  }
  [[nodiscard]] bool holds(std::uint32_t type) const { return stamps_[type] == now_; }
  [[nodiscard]] bool holds_any(std::span<const WordLinks::Partner> types) const {
    return std::ranges::any_of(types, [this](const WordLinks::Partner& partner) { return holds(partner.type); });
  }

 private:
  std::vector<std::uint32_t> stamps_;
  std::uint32_t now_ = 0;
};

}  // namespace

MatchRates expected_rates(const TokenTable& source, const TokenTable& target, const WordLinks& links,
                          std::string_view target_language, bool backwards) {
  const double sentences = static_cast<double>(target.sentence_count()) + kBackgroundSentences;
  std::vector<double> share(target.type_count());
  for (std::uint32_t id = 0; id < target.type_count(); ++id) {
    const TokenType& type = target.type(id);
    share[id] = (type.frequency + kBackgroundSentences * usual_share(type, target_language)) / sentences;
  }
  MatchRates rates;
  for (std::uint32_t id = 0; id < source.type_count(); ++id) {
    double no_match = 1;
    double no_chance = 1;
    for (const WordLinks::Partner& partner : partners(links, id, backwards)) {
      no_match = std::min(no_match, 1.0 - partner.probability);
      no_chance *= 1 - std::min(share[partner.type], 0.95);
    }
    rates.match.push_back(static_cast<float>(1 - no_match));
    rates.chance.push_back(static_cast<float>(1 - no_chance));
  }
  return rates;
}

void learn_rates(MatchRates& rates, std::span<const TrustedBead> beads, const TokenTable& source,
                 const TokenTable& target, const WordLinks& links, bool backwards) {
  constexpr float kPrior = 4;
  std::vector<std::uint32_t> seen(source.type_count(), 0);
  std::vector<std::uint32_t> matched(source.type_count(), 0);
  Stamps stamps(target.type_count());
  for (const TrustedBead& bead : beads) {
    stamps.renew(target, backwards ? bead.source : bead.target);
    for (const std::uint32_t sentence : backwards ? bead.target : bead.source) {
      for (const std::uint32_t type : source.distinct(sentence)) {
        const auto others = partners(links, type, backwards);
        if (others.empty()) continue;
        ++seen[type];
        if (stamps.holds_any(others)) ++matched[type];
      }
    }
  }
  for (std::size_t type = 0; type < seen.size(); ++type) {
    float& rate = rates.match[type];
    if (rate > 0)
      rate = (static_cast<float>(matched[type]) + kPrior * rate) / (static_cast<float>(seen[type]) + kPrior);
  }
}

namespace {

/// Words of a side of a bead that no link to the other side explains.
void collect_unexplained(std::vector<std::uint32_t>& types, const TokenTable& table,
                         std::span<const std::uint32_t> sentences) {
  types.clear();
  for (const std::uint32_t sentence : sentences) {
    for (const std::uint32_t type : table.distinct(sentence)) {
      if (table.type(type).kind != TokenKind::mark && table.type(type).frequency >= 2) types.push_back(type);
    }
  }
  std::ranges::sort(types);
  types.erase(std::unique(types.begin(), types.end()), types.end());
}

struct PairCount {
  std::uint64_t pair = 0;
  std::uint32_t together = 0;
};

std::vector<PairCount> counted(std::vector<std::uint64_t> pairs) {
  std::ranges::sort(pairs);
  std::vector<PairCount> counts;
  for (const std::uint64_t pair : pairs) {
    if (!counts.empty() && counts.back().pair == pair)
      ++counts.back().together;
    else
      counts.push_back({pair, 1});
  }
  return counts;
}

std::vector<std::uint32_t> seen_in(std::span<const TrustedBead> beads, const TokenTable& table, bool source_side) {
  std::vector<std::uint32_t> seen(table.type_count(), 0);
  for (const TrustedBead& bead : beads) {
    for (const std::uint32_t sentence : source_side ? bead.source : bead.target) {
      for (const std::uint32_t type : table.distinct(sentence)) ++seen[type];
    }
  }
  return seen;
}

}  // namespace

std::vector<WordLink> learn_links(std::span<const TrustedBead> beads, const TokenTable& source,
                                  const TokenTable& target, const WordLinks& links) {
  constexpr std::size_t kMostPairsOfBead = 900;
  constexpr double kLeastDice = 0.34;
  constexpr std::uint32_t kLeastTogether = 3;
  std::vector<std::uint64_t> pairs;
  std::vector<std::uint32_t> sources;
  std::vector<std::uint32_t> targets;
  Stamps in_source(source.type_count());
  Stamps in_target(target.type_count());
  for (const TrustedBead& bead : beads) {
    in_source.renew(source, bead.source);
    in_target.renew(target, bead.target);
    collect_unexplained(sources, source, bead.source);
    collect_unexplained(targets, target, bead.target);
    std::erase_if(sources, [&](std::uint32_t type) { return in_target.holds_any(links.of_source(type)); });
    std::erase_if(targets, [&](std::uint32_t type) { return in_source.holds_any(links.of_target(type)); });
    if (sources.size() * targets.size() > kMostPairsOfBead) continue;
    for (const std::uint32_t s : sources) {
      for (const std::uint32_t t : targets) pairs.push_back((std::uint64_t{s} << 32U) | t);
    }
  }
  const std::vector<std::uint32_t> source_seen = seen_in(beads, source, true);
  const std::vector<std::uint32_t> target_seen = seen_in(beads, target, false);
  std::vector<WordLink> learned;
  for (const PairCount& count : counted(std::move(pairs))) {
    if (count.together < kLeastTogether) continue;
    const auto s = static_cast<std::uint32_t>(count.pair >> 32U);
    const auto t = static_cast<std::uint32_t>(count.pair);
    const double together = count.together;
    const double dice = 2 * (together - 0.5) / (source_seen[s] + target_seen[t]);
    if (dice < kLeastDice) continue;
    const double probability = std::min(0.85, (together - 0.5) / source_seen[s]);
    learned.push_back({s, t, static_cast<float>(probability), EvidenceKind::learned});
  }
  return learned;
}

void learn_lengths(LengthModel& model, std::span<const TrustedBead> beads, const TokenTable& source,
                   const TokenTable& target) {
  constexpr double kPriorBeads = 30;
  constexpr double kPriorCharacters = 1000;
  double source_sum = kPriorCharacters;
  double target_sum = kPriorCharacters * model.ratio;
  std::vector<std::pair<double, double>> lengths;
  for (const TrustedBead& bead : beads) {
    double s = 0;
    double t = 0;
    for (const std::uint32_t sentence : bead.source) s += source.length(sentence);
    for (const std::uint32_t sentence : bead.target) t += target.length(sentence);
    source_sum += s;
    target_sum += t;
    lengths.emplace_back(s, t);
  }
  model.ratio = std::clamp(target_sum / source_sum, 0.2, 5.0);
  double squares = kPriorBeads * model.variance;
  for (const auto& [s, t] : lengths) {
    const double difference = t - s * model.ratio;
    // A few wild beads must not make every length acceptable.
    squares += std::min(difference * difference / ((t + s * model.ratio) / 2 + 4), 20.0);
  }
  model.variance = std::clamp(squares / (static_cast<double>(lengths.size()) + kPriorBeads), 1.0, 15.0);
}

namespace {

/// How often shapes follow each other on paths.
struct ShapeCounts {
  std::array<std::array<double, kLargestSide + 1>, kLargestSide + 1> shape{};
  double total = 0;
  double after_omission = 0;
  double next_omission = 0;

  void add(const Step* before, const Step& step) {
    const bool after = before != nullptr && before->is_omission();
    if (after) ++after_omission;
    if (after && step.is_omission() && (before->source_count == 0) == (step.source_count == 0)) {
      ++next_omission;
      return;
    }
    ++shape[step.source_count][step.target_count];
    ++total;
  }
};

}  // namespace

ShapePriors learned_priors(std::span<const std::vector<Step>> paths) {
  constexpr double kPriorBeads = 40;
  constexpr double kPriorOmissions = 20;
  ShapeCounts counts;
  for (const std::vector<Step>& path : paths) {
    for (std::size_t k = 0; k < path.size(); ++k) counts.add(k > 0 ? &path[k - 1] : nullptr, path[k]);
  }
  ShapePriors priors = ShapePriors::usual();
  for (std::size_t a = 0; a <= kLargestSide; ++a) {
    for (std::size_t b = 0; b <= kLargestSide; ++b) {
      const double expected = kPriorBeads * std::exp(priors.shape[a][b]);
      priors.shape[a][b] = static_cast<float>(std::log((counts.shape[a][b] + expected) / (counts.total + kPriorBeads)));
    }
  }
  const double expected = kPriorOmissions * std::exp(priors.next_omission);
  priors.next_omission =
      static_cast<float>(std::log((counts.next_omission + expected) / (counts.after_omission + kPriorOmissions)));
  return priors;
}

}  // namespace weerga
