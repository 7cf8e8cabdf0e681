// SPDX-License-Identifier: Apache-2.0
#include "tm/match/candidate_queue.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(CandidateQueue, GivesTheGreatestBoundFirst) {
  CandidateQueue queue;
  for (const int percent : {70, 101, 0, 85})
    queue.push({percent, Stage::signature, static_cast<std::uint32_t>(percent)});
  for (const int percent : {101, 85, 70, 0}) {
    const auto candidate = queue.pop(0);
    ASSERT_TRUE(candidate);
    EXPECT_EQ(candidate->percent, percent);
    EXPECT_EQ(candidate->text, static_cast<std::uint32_t>(percent));
  }
  EXPECT_FALSE(queue.pop(0));
}

TEST(CandidateQueue, KeepsWhatIsBelowTheLeast) {
  CandidateQueue queue;
  queue.push({70, Stage::keys, 1});
  EXPECT_FALSE(queue.pop(71));
  ASSERT_TRUE(queue.pop(70));
  EXPECT_FALSE(queue.pop(70));
}

TEST(CandidateQueue, TakesGreaterBoundsThanItGave) {
  CandidateQueue queue;
  queue.push({80, Stage::signature, 1});
  queue.push({90, Stage::signature, 2});
  EXPECT_EQ(queue.pop(0)->text, 2U);
  queue.push({101, Stage::identical, 2});
  EXPECT_EQ(queue.pop(0)->percent, 101);
  EXPECT_EQ(queue.pop(0)->text, 1U);
}

TEST(CandidateQueue, ForgetsAllWhenItIsCleared) {
  CandidateQueue queue;
  queue.push({80, Stage::signature, 1});
  queue.clear();
  EXPECT_FALSE(queue.pop(0));
  queue.push({60, Stage::signature, 2});
  EXPECT_EQ(queue.pop(0)->text, 2U);
}

}  // namespace
}  // namespace weerga
