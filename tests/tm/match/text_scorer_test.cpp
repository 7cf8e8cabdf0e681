// SPDX-License-Identifier: Apache-2.0
#include "tm/match/text_scorer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/bench/sentence_generator.h"
#include "tm/match/similarity.h"

namespace weerga {
namespace {

/// Pairs of sentences, one made from the other, with words in other forms and other numbers among the changes.
std::vector<std::pair<std::string, std::string>> pairs() {
  test::SentenceGenerator sentences(5);
  std::vector<std::pair<std::string, std::string>> pairs;
  for (int i = 0; i < 400; ++i) {
    const std::string source = sentences.next().source;
    pairs.emplace_back(source, sentences.edited(source, 60 + i % 5 * 10));
    pairs.emplace_back(source, source + (i % 2 == 0 ? "en" : " 12"));
    pairs.emplace_back(source, sentences.next().source);
  }
  return pairs;
}

TEST(TextScorer, CountsTheWordsThatTheFullComparisonCounts) {
  std::size_t without_letters = 0;
  std::size_t with_letters = 0;
  for (const auto& [a, b] : pairs()) {
    WordNumbers numbers;
    const ScoredText query = scored_text(a, numbers);
    const ScoredText candidate = scored_text(b, numbers);
    const int most = static_cast<int>(std::max(query.words.size(), candidate.words.size()));
    const int expected = (word_distance(query.words, candidate.words) + most - 1) / most;
    TextScorer scorer(query);
    EXPECT_EQ(scorer.lost_words(candidate), expected) << a << '\n' << b;
    const std::optional<int> known = scorer.lost_words_without_letters(candidate);
    ++(known ? without_letters : with_letters);
    EXPECT_EQ(known.value_or(expected), expected) << a << '\n' << b;
  }
  EXPECT_GT(without_letters, 100U);
  EXPECT_GT(with_letters, 100U);
}

TEST(TextScorer, NeedsNoLettersWhereNumbersOrCaseDiffer) {
  WordNumbers numbers;
  const ScoredText query = scored_text("De motie nr. 12", numbers);
  const ScoredText candidate = scored_text("De Motie nr. 13", numbers);
  TextScorer scorer(query);
  EXPECT_EQ(scorer.lost_words_without_letters(candidate), 0);
  EXPECT_EQ(scorer.lost_points(candidate, 0).letter_case, 1);
  EXPECT_EQ(scorer.lost_points(candidate, 0).numbers, 2);
}

TEST(TextScorer, GivesTextsWithoutWordsOrWithTooManyNoScore) {
  WordNumbers numbers;
  std::string many;
  for (std::size_t i = 0; i <= kMostWordsScored; ++i) many += "woord ";
  const ScoredText none = scored_text("…", numbers);
  const ScoredText one = scored_text("woord", numbers);
  const ScoredText long_text = scored_text(many, numbers);
  EXPECT_EQ(TextScorer(none).lost_words(one), 100);
  EXPECT_EQ(TextScorer(one).lost_words(none), 100);
  EXPECT_EQ(TextScorer(one).lost_words(long_text), 100);
  EXPECT_EQ(TextScorer(long_text).lost_words(long_text), 100);
}

}  // namespace
}  // namespace weerga
