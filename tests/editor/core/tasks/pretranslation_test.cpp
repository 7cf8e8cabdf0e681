// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/pretranslation.h"

#include <gtest/gtest.h>

#include "editor/core/edit.h"
#include "editor/core/provenance.h"
#include "tests/editor/core/knowledge/letter_of_sources.h"
#include "tests/editor/core/knowledge/memory_of.h"
#include "tests/support/temporary_folder.h"
#include "tm/store/local_memory.h"

namespace weerga {
namespace {

const SegmentPlace kFirst{0, 0, 0};

/// A letter of one sentence, and a memory that knows it.
class Pretranslation : public testing::Test {
 protected:
  Pretranslation() {
    memory_->put(
        test::entries_of_letter("a", "2020-01-01", {{"Het kabinet voert de motie uit.", "The motion stands."}}));
  }

  [[nodiscard]] const Unit& unit() const { return unit_at(letter_, kFirst); }

  test::TemporaryFolder folder_;
  std::unique_ptr<LocalMemory> memory_ =
      LocalMemory::created(folder_.path() / "memory", {.name = "m"}, {.cache_folder = folder_.path() / "cache"});
  Document letter_ = test::letter_of_sources({"Het kabinet voert de motie uit."});
};

TEST_F(Pretranslation, RemembersThePairThatItTook) {
  pretranslate(letter_, *memory_, {});
  const auto match = provenance_of(unit(), segment_at(letter_, kFirst));
  ASSERT_TRUE(match);
  EXPECT_EQ(match->percent, 100);
  EXPECT_EQ(match->letter, "a");
  EXPECT_EQ(match->pair, "u1/s1");
  EXPECT_EQ(match->inserted, "The motion stands.");
}

TEST_F(Pretranslation, WhatWasReadAndEmptiedIsUnreadAgain) {
  pretranslate(letter_, *memory_, {});
  apply(set_state(letter_, kFirst, State::translated), letter_);
  ASSERT_FALSE(is_unread(unit(), segment_at(letter_, kFirst)));
  apply(edit_target(letter_, kFirst, TaggedText()), letter_);
  pretranslate(letter_, *memory_, {});
  EXPECT_TRUE(is_unread(unit(), segment_at(letter_, kFirst)));
}

}  // namespace
}  // namespace weerga
