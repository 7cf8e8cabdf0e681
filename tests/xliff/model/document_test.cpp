// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/document.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(StateOf, KnowsTheFourNamesAndNoOther) {
  for (const State state : {State::initial, State::translated, State::reviewed, State::final}) {
    EXPECT_EQ(state_of(to_string(state)), state);
  }
  EXPECT_EQ(state_of("fuzzy"), std::nullopt);
}

TEST(SegmentsOf, LeavesIgnorablesOut) {
  Document document;
  Unit unit{.id = "u1"};
  unit.segments = {Segment{.id = "s1"}, Segment{.id = "i1", .ignorable = true}, Segment{.id = "s2"}};
  document.files = {File{.id = "f1", .units = {unit}}};
  const auto places = segments_of(document);
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(segment_at(document, places[1]).id, "s2");
}

}  // namespace
}  // namespace weerga
