// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/resegment.h"

#include <gtest/gtest.h>

#include "xliff/text/error.h"

namespace weerga {
namespace {

/// "Een <b>twee. Drie</b> vier." with its translation, annotated over the cut.
Unit unit_of_one() {
  Segment segment{.id = "s1", .state = State::reviewed, .has_state = true, .sub_state = "x:y"};
  segment.source = TaggedText("Een twee. Drie vier.");
  segment.source.add(InlineCode{.position = 4, .kind = CodeKind::opening, .id = "1"});
  segment.source.add(InlineCode{.position = 14, .kind = CodeKind::closing, .id = "1"});
  segment.source.add(Annotation{.id = "m1", .range = {4, 14}, .type = "term"});
  segment.target = TaggedText("One two. Three four.");
  return {.id = "u", .segments = {segment}};
}

TEST(Split, BothPartsKeepTheirWordsAndSpans) {
  Unit unit = unit_of_one();
  split(unit, 0, 10, 9);
  ASSERT_EQ(unit.segments.size(), 2U);
  EXPECT_EQ(unit.segments[0].source.text, "Een twee. ");
  EXPECT_EQ(unit.segments[1].source.text, "Drie vier.");
  EXPECT_EQ(unit.segments[0].target->text, "One two. ");
  EXPECT_EQ(unit.segments[1].target->text, "Three four.");
  EXPECT_EQ(unit.segments[0].source.annotations.at(0).range, (ByteRange{4, 10}));
  EXPECT_EQ(unit.segments[1].source.annotations.at(0).range, (ByteRange{0, 4}));
  EXPECT_EQ(unit.segments[1].source.codes.at(0).kind, CodeKind::closing);
}

TEST(Split, NewPartGetsAnIdAndReviewedTextIsOnlyTranslatedAgain) {
  Unit unit = unit_of_one();
  split(unit, 0, 10, 9);
  EXPECT_EQ(unit.segments[0].id, "s1");
  EXPECT_EQ(unit.segments[1].id, "s2");
  for (const Segment& segment : unit.segments) {
    EXPECT_EQ(segment.state, State::translated);
    EXPECT_EQ(segment.sub_state, "");
  }
}

TEST(Split, WithoutAPlaceInTheTargetAllTranslationStaysInFront) {
  Unit unit = unit_of_one();
  split(unit, 0, 10, std::nullopt);
  EXPECT_EQ(unit.segments[0].target->text, "One two. Three four.");
  EXPECT_EQ(unit.segments[1].target, std::nullopt);
  EXPECT_EQ(unit.segments[1].state, State::initial);
}

TEST(Split, RefusesWhatTheFileForbidsAndPlacesOutside) {
  Unit unit = unit_of_one();
  EXPECT_THROW(split(unit, 1, 1, {}), Error);
  EXPECT_THROW(split(unit, 0, 0, {}), Error);
  EXPECT_THROW(split(unit, 0, 20, {}), Error);
  EXPECT_THROW(split(unit, 0, 10, 99), Error);
  unit.can_resegment = false;
  EXPECT_THROW(split(unit, 0, 10, {}), Error);
  unit.segments[0].can_resegment = true;
  EXPECT_NO_THROW(split(unit, 0, 10, {}));
}

TEST(Split, NeverCutsACharacterInTwo) {
  Unit unit{.segments = {Segment{.source = TaggedText("één")}}};
  EXPECT_THROW(split(unit, 0, 1, {}), Error);
}

TEST(Join, UndoesASplitInEveryPlace) {
  const Unit whole = unit_of_one();
  for (std::size_t place = 1; place < whole.segments[0].source.text.size(); ++place) {
    Unit unit = whole;
    split(unit, 0, place, std::min<std::size_t>(place, 19));
    join(unit, 0, 1);
    ASSERT_EQ(unit.segments.size(), 1U);
    EXPECT_EQ(unit.segments[0].source.text, whole.segments[0].source.text);
    EXPECT_EQ(unit.segments[0].source.codes, whole.segments[0].source.codes) << place;
    EXPECT_EQ(unit.segments[0].source.annotations, whole.segments[0].source.annotations) << place;
    EXPECT_EQ(unit.segments[0].target, whole.segments[0].target) << place;
  }
}

TEST(Join, EarliestStateCountsWithItsSubState) {
  Unit unit{
      .segments = {Segment{.id = "a", .source = TaggedText("a"), .target = TaggedText("A"), .state = State::final},
                   Segment{.id = "b", .ignorable = true, .source = TaggedText(" ")},
                   Segment{.id = "c",
                           .source = TaggedText("c"),
                           .target = TaggedText("C"),
                           .state = State::translated,
                           .sub_state = "x:y"}}};
  join(unit, 0, 2);
  EXPECT_EQ(unit.segments.at(0).id, "a");
  EXPECT_EQ(unit.segments[0].state, State::translated);
  EXPECT_EQ(unit.segments[0].sub_state, "x:y");
  EXPECT_EQ(unit.segments[0].source.text, "a c");
}

TEST(Join, RefusesTranslationsThatDoNotFollowEachOther) {
  Unit unit{.segments = {Segment{.source = TaggedText("a"), .target = TaggedText("A"), .order = 3},
                         Segment{.source = TaggedText("b"), .target = TaggedText("B"), .order = 1},
                         Segment{.source = TaggedText("c"), .target = TaggedText("C"), .order = 2}}};
  EXPECT_THROW(join(unit, 0, 1), Error);
  EXPECT_NO_THROW(join(unit, 1, 2));
  EXPECT_EQ(unit.segments[0].order, 2U);
  EXPECT_EQ(unit.segments[1].order, 1U);
}

TEST(Join, RefusesWhatTheFileForbids) {
  Unit unit{
      .segments = {Segment{.source = TaggedText("a")}, Segment{.source = TaggedText("b"), .can_resegment = false}}};
  EXPECT_THROW(join(unit, 0, 1), Error);
  EXPECT_THROW(join(unit, 0, 0), Error);
  EXPECT_THROW(join(unit, 0, 5), Error);
}

TEST(JoinAll, LeavesForbiddenSegmentsAndOuterWhiteSpaceAlone) {
  Unit unit{.segments = {Segment{.source = TaggedText("a")}, Segment{.ignorable = true, .source = TaggedText(" ")},
                         Segment{.source = TaggedText("b")}, Segment{.ignorable = true, .source = TaggedText(" ")},
                         Segment{.source = TaggedText("c"), .can_resegment = false}}};
  join_all(unit);
  ASSERT_EQ(unit.segments.size(), 3U);
  EXPECT_EQ(unit.segments[0].source.text, "a b");
  EXPECT_TRUE(unit.segments[1].ignorable);
}

TEST(SplitAll, KeepsASegmentWholeWhereTheTranslationHasOtherBreaks) {
  Unit unit = unit_of_one();
  const Breaks breaks = [](const TaggedText& text) {
    const std::size_t place = text.text.find(". ");
    return place == std::string::npos ? std::vector<std::size_t>{} : std::vector<std::size_t>{place + 2};
  };
  unit.segments[0].target = TaggedText("One two three four.");
  split_all(unit, breaks);
  EXPECT_EQ(unit.segments.size(), 1U);
  unit.segments[0].target = TaggedText("One two. Three four.");
  split_all(unit, breaks);
  EXPECT_EQ(unit.segments.size(), 2U);
}

}  // namespace
}  // namespace weerga
