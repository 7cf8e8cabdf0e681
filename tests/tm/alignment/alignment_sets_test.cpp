// SPDX-License-Identifier: Apache-2.0
// Quality on the development sets; the floors leave room for changes that trade one set for another.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/shared_data.h"
#include "tests/tm/alignment/bead_score.h"
#include "tm/alignment/aligner.h"

namespace weerga {
namespace {

using test::lines_of;
using test::numbered;

struct Outcome {
  test::BeadScore score;
  std::size_t missed = 0;
};

Outcome outcome(const std::filesystem::path& set) {
  const std::vector<test::NumberedBead> gold = test::read_beads(set / "gold.tsv");
  const Alignment beads = align(lines_of(set / "src.sents"), lines_of(set / "tgt.sents"));
  return {test::score(gold, numbered(beads)), test::missed(gold, numbered(beads))};
}

TEST(AlignmentSets, ReachTheirFloors) {
  const auto folder = test::shared_data("align");
  if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  test::BeadScore all;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const Outcome result = outcome(entry.path());
    all += result.score;
    EXPECT_GE(result.score.strict(), 0.93) << entry.path();
    if (entry.path().filename() == "letter") {
      EXPECT_LE(result.missed, 3U);
    }
  }
  EXPECT_GE(all.strict(), 0.985);
  EXPECT_GE(all.lax(), 0.996);
}

TEST(BeadScore, IsOneForTheGoldItself) {
  const std::vector<test::NumberedBead> gold = {{{0}, {0, 1}}, {{1}, {}}, {{2, 3}, {2}}};
  EXPECT_DOUBLE_EQ(test::score(gold, gold).strict(), 1);
}

TEST(BeadScore, CountsAnOverlappingBeadAsLaxOnly) {
  const std::vector<test::NumberedBead> gold = {{{0}, {0}}, {{1}, {1}}};
  const std::vector<test::NumberedBead> proposed = {{{0, 1}, {0, 1}}};
  EXPECT_DOUBLE_EQ(test::score(gold, proposed).strict(), 0);
  EXPECT_DOUBLE_EQ(test::score(gold, proposed).lax(), 1);
}

TEST(BeadScore, CountsOmissionsSentenceBySentence) {
  const std::vector<test::NumberedBead> gold = {{{0, 1}, {}}, {{2}, {0}}};
  EXPECT_EQ(test::score(gold, gold).proposed, 3U);
}

}  // namespace
}  // namespace weerga
