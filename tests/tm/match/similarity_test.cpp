// SPDX-License-Identifier: Apache-2.0
#include "tm/match/similarity.h"

#include <gmock/gmock.h>

#include <string>

#include "tests/bench/sentence_generator.h"
#include "tests/tm/match/naive_score.h"
#include "tm/match/scored_text.h"

namespace weerga {
namespace {

using testing::ElementsAre;

constexpr const char* kSentence = "Het kabinet steunt het onderzoek van de OVSE naar de inzet van brandwapens.";

TEST(Similarity, Is100ForIdenticalTextsOnly) {
  EXPECT_EQ(similarity(kSentence, kSentence).percent, 100);
  EXPECT_EQ(similarity("Ja.", "Ja!").percent, 99 - 0);
  EXPECT_EQ(similarity("van 3 naar 4", "van 4 naar 3").percent, 99);
  EXPECT_EQ(similarity("twee  woorden", "twee woorden").layout, 1);
}

TEST(Similarity, RoundsDownSoThatOneWrongWordIsNever100) {
  std::string sentence = "woord";
  for (int i = 0; i < 400; ++i) sentence += " woord";
  const Similarity result = similarity(sentence + " anders", sentence + " lelijk");
  EXPECT_EQ(result.words, 1);
  EXPECT_EQ(result.percent, 99);
}

TEST(Similarity, CountsAReplacedWordAsItsShareOfTheSentence) {
  EXPECT_EQ(similarity("een twee drie vier", "een twee drie vijf").words, 25);
  EXPECT_EQ(similarity("een twee drie", "een twee drie vier").words, 25);
}

TEST(Similarity, CostsLessWhereAWordIsOnlyInflected) {
  const Similarity inflected = similarity("het onderzoek loopt nog", "het onderzoeken loopt nog");
  EXPECT_EQ(inflected.words, 5);  // 2 of 11 letters of one word in four
  EXPECT_EQ(similarity("het onderzoek loopt nog", "het verslag loopt nog").words, 25);
}

TEST(Similarity, ComparesAccentsAsLetters) {
  EXPECT_EQ(similarity("Armenië noch Georgië", "Armenie noch Georgie").words, 10);
}

TEST(Similarity, NamesEachPartThatCostsPoints) {
  const Similarity result =
      similarity("De Motie (nr. 2234)", "de motie, nr. 2244", {.query_codes = 1, .candidate_codes = 3, .penalty = 4});
  EXPECT_EQ(result, (Similarity{.percent = 100 - 2 - 2 - 2 - 4 - 4,
                                .letter_case = 2,
                                .punctuation = 2,
                                .numbers = 2,
                                .codes = 4,
                                .origin = 4}));
  EXPECT_THAT(explanation_of(result),
              ElementsAre("upper and lower case: -2", "punctuation: -2", "numbers: -2", "codes: -4", "origin: -4"));
}

TEST(Similarity, IsTheSameBothWays) {
  test::SentenceGenerator sentences(5);
  for (int i = 0; i < 200; ++i) {
    const std::string a = sentences.next().source;
    const std::string b = sentences.edited(a, 60);
    EXPECT_EQ(similarity(a, b).percent, similarity(b, a).percent) << a << '\n' << b;
  }
}

TEST(Similarity, EqualsItsDescriptionOnEditedSentences) {
  test::SentenceGenerator sentences(6);
  for (int i = 0; i < 2000; ++i) {
    const std::string a = sentences.next().source;
    const std::string b = i % 4 == 0 ? sentences.next().source : sentences.edited(a, 40 + i % 60);
    ASSERT_EQ(similarity(a, b).percent, test::naive_percent(a, b)) << a << '\n' << b;
  }
}

TEST(Similarity, SurvivesTextsWithoutWordsAndWithTooMany) {
  EXPECT_EQ(similarity("…", "–").percent, 0);
  EXPECT_EQ(similarity("", "woord").percent, 0);
  EXPECT_EQ(similarity("", "").percent, 100);
  std::string endless;
  for (int i = 0; i < 100'000; ++i) endless += "woord ";
  EXPECT_EQ(similarity(endless, endless + "meer").percent, 0);
  EXPECT_EQ(similarity(endless, endless).percent, 100);
}

TEST(SimilarityKey, JoinsInflectedForms) {
  EXPECT_EQ(similarity_key("landen", false), similarity_key("land", false));
  EXPECT_EQ(similarity_key("motie", false), similarity_key("moties", false));
  EXPECT_EQ(similarity_key("armenië", false), similarity_key("armenie", false));
  EXPECT_EQ(similarity_key("2.234", true), similarity_key("7", true));
}

}  // namespace
}  // namespace weerga
