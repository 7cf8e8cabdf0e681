// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/editor/core/review/random_edits.h"

namespace weerga::test {
namespace {

class RandomEdits : public testing::TestWithParam<std::uint32_t> {};

TEST_P(RandomEdits, LeaveEveryAnnotationOnItsWordsAndEverySaveValid) {
  const RandomEditRun run = random_edits({.seed = GetParam(), .edits = 700, .save_every = 100});
  EXPECT_EQ(run.fault, "");
  EXPECT_GT(run.annotations, 20U);
  EXPECT_GT(run.went, 5U);
}

TEST_P(RandomEdits, LeaveThemThereWhileChangesAreTracked) {
  const RandomEditRun run = random_edits({.seed = GetParam() + 1000, .edits = 300, .save_every = 60, .tracked = true});
  EXPECT_EQ(run.fault, "");
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEdits, testing::Values(1U, 2U, 3U, 4U, 5U));

}  // namespace
}  // namespace weerga::test
