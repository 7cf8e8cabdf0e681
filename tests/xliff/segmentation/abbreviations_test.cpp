// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/abbreviations.h"

#include <gtest/gtest.h>

#include "xliff/text/error.h"

namespace weerga {
namespace {

TEST(Abbreviations, KnowAWordWithACapitalInFront) {
  EXPECT_EQ(Abbreviations::of("nl").kind_of("nr"), Abbreviation::never);
  EXPECT_EQ(Abbreviations::of("nl").kind_of("Nr"), Abbreviation::never);
  EXPECT_EQ(Abbreviations::of("nl").kind_of("N.a.v"), Abbreviation::never);
}

TEST(Abbreviations, DoNotTakeAnAcronymForTheWordInSmallLetters) {
  EXPECT_EQ(Abbreviations::of("nl").kind_of("vs"), Abbreviation::never);
  EXPECT_EQ(Abbreviations::of("nl").kind_of("VS"), Abbreviation::none);
}

TEST(Abbreviations, DoNotTakeInitialsForAnAbbreviation) {
  EXPECT_EQ(Abbreviations::of("nl").kind_of("p.m"), Abbreviation::may);
  EXPECT_EQ(Abbreviations::of("nl").kind_of("P.M"), Abbreviation::none);
  EXPECT_EQ(Abbreviations::of("nl").kind_of("U.S"), Abbreviation::acronym);
}

TEST(Abbreviations, AreThoseOfEnglishForEveryOtherLanguage) {
  EXPECT_EQ(&Abbreviations::of("fr"), &Abbreviations::of("en-GB"));
  EXPECT_NE(&Abbreviations::of("nl-BE"), &Abbreviations::of("en-GB"));
}

TEST(Abbreviations, RefuseAnUnknownHeading) { EXPECT_THROW(Abbreviations("[never]\nnr\n[sometimes]\nnu\n"), Error); }

TEST(Abbreviations, SkipRemarksInTheList) {
  const Abbreviations words("# nr\n[never]\n# blz\nart\n");
  EXPECT_EQ(words.kind_of("art"), Abbreviation::never);
  EXPECT_EQ(words.kind_of("blz"), Abbreviation::none);
}

}  // namespace
}  // namespace weerga
