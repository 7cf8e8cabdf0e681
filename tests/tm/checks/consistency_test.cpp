// SPDX-License-Identifier: Apache-2.0
#include "tm/checks/consistency.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tm/store/local_memory.h"

namespace weerga {
namespace {

class ConsistencyTest : public testing::Test {
 protected:
  void remember(const char* letter, const char* target, const char* origin = "") {
    memory_->put(MemoryEntry{.source = "Deze berichten zijn ernstig.",
                             .target = target,
                             .letter = letter,
                             .id = "u1/s1",
                             .state = State::reviewed,
                             .origin = origin});
  }
  std::size_t issues(const char* target) {
    return memory_consistency_issues({.source = "Deze berichten zijn ernstig.", .target = target}, *memory_, "new")
        .size();
  }

 private:
  test::TemporaryFolder folder_;
  std::unique_ptr<LocalMemory> memory_ = LocalMemory::created(folder_.path() / "memory", Manifest{.name = "test"},
                                                              {.cache_folder = folder_.path() / "cache"});
};

TEST_F(ConsistencyTest, FindsAnotherTranslationInAnotherLetter) {
  remember("old", "These reports are serious.");
  EXPECT_EQ(issues("These messages are serious."), 1U);
  EXPECT_EQ(issues("These reports are serious."), 0U);
}

TEST_F(ConsistencyTest, IsContentWithOneLetterThatAgrees) {
  remember("old", "These reports are serious.");
  remember("older", "These messages are serious.");
  EXPECT_EQ(issues("These messages are serious."), 0U);
}

TEST_F(ConsistencyTest, DoesNotTrustAnUnreviewedAlignment) {
  remember("old", "These reports are serious.", "alignment");
  EXPECT_EQ(issues("These messages are serious."), 0U);
}

TEST_F(ConsistencyTest, LeavesTheLetterItselfOut) {
  remember("new", "These reports are serious.");
  EXPECT_EQ(issues("These messages are serious."), 0U);
}

}  // namespace
}  // namespace weerga
