// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/evidence.h"

#include <algorithm>
#include <tuple>

namespace weerga {
namespace {

/// What a pair must weigh to be told: "de" and "the" stand in nearly every sentence.
constexpr double kLeastWeight = 0.4;

struct PlacedToken {
  std::size_t sentence = 0;
  Token token;
};

std::vector<PlacedToken> tokens_in(SentenceRange range, const TokenTable& table) {
  std::vector<PlacedToken> tokens;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    for (const Token& token : table.tokens(i)) tokens.push_back({i, token});
  }
  return tokens;
}

std::vector<Evidence> candidates(const std::vector<PlacedToken>& sources, std::vector<PlacedToken> targets,
                                 const WordLinks& links, const BeadModel& model) {
  const auto type_of = [](const PlacedToken& placed) { return placed.token.type; };
  std::ranges::stable_sort(targets, {}, type_of);
  std::vector<Evidence> found;
  for (const PlacedToken& source : sources) {
    for (const WordLinks::Partner& partner : links.of_source(source.token.type)) {
      for (const PlacedToken& target : std::ranges::equal_range(targets, partner.type, {}, type_of)) {
        const double weight =
            0.5 * (model.source_coverage.gain(source.token.type, 1) + model.target_coverage.gain(partner.type, 1));
        if (weight * partner.probability < kLeastWeight) continue;
        found.push_back({partner.kind,
                         source.sentence,
                         {source.token.begin, source.token.end},
                         target.sentence,
                         {target.token.begin, target.token.end},
                         weight * partner.probability});
      }
    }
  }
  return found;
}

using Places = std::vector<std::pair<std::size_t, ByteRange>>;

bool is_used(const Places& places, std::size_t sentence, ByteRange range) {
  return std::ranges::any_of(
      places, [&](const auto& place) { return place.first == sentence && place.second.overlaps(range); });
}

}  // namespace

std::vector<Evidence> evidence_for(const Bead& bead, const TokenTable& source, const TokenTable& target,
                                   const WordLinks& links, const BeadModel& model) {
  if (bead.is_omission()) return {};
  std::vector<Evidence> found =
      candidates(tokens_in(bead.source, source), tokens_in(bead.target, target), links, model);
  std::ranges::sort(found, {}, [](const Evidence& pair) {
    return std::tuple(pair.kind != EvidenceKind::lexicon, -pair.weight, pair.source_sentence, pair.source,
                      pair.target_sentence, pair.target);
  });
  Places used_source;
  Places used_target;
  std::vector<Evidence> kept;
  for (const Evidence& pair : found) {
    if (is_used(used_source, pair.source_sentence, pair.source)) continue;
    if (is_used(used_target, pair.target_sentence, pair.target)) continue;
    used_source.emplace_back(pair.source_sentence, pair.source);
    used_target.emplace_back(pair.target_sentence, pair.target);
    kept.push_back(pair);
  }
  std::ranges::stable_sort(kept, std::greater<>{}, &Evidence::weight);
  return kept;
}

}  // namespace weerga
