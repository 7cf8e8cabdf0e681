// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/date.h"

#include <gmock/gmock.h>

namespace weerga {
namespace {

using testing::ElementsAre;

TEST(DatesOf, ReadsDutchAndEnglishAlike) {
  const auto dutch = dates_of("op 19 november 2020 besloten", "nl");
  const auto english = dates_of("decided on 19 November 2020", "en");
  ASSERT_EQ(dutch.size(), 1U);
  ASSERT_EQ(english.size(), 1U);
  EXPECT_EQ(dutch[0].dates, english[0].dates);
  EXPECT_THAT(dutch[0].dates, ElementsAre(Date{19, 11, 2020}));
}

TEST(DatesOf, KnowsJongstledenAndAanstaande) {
  EXPECT_TRUE(dates_of("op 23 januari jl. vroeg", "nl").at(0).relative_past);
  EXPECT_TRUE(dates_of("op 5 december a.s. spreekt", "nl").at(0).relative_next);
}

TEST(DatesOf, ReadsTwoDaysOfOneMonth) {
  EXPECT_THAT(dates_of("van 3 en 4 december", "nl").at(0).dates,
              ElementsAre(Date{3, 12, std::nullopt}, Date{4, 12, std::nullopt}));
}

TEST(DatesOf, ReadsFiguresAndAmericanOrder) {
  EXPECT_THAT(dates_of("(19-11-2020)", "nl").at(0).dates, ElementsAre(Date{19, 11, 2020}));
  EXPECT_THAT(dates_of("2020-11-19", "en").at(0).dates, ElementsAre(Date{19, 11, 2020}));
  EXPECT_THAT(dates_of("November 19, 2020", "en").at(0).dates, ElementsAre(Date{19, 11, 2020}));
  EXPECT_THAT(dates_of("in november 2020", "nl").at(0).dates, ElementsAre(Date{std::nullopt, 11, 2020}));
}

TEST(DatesOf, TakesNoMonthOutOfOrdinaryWords) { EXPECT_TRUE(dates_of("mijn maartse bui", "nl").empty()); }

TEST(Written, RendersADateInTheOtherLanguage) {
  EXPECT_EQ(written(dates_of("op 23 januari jl.", "nl").at(0), "en-GB"), "23 January");
  EXPECT_EQ(written(dates_of("3 en 4 december 2020", "nl").at(0), "en-GB"), "3 and 4 December 2020");
  EXPECT_EQ(written(dates_of("19-11-2020", "nl").at(0), "en-US", "{month} {day}, {year}"), "November 19, 2020");
}

TEST(WrittenDay, IsTheDayAsPeopleWriteIt) {
  EXPECT_EQ(written_day("2021-01-14T10:30:00Z", "en"), "14 January 2021");
  EXPECT_EQ(written_day("2021-01-14", "nl"), "14 januari 2021");
  EXPECT_EQ(written_day("2021-01", "en"), "2021-01") << "no day to write";
  EXPECT_EQ(written_day("", "en"), "");
}

TEST(DatesOf, ReadsAbbreviatedMonths) {
  for (const auto& [text, language] : {std::pair("1 aug. 2010", "nl"), std::pair("1 Aug 2010", "en")}) {
    const auto hits = dates_of(text, language);
    ASSERT_EQ(hits.size(), 1U) << text;
    EXPECT_EQ(hits[0].dates, (std::vector<Date>{{1, 8, 2010}}));
  }
  EXPECT_EQ(dates_of("3 mrt. 2021", "nl").front().dates.front().month, 3);
  EXPECT_TRUE(dates_of("3 maritieme missies", "nl").empty());
}

TEST(MonthsIn, NeedsACapitalInEnglish) {
  EXPECT_EQ(months_in("in december en maart", "nl").size(), 2U);
  EXPECT_EQ(months_in("in May or in December", "en").size(), 2U);
  EXPECT_TRUE(months_in("they may march", "en").empty());
}

}  // namespace
}  // namespace weerga
