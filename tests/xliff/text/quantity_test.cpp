// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/quantity.h"

#include <gtest/gtest.h>

#include <string>

namespace weerga {
namespace {

Decimal first(std::string_view text, std::string_view language) {
  const auto found = quantities_of(text, language);
  EXPECT_FALSE(found.empty()) << text;
  return found.empty() ? Decimal{} : found.front().value;
}

TEST(QuantitiesOf, ReadsTheSameValueInBothLanguages) {
  EXPECT_EQ(first("1.000,5", "nl"), first("1,000.5", "en"));
  EXPECT_EQ(first("€ 3,5 miljoen", "nl"), first("€3.5 million", "en"));
  EXPECT_EQ(first("2 miljard", "nl"), first("2 billion", "en"));
  EXPECT_EQ(first("3 mln.", "nl"), first("3,000,000", "en"));
  EXPECT_EQ(first("twaalf maanden", "nl"), first("12 months", "en"));
  EXPECT_EQ(first("12\u00A0500", "nl"), first("12,500", "en"));
}

TEST(QuantitiesOf, TellsAWrongSeparatorFromARightOne) {
  EXPECT_NE(first("1.500", "nl"), first("1.500", "en"));
  EXPECT_NE(first("3,5 %", "nl"), first("35%", "en"));
  EXPECT_EQ(first("3.5", "nl"), first("3.5", "en"));
}

TEST(QuantitiesOf, MarksOrdinalsAndPerCents) {
  EXPECT_TRUE(quantities_of("de 2e termijn", "nl").front().ordinal);
  EXPECT_TRUE(quantities_of("the 3rd item", "en").front().ordinal);
  EXPECT_TRUE(quantities_of("met 5 procent", "nl").front().percent);
  EXPECT_TRUE(quantities_of("by 5%", "en").front().percent);
}

TEST(QuantitiesOf, TakesNoDigitsOutOfNames) { EXPECT_TRUE(quantities_of("CO2, A4 en G7", "nl").empty()); }

TEST(QuantitiesOf, CoversTheScaleWord) {
  const std::string_view text = "circa 3,5 miljoen euro";
  EXPECT_EQ(quantities_of(text, "nl").front().range.of(text), "3,5 miljoen");
}

TEST(QuantitiesOf, SurvivesAVeryLongNumber) { EXPECT_EQ(quantities_of(std::string(5000, '9'), "nl").size(), 1U); }

TEST(QuantitiesOf, ReadsNumbersInLetters) {
  EXPECT_EQ(first("vijfentwintig landen", "nl"), first("25 countries", "en"));
  EXPECT_EQ(first("anderhalf miljoen", "nl"), first("1.5 million", "en"));
  EXPECT_EQ(first("een miljoen euro", "nl"), first("one million euros", "en"));
  EXPECT_TRUE(quantities_of("een land", "nl").empty());
}

TEST(QuantitiesOf, ScalesByOneLetterOnlyWhereItIsMoney) {
  EXPECT_EQ(first("€10m", "en"), first("10 miljoen", "nl"));
  EXPECT_EQ(first("10 m", "en"), first("10 m", "nl"));
  EXPECT_EQ(first("12,500 m²", "en"), first("12.500 m²", "nl"));
}

TEST(QuantitiesOf, CompletesTheSecondYearOfARange) {
  const auto shortened = quantities_of("the 2019-20 budget", "en");
  ASSERT_EQ(shortened.size(), 2U);
  EXPECT_EQ(to_string(shortened[1].value), "2020");
  EXPECT_EQ(to_string(quantities_of("in 2020-12", "en")[1].value), "12");
}

TEST(QuantitiesOf, MarksDecades) {
  EXPECT_TRUE(quantities_of("in the 1990s", "en").front().decade);
  EXPECT_TRUE(quantities_of("in de jaren '90", "nl").front().decade);
  EXPECT_FALSE(quantities_of("90 jaar", "nl").front().decade);
}

TEST(Written, GroupsAsTheLanguageDoes) {
  EXPECT_EQ(written(Decimal{10005, -1}, "nl"), "1.000,5");
  EXPECT_EQ(written(Decimal{10005, -1}, "en-GB"), "1,000.5");
  EXPECT_EQ(written(Decimal{35, 5}, "en"), "3,500,000");
  EXPECT_EQ(written(Decimal{5, -2}, "nl"), "0,05");
}

}  // namespace
}  // namespace weerga
