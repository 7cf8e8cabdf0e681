// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/plain_text.h"

#include <gtest/gtest.h>

#include <string>

namespace weerga {
namespace {

Segment segment(std::string id, std::string source, std::optional<std::string> target = std::nullopt) {
  Segment made;
  made.id = std::move(id);
  made.source = TaggedText(std::move(source));
  if (target) {
    made.target = TaggedText(*target);
    made.state = State::reviewed;
  }
  return made;
}

Segment ignorable(std::string source) {
  Segment made = segment("", std::move(source));
  made.ignorable = true;
  return made;
}

Unit unit(std::string id, std::vector<Segment> segments) {
  Unit made;
  made.id = std::move(id);
  made.segments = std::move(segments);
  return made;
}

Document letter(std::string skeleton, std::vector<Unit> units) {
  Document document;
  document.files.emplace_back();
  document.files[0].skeleton = std::move(skeleton);
  document.files[0].units = std::move(units);
  return document;
}

TEST(MergedLetter, WritesTargetsInTheLayoutOfTheSkeleton) {
  const Document document =
      letter("{u1}\n\n  {u2}\n",
             {unit("u1", {segment("s1", "Kop", "Heading")}),
              unit("u2", {segment("s1", "Een.", "One."), ignorable(" "), segment("s2", "Twee.", "Two.")})});
  EXPECT_EQ(merged_text(document), "Heading\n\n  One. Two.\n");
  EXPECT_TRUE(merged_letter(document).diagnostics.empty());
}

TEST(MergedLetter, LetsTheSourceStandForAnOpenSegmentAndSaysSo) {
  const Document document =
      letter("{u1}\n", {unit("u1", {segment("s1", "Een.", "One."), ignorable(" "), segment("s2", "Twee.")})});
  const MergedText merged = merged_letter(document);
  EXPECT_EQ(merged.text, "One. Twee.\n");
  ASSERT_EQ(merged.diagnostics.size(), 1U);
  EXPECT_EQ(merged.diagnostics[0].code, "merge.open");
}

TEST(MergedLetter, TellsWhatIsNotReviewed) {
  Document document = letter("{u1}\n", {unit("u1", {segment("s1", "Een.", "One.")})});
  document.files[0].units[0].segments[0].state = State::translated;
  EXPECT_EQ(merged_letter(document).diagnostics.at(0).code, "merge.unreviewed");
}

TEST(MergedLetter, FollowsTheOrderOfTheTargets) {
  Document document = letter("", {unit("u1", {segment("s1", "a", "A"), ignorable(" "), segment("s2", "b", "B")})});
  document.files[0].units[0].segments[0].order = 3;
  document.files[0].units[0].segments[2].order = 1;
  EXPECT_EQ(merged_text(document), "B A\n");
}

TEST(MergedLetter, LeavesNoUnitOutThatTheSkeletonForgets) {
  const Document document =
      letter("{u1}\n", {unit("u1", {segment("s1", "a", "A")}), unit("u2", {segment("s1", "b", "B")})});
  EXPECT_EQ(merged_text(document), "A\nB\n");
}

TEST(MergedLetter, PutsABlankLineBetweenParagraphsWithoutASkeleton) {
  const Document document = letter("", {unit("u1", {segment("s1", "a", "A")}), unit("u2", {segment("s1", "b", "B")})});
  EXPECT_EQ(merged_text(document), "A\n\nB\n");
}

TEST(MergedLetter, TakesBracesThatNameNoUnitForText) {
  const Document document = letter("{{u1} {x} {\n", {unit("u1", {segment("s1", "a", "A")})});
  EXPECT_EQ(merged_text(document), "{A {x} {\n");
}

}  // namespace
}  // namespace weerga
