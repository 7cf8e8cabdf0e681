// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/word_shape.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(WordShape, AnAcronymIsInCapitalsButForItsEnding) {
  for (const char* word : {"OVSE", "EU", "NGO's", "MPs", "VN’s", "R&D"}) EXPECT_TRUE(is_acronym(word)) << word;
  for (const char* word : {"E", "Ovse", "ovse", "DigiD", "I's", ""}) EXPECT_FALSE(is_acronym(word)) << word;
}

TEST(WordShape, ADottedAbbreviationHasShortParts) {
  for (const char* word : {"t.a.v", "S.A", "Ph.D", "m.b.t", "e.g"}) EXPECT_TRUE(is_dotted_abbreviation(word)) << word;
  for (const char* word : {"einde.Begin", "nr", "a..b", "1.2", "", "."})
    EXPECT_FALSE(is_dotted_abbreviation(word)) << word;
}

TEST(WordShape, CapitalsAreSeenInAllScripts) {
  EXPECT_TRUE(is_capitalised("Émile"));
  EXPECT_FALSE(is_capitalised("émile"));
  EXPECT_TRUE(has_inner_capital("eHerkenning"));
  EXPECT_FALSE(has_inner_capital("WOord"));
}

TEST(WordShape, OnlyLatinLettersAreLatin) {
  EXPECT_TRUE(is_latin("Türkiye"));
  EXPECT_FALSE(is_latin("Киев"));
}

TEST(WordShape, SymbolsAreNoLetters) {
  for (const char32_t symbol : U"€“”—…×½🇳\uFFFD") {
    if (symbol != 0) {
      EXPECT_FALSE(is_letter(symbol)) << static_cast<std::uint32_t>(symbol);
    }
  }
  EXPECT_TRUE(is_letter(U'ë'));
}

}  // namespace
}  // namespace weerga
