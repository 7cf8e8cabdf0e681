// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/number_words.h"

#include <gtest/gtest.h>

#include <string>

namespace weerga {
namespace {

/// The value in tenths, or -1 where the text begins with no number.
int tenths(std::string_view text, std::string_view language) {
  const auto number = number_words_at(text, language);
  return number ? number->tenths : -1;
}

TEST(NumberWordsAt, ReadsDutchNumbersInOneWord) {
  EXPECT_EQ(tenths("vijfentwintig", "nl"), 250);
  EXPECT_EQ(tenths("Tweeëntwintig landen", "nl"), 220);
  EXPECT_EQ(tenths("honderdvijftig", "nl"), 1500);
  EXPECT_EQ(tenths("driehonderdduizend", "nl"), 3'000'000);
  EXPECT_EQ(tenths("tweeduizendvijfhonderd", "nl"), 25'000);
  EXPECT_EQ(tenths("anderhalf miljoen", "nl"), 15);
}

TEST(NumberWordsAt, ReadsEnglishNumbersOverSeveralWords) {
  EXPECT_EQ(tenths("twenty-five countries", "en"), 250);
  EXPECT_EQ(tenths("two hundred and fifty", "en"), 2500);
  EXPECT_EQ(tenths("a hundred", "en"), 1000);
  EXPECT_EQ(tenths("half a million", "en"), 5);
  EXPECT_EQ(number_words_at("two hundred and fifty people", "en")->size, std::string("two hundred and fifty").size());
}

TEST(NumberWordsAt, KeepsTwoNumbersInARowApart) {
  EXPECT_EQ(number_words_at("three, four", "en")->size, 5U);
  EXPECT_EQ(tenths("six and seven", "en"), 60);
  EXPECT_EQ(tenths("five-ten", "en"), 50);
}

TEST(NumberWordsAt, MarksOrdinals) {
  EXPECT_TRUE(number_words_at("eenentwintigste eeuw", "nl")->ordinal);
  EXPECT_EQ(tenths("eenentwintigste eeuw", "nl"), 210);
  EXPECT_EQ(tenths("derde", "nl"), 30);
  EXPECT_EQ(tenths("achtste", "nl"), 80);
  EXPECT_TRUE(number_words_at("twenty-first century", "en")->ordinal);
  EXPECT_EQ(tenths("twenty-first century", "en"), 210);
  EXPECT_EQ(tenths("twelfth", "en"), 120);
}

TEST(NumberWordsAt, TakesNoArticleAndNoOtherWordForANumber) {
  for (const std::string_view word : {"een land", "eenheid", "achten", "", "honderden", "tienden"})
    EXPECT_EQ(tenths(word, "nl"), -1) << word;
  for (const std::string_view word : {"a country", "one", "oneself", "tend", "month", "tenth-rate x"})
    EXPECT_LE(tenths(word, "en"), word.starts_with("tenth") ? 100 : -1) << word;
}

TEST(NumberWordsAt, SurvivesVeryLongWords) {
  EXPECT_EQ(tenths(std::string(100'000, 'e'), "nl"), -1);
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "honderd";
  EXPECT_EQ(tenths(many, "nl"), -1);
}

}  // namespace
}  // namespace weerga
