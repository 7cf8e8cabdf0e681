// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/words.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

namespace weerga {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> found;
  for (const Word& word : words_of(text)) found.emplace_back(word.range.of(text));
  return found;
}

TEST(WordsOf, SplitsAReferenceIntoItsParts) {
  EXPECT_THAT(texts("(Kamerstuk 21 501-02, nr. 2234)"), ElementsAre("Kamerstuk", "21", "501", "02", "nr", "2234"));
}

TEST(WordsOf, KeepsNumbersWithSeparatorsWhole) {
  EXPECT_THAT(texts("1.000,5 miljoen"), ElementsAre("1.000,5", "miljoen"));
  EXPECT_EQ(words_of("1.000,5").front().kind, WordKind::number);
}

TEST(WordsOf, GivesByteRangesBehindAccents) { EXPECT_EQ(words_of("Armenië zegt").back().range, (ByteRange{9, 13})); }

TEST(WordsOf, FindsNoneInPunctuation) { EXPECT_TRUE(words_of(" … – ").empty()); }

TEST(WordsOf, AgreesWithTheRulesOfUnicodeOnEveryShortTextOfItsAlphabet) {
  const std::vector<std::string> alphabet = {"a", "Z", "é", "ž", "1", "_",      ".", ",",      ":",      ";", "'", "’",
                                             "-", " ", "–", "€", "×", "\u00a0", "·", "\u00ad", "\u0301", "α", "中"};
  const std::size_t size = alphabet.size();
  for (std::size_t code = 0; code < size * size * size * size; ++code) {
    std::string text;
    for (std::size_t rest = code, i = 0; i < 4; ++i, rest /= size) text += alphabet[rest % size];
    ASSERT_EQ(words_of(text), words_of_any_script(text)) << text;
  }
}

TEST(WordsOf, AgreesWithTheRulesOfUnicodeOnLongerTexts) {
  const std::string alphabet = "ab12_.,:;'- ";
  std::minstd_rand random(1);
  for (int i = 0; i < 100'000; ++i) {
    std::string text;
    for (std::size_t length = random() % 14; length > 0; --length) text += alphabet[random() % alphabet.size()];
    ASSERT_EQ(words_of(text), words_of_any_script(text)) << text;
  }
}

TEST(WordsOf, AgreesWithTheRulesOfUnicodeOnBrokenBytes) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text = {'a', static_cast<char>(first), static_cast<char>(second)};
      ASSERT_EQ(words_of(text), words_of_any_script(text)) << first << ' ' << second;
    }
  }
}

}  // namespace
}  // namespace weerga
