// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/words.h"

#include <gmock/gmock.h>

#include <string>

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

}  // namespace
}  // namespace weerga
