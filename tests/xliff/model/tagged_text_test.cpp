// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/tagged_text.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

/// "De inzet van [clustermunitie] in Nagorno-Karabach" with the brackets' content annotated.
TaggedText annotated() {
  TaggedText text("De inzet van clustermunitie in Nagorno-Karabach");
  text.add(Annotation{.id = "a1", .range = {13, 27}, .type = "term"});
  return text;
}

std::string covered(const TaggedText& text) { return std::string(text.annotations.at(0).range.of(text.text)); }

TEST(TaggedText, AnnotationMovesWithItsWords) {
  TaggedText text = annotated();
  text.insert(0, "Over ");
  EXPECT_EQ(covered(text), "clustermunitie");
  text.erase({0, 8});
  EXPECT_EQ(covered(text), "clustermunitie");
}

TEST(TaggedText, WordsPutInAtItsBordersStayOutside) {
  TaggedText text = annotated();
  text.insert(13, "verboden ");
  EXPECT_EQ(covered(text), "clustermunitie");
  text.insert(text.annotations[0].range.end, "bommen");
  EXPECT_EQ(covered(text), "clustermunitie");
}

TEST(TaggedText, WordsPutInInsideBecomePartOfIt) {
  TaggedText text = annotated();
  text.insert(20, "-");
  EXPECT_EQ(covered(text), "cluster-munitie");
}

TEST(TaggedText, AnnotationIsReportedWhenAllItsWordsGo) {
  TaggedText text = annotated();
  const auto removed = text.erase({10, 30});
  ASSERT_EQ(removed.size(), 1U);
  EXPECT_EQ(removed[0].id, "a1");
  EXPECT_TRUE(text.annotations.empty());
}

TEST(TaggedText, PartlyErasedAnnotationKeepsTheRest) {
  TaggedText text = annotated();
  EXPECT_TRUE(text.erase({9, 20}).empty());
  EXPECT_EQ(covered(text), "munitie");
}

TEST(TaggedText, CodesInsideAnErasedRangeStayAtItsBegin) {
  TaggedText text("zeer ernstig");
  text.add(InlineCode{.position = 5, .kind = CodeKind::opening, .id = "1"});
  text.add(InlineCode{.position = 12, .kind = CodeKind::closing, .id = "1"});
  text.erase({2, 8});
  EXPECT_EQ(text.codes[0].position, 2U);
  EXPECT_EQ(text.codes[1].position, 6U);
}

TEST(TaggedText, SliceAndAppendGiveTheWholeBack) {
  TaggedText whole = annotated();
  whole.add(InlineCode{.position = 20, .kind = CodeKind::placeholder, .id = "1"});
  for (std::size_t cut = 0; cut <= whole.text.size(); ++cut) {
    TaggedText joined = whole.slice({0, cut});
    joined.append(whole.slice({cut, whole.text.size()}, false));
    EXPECT_EQ(joined, whole) << "cut at " << cut;
  }
}

}  // namespace
}  // namespace weerga
