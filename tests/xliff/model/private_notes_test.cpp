// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/private_notes.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

/// Two marks with a note each; the first note is private and answered by a third note that stands before it.
Document letter_with_private_note() {
  Unit unit{.id = "u1"};
  unit.segments.push_back({.id = "s1", .source = TaggedText("De Kamer is geïnformeerd.")});
  unit.segments[0].source.add(Annotation{.id = "a1", .range = {0, 8}, .type = "comment", .ref = "#n=n1"});
  unit.segments[0].source.add(Annotation{.id = "a2", .range = {3, 8}, .type = "comment", .ref = "#n=n2"});
  unit.notes = {{.id = "n3", .text = "Ja.", .reply_to = "n1"},
                {.id = "n1", .text = "Wie?", .is_private = true},
                {.id = "n2", .text = "House."}};
  Document document;
  document.files.push_back({.id = "f1", .units = {unit}});
  return document;
}

TEST(PrivateNotes, LeaveWithTheirAnswersAndMarks) {
  const Document document = letter_with_private_note();
  ASSERT_TRUE(has_private_notes(document));
  const Document open = without_private_notes(document);
  EXPECT_FALSE(has_private_notes(open));
  const Unit& unit = open.files[0].units[0];
  ASSERT_EQ(unit.notes.size(), 1U);
  EXPECT_EQ(unit.notes[0].id, "n2");
  ASSERT_EQ(unit.segments[0].source.annotations.size(), 1U);
  EXPECT_EQ(unit.segments[0].source.annotations[0].id, "a2");
}

TEST(PrivateNotes, LeaveMarksWhereTheyAreThatPointToSomethingElse) {
  Document document = letter_with_private_note();
  document.files[0].units[0].segments[0].source.annotations[1].ref = "#gls=gn=n1";
  const Document open = without_private_notes(document);
  ASSERT_EQ(open.files[0].units[0].segments[0].source.annotations.size(), 1U);
  EXPECT_EQ(open.files[0].units[0].segments[0].source.annotations[0].ref, "#gls=gn=n1");
}

TEST(PrivateNotes, DocumentWithoutThemStaysAsItIs) {
  Document document = letter_with_private_note();
  document.files[0].units[0].notes[1].is_private = false;
  EXPECT_EQ(without_private_notes(document), document);
}

}  // namespace
}  // namespace weerga
