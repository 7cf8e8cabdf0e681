// SPDX-License-Identifier: Apache-2.0
#include "editor/core/edit_text.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

/// "Zie [1›]Kamerstuk[‹1] 21"
TaggedText with_codes() {
  TaggedText text("Zie Kamerstuk 21");
  text.add(InlineCode{.position = 4, .kind = CodeKind::opening, .id = "1"});
  text.add(InlineCode{.position = 13, .kind = CodeKind::closing, .id = "1"});
  return text;
}

TEST(EditText, ShowsEachCodeAsOneCharacter) {
  const EditText shown = edit_text(with_codes(), with_codes());
  EXPECT_EQ(shown.text, "Zie \uE000Kamerstuk\uE001 21");
  EXPECT_EQ(shown.code_of(0xE001)->kind, CodeKind::closing);
  EXPECT_EQ(shown.code_of(0xE002), nullptr);
}

TEST(EditText, OffersTheCodesOfTheSourceThatAreNotThereYet) {
  const EditText shown = edit_text(TaggedText("See"), with_codes());
  EXPECT_EQ(shown.text, "See");
  EXPECT_EQ(shown.pills.size(), 2U);
}

TEST(EditText, TakesNoCharacterThatTheTextHolds) {
  TaggedText text("a\uE000b");
  text.add(InlineCode{.position = 1, .id = "x"});
  const EditText shown = edit_text(text, text);
  EXPECT_EQ(retyped(text, shown), text);
}

TEST(Retyped, GivesBackWhatWasNotTouched) { EXPECT_EQ(retyped(with_codes(), edit_text(with_codes(), {})), with_codes()); }

TEST(Retyped, MovesCodesWithTheirWords) {
  EditText shown = edit_text(with_codes(), {});
  shown.text.insert(0, "Ook: ");
  const TaggedText result = retyped(with_codes(), shown);
  EXPECT_EQ(result.text, "Ook: Zie Kamerstuk 21");
  EXPECT_EQ(result.codes[0].position, 9U);
  EXPECT_EQ(result.codes[1].position, 18U);
}

TEST(Retyped, RemovesACodeWithItsCharacter) {
  EditText shown = edit_text(with_codes(), {});
  shown.text.erase(shown.text.find("\uE000"), 3);
  const TaggedText result = retyped(with_codes(), shown);
  EXPECT_EQ(result.text, "Zie Kamerstuk 21");
  ASSERT_EQ(result.codes.size(), 1U);
  EXPECT_EQ(result.codes[0].kind, CodeKind::closing);
}

TEST(Retyped, KeepsAnnotationsOnTheirWords) {
  TaggedText text("een volledig onderzoek");
  text.add(Annotation{.id = "a1", .range = {13, 22}, .type = "term"});
  EditText shown = edit_text(text, {});
  shown.text.replace(4, 8, "onafhankelijk en volledig");
  EXPECT_EQ(retyped(text, shown).annotations.at(0).range.of(retyped(text, shown).text), "onderzoek");
}

TEST(ToEditText, IsTheInverseOfFromEditText) {
  const TaggedText text = with_codes();
  const EditText shown = edit_text(text, {});
  for (std::size_t place = 0; place <= text.text.size(); ++place) {
    EXPECT_EQ(from_edit_text(shown, to_edit_text(text, place)), place);
  }
}

TEST(DifferenceOf, CutsBetweenCodePointsOnly) {
  const TextDifference difference = difference_of("één", "èèn");
  EXPECT_EQ(difference.removed, (ByteRange{0, 4}));
  EXPECT_EQ(difference.inserted, "èè");
}

TEST(DifferenceOf, OfEqualTextsIsNothing) {
  EXPECT_TRUE(difference_of("Kamer", "Kamer").removed.empty());
  EXPECT_TRUE(difference_of("Kamer", "Kamer").inserted.empty());
}

}  // namespace
}  // namespace weerga
