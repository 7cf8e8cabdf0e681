// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/bead_model.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace weerga {
namespace {

using Mask = CoverageWeights::Mask;

CoverageWeights weights(const std::vector<std::string>& sentences, float match, float chance) {
  const TokenTable table(sentences, "nl");
  const std::vector<float> matches(table.type_count(), match);
  const std::vector<float> chances(table.type_count(), chance);
  return {table, matches, chances};
}

TEST(CoverageWeights, RewardsAMatchMoreTheRarerItIsByChance) {
  const CoverageWeights rare = weights({"fosfor"}, 0.8F, 0.01F);
  const CoverageWeights frequent = weights({"fosfor"}, 0.8F, 0.5F);
  EXPECT_GT(rare.score(0, Mask::of(0), 1), frequent.score(0, Mask::of(0), 1));
  EXPECT_GT(frequent.score(0, Mask::of(0), 1), 0);
}

TEST(CoverageWeights, PunishesAMissingPartner) { EXPECT_LT(weights({"fosfor"}, 0.8F, 0.01F).score(0, {}, 1), 0); }

TEST(CoverageWeights, ExpectsMoreChanceMatchesInMoreSentences) {
  const CoverageWeights coverage = weights({"fosfor"}, 0.8F, 0.05F);
  EXPECT_GT(coverage.score(0, Mask::of(0), 1), coverage.score(0, Mask::of(0), 4));
}

TEST(CoverageWeights, LeavesWordsWithoutPartnersOut) { EXPECT_TRUE(weights({"fosfor"}, 0, 0).scored(0).empty()); }

TEST(CoverageWeights, LetsAWordThatStandsOnceExplainOneSentence) {
  const CoverageWeights coverage = weights({"fosfor en raad raad"}, 0.8F, 0.005F);
  EXPECT_GT(coverage.claimed_twice(0, Mask::of(0)), 0);
  const Mask repeated = Mask::of(2);
  EXPECT_EQ(coverage.claimed_twice(0, repeated), 0);
}

TEST(CoverageWeights, ScoresAtMost128WordsOfASentence) {
  std::string sentence;
  for (int i = 0; i < 500; ++i)
    sentence += "w" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + " ";
  EXPECT_EQ(weights({sentence}, 0.5F, 0.1F).scored(0).size(), CoverageWeights::kMostScored);
}

LengthModel::Side side(double length, const LengthModel::Usual& usual) {
  return {length, usual.log_density(length), 1};
}

TEST(LengthModel, PrefersLengthsThatBelongTogether) {
  const LengthModel model;
  const LengthModel::Side source = side(120, model.source);
  EXPECT_GT(model.score(source, side(118, model.target)), model.score(source, side(60, model.target)));
  EXPECT_GT(model.score(source, side(118, model.target)), 0);
  EXPECT_LT(model.score(source, side(300, model.target)), 0);
}

TEST(LengthModel, NeverRulesABeadOutAlone) {
  const LengthModel model;
  EXPECT_GT(model.score(side(5, model.source), side(5000, model.target)), -20);
}

TEST(ShapePriors, FavourOneToOne) {
  const ShapePriors priors = ShapePriors::usual();
  EXPECT_GT(priors.shape[1][1], priors.shape[1][2]);
  EXPECT_GT(priors.shape[1][2], priors.shape[3][4]);
  EXPECT_GT(priors.next_omission, priors.shape[1][0]);
}

}  // namespace
}  // namespace weerga
