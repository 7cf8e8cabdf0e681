// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/fact_checks.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

CheckedSegment pair(std::string_view source, std::string_view target) { return {.source = source, .target = target}; }

std::string codes(const std::vector<Issue>& issues) {
  std::string all;
  for (const Issue& issue : issues) all += issue.code + " ";
  return all;
}

TEST(NumberIssues, ComparesByValueNotByLetters) {
  for (const auto& [source, target] : {
           std::pair("een bedrag van 1.000,5 euro", "an amount of 1,000.5 euros"),
           std::pair("€ 3,5 miljard", "€3.5 billion"),
           std::pair("ruim 12.500 mensen", "over 12,500 people"),
           std::pair("twaalf maanden", "12 months"),
           std::pair("5 % van het budget", "5 per cent of the budget"),
           std::pair("om 14.30 uur", "at 2.30 p.m."),
           std::pair("om 12.00 uur", "at noon"),
           std::pair("de 2e termijn", "the second round"),
           std::pair("de 21e eeuw", "the 21st century"),
           std::pair("Op 19 november jl.", "On 19 November"),
           std::pair("1 land", "a country"),
           std::pair("Vijfentwintig landen", "A total of 25 countries"),
           std::pair("in de jaren negentig", "in the 1990s"),
           std::pair("in 2019-2020", "in 2019-20"),
           std::pair("binnen 48 uur", "within 48 hours"),
           std::pair("om 9 uur", "at nine o'clock"),
           std::pair("om 14.30 uur", "at 14.30"),
           std::pair("artikel 5, tweede lid", "article 5, paragraph 2"),
           std::pair("1 op de 5 gezinnen", "one in five families"),
           std::pair("anderhalf miljoen euro", "€1.5m"),
           std::pair("om 00.00 uur", "at midnight"),
       }) {
    EXPECT_EQ(codes(number_issues(pair(source, target))), "") << source;
  }
}

TEST(NumberIssues, FindsAWrongNumberAndOffersTheRightOne) {
  const auto issues = number_issues(pair("ruim 12.500 mensen", "over 12,050 people"));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, "12,500");
  EXPECT_EQ(issues[0].range, (ByteRange{5, 11}));
}

TEST(NumberIssues, OffersAYearWithoutSeparator) {
  EXPECT_EQ(number_issues(pair("in 2021 daalde dit", "in 2012 this fell")).front().fix, "2021");
}

TEST(NumberIssues, FindsOneNumberWordForAnother) {
  EXPECT_EQ(codes(number_issues(pair("binnen zes weken", "within five weeks"))), "number.missing ");
  EXPECT_EQ(codes(number_issues(pair("de derde ronde", "the second round"))), "number.missing ");
  EXPECT_EQ(codes(number_issues(pair("de Tweede Kamer vroeg", "the House first asked"))), "");
  EXPECT_EQ(codes(number_issues(pair("twee landen", "both countries"))), "");
}

TEST(NumberIssues, FindsMillionsForBillions) {
  EXPECT_EQ(codes(number_issues(pair("€ 3,5 miljoen", "€3.5 billion"))), "number.missing ");
  EXPECT_EQ(codes(number_issues(pair("een miljard euro", "one million euros"))), "number.missing ");
}

TEST(NumberIssues, FindsSeparatorsLeftAsTheyWere) {
  EXPECT_EQ(codes(number_issues(pair("1.500 mensen", "1.500 people"))), "number.missing ");
  EXPECT_EQ(codes(number_issues(pair("3,5 %", "35%"))), "number.missing ");
}

TEST(NumberIssues, FindsAWrongTimeAndAnAddedNumber) {
  EXPECT_EQ(codes(number_issues(pair("om 14.30 uur", "at 3.30 p.m."))), "time.missing ");
  EXPECT_EQ(codes(number_issues(pair("enkele landen", "14 countries"))), "number.added ");
}

TEST(DateIssues, AcceptsJongstledenAndFindsAWrongDay) {
  EXPECT_EQ(codes(date_issues(pair("op 19 november jl.", "on 19 November"))), "");
  EXPECT_EQ(codes(date_issues(pair("3 en 4 december", "3 and 4 December"))), "");
  const auto issues = date_issues(pair("op 19 november 2020", "on 9 November 2020"));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, "19 November 2020");
}

TEST(DateIssues, FindsAWrongMonthAndAMissingDate) {
  EXPECT_EQ(codes(date_issues(pair("op 3 juni", "on 3 July"))), "date.missing ");
  EXPECT_EQ(codes(date_issues(pair("op 3 juni", "recently"))), "date.missing ");
}

TEST(DateIssues, FindsAWrongMonthWithoutADay) {
  EXPECT_EQ(codes(date_issues(pair("in december volgt", "in November there will be"))), "date.missing ");
  EXPECT_EQ(codes(date_issues(pair("in mei volgt", "in May there will be"))), "");
  EXPECT_EQ(codes(date_issues(pair("in mei en op 3 mei", "on 3 May"))), "");
}

TEST(DateIssues, ReadsAbbreviatedMonths) {
  EXPECT_EQ(codes(date_issues(pair("1 aug. 2010", "1 August 2010"))), "");
  EXPECT_EQ(codes(date_issues(pair("1 aug. 2010", "1 September 2010"))), "date.missing ");
}

TEST(ReferenceIssues, FindsOneChangedDigit) {
  EXPECT_EQ(
      codes(reference_issues(pair("(Kamerstuk 21 501-02, nr. 2234)", "(Parliamentary Paper 21 501-02, no. 2234)"))),
      "");
  const auto issues =
      reference_issues(pair("(Kamerstuk 21 501-02, nr. 2234)", "(Parliamentary Paper 21 501-02, no. 2243)"));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, "Parliamentary Paper 21 501-02, no. 2234");
}

}  // namespace
}  // namespace weerga
