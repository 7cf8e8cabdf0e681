// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/token_table.h"

#include <gmock/gmock.h>

namespace weerga {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(const std::string& sentence, std::string_view language) {
  const TokenTable table(std::span(&sentence, 1), language);
  std::vector<std::string> found;
  for (const Token& token : table.tokens(0)) found.push_back(table.type(token.type).text);
  return found;
}

TEST(TokenTable, ReadsNumbersByTheHabitsOfTheLanguage) {
  EXPECT_THAT(texts("1.000,5 ton", "nl"), ElementsAre("1000.5", "ton"));
  EXPECT_THAT(texts("1,000.5 tonnes", "en"), ElementsAre("1000.5", "tonnes"));
}

TEST(TokenTable, TakesOrdinalsForTheirNumbers) {
  EXPECT_THAT(texts("de 19de eeuw", "nl"), ElementsAre("de", "19", "eeuw"));
  EXPECT_THAT(texts("the 19th century", "en"), ElementsAre("the", "19", "century"));
}

TEST(TokenTable, KeepsTellingMarksInOneSpelling) {
  EXPECT_THAT(texts("„Waarom?” (€ 5)", "nl"), ElementsAre("\"", "waarom", "?", "(", "€", "5"));
}

TEST(TokenTable, DropsThePossessiveEnding) {
  EXPECT_THAT(texts("the Council’s view", "en"), ElementsAre("the", "council", "view"));
}

TEST(TokenTable, PointsToTheBytesOfTheSentence) {
  const std::string sentence = "Armenië zegt";
  const TokenTable table(std::span(&sentence, 1), "nl");
  EXPECT_EQ(sentence.substr(table.tokens(0)[1].begin), "zegt");
}

TEST(TokenTable, CountsTheSentencesThatHoldAType) {
  const std::vector<std::string> sentences = {"de raad en de raad", "de kamer"};
  const TokenTable table(sentences, "nl");
  EXPECT_EQ(table.type(table.tokens(0)[0].type).frequency, 2U);
  EXPECT_EQ(table.type(table.tokens(0)[1].type).frequency, 1U);
}

TEST(TokenTable, LivesWithIllFormedBytesAndEmptySentences) {
  const std::vector<std::string> sentences = {"", "\xff\xfe\x00 a", std::string(300'000, 'x')};
  const TokenTable table(sentences, "nl");
  EXPECT_EQ(table.sentence_count(), 3U);
  EXPECT_EQ(table.length(0), 1U);
}

TEST(TokenTable, KeepsAtMostAThousandTokensOfASentence) {
  std::string sentence;
  for (int i = 0; i < 5000; ++i) sentence += "a ";
  EXPECT_LE(texts(sentence, "nl").size(), 1000U);
}

}  // namespace
}  // namespace weerga
