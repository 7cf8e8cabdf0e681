// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/values.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(LanguageTag, FollowsTheGrammarOfBcp47) {
  for (const char* tag : {"nl", "en-GB", "zh-Hant-TW", "de-1996", "de-CH-1901", "sl-rozaj-biske", "es-419", "x-eigen",
                          "en-GB-x-huis", "i-klingon", "zh-yue-HK", "en-a-bbb-x-a", "EN-US", "ca-valencia", "qaa"}) {
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  }
  for (const char* tag : {"", "n", "f r", "en_GB", "nl-", "-nl", "en--GB", "abcdefghi", "en-a", "x-", "x", "i-nl",
                          "en-GB-12", "de-abcdefghi", "english-language!", "12"}) {
    EXPECT_FALSE(is_language_tag(tag)) << tag;
  }
}

TEST(LanguageTag, IsWithinItsLessPreciseTags) {
  EXPECT_TRUE(is_within_language("en-GB", "EN"));
  EXPECT_TRUE(is_within_language("en", "en"));
  EXPECT_FALSE(is_within_language("eng", "en"));
  EXPECT_FALSE(is_within_language("en", "en-GB"));
}

TEST(NameToken, HoldsLettersOfAllScripts) {
  for (const char* token : {"1", "a-b.c_d:e", "ĳ", "章1", "·"}) EXPECT_TRUE(is_name_token(token)) << token;
  for (const char* token : {"", " ", "a b", "a/b", "#a", "\\1", "a=b", "×"})
    EXPECT_FALSE(is_name_token(token)) << token;
}

TEST(PlainName, BeginsWithALetterAndHasNoColon) {
  EXPECT_TRUE(is_plain_name("_a1"));
  EXPECT_FALSE(is_plain_name("1a"));
  EXPECT_FALSE(is_plain_name("a:b"));
}

TEST(UserDefined, IsAPrefixAndAValue) {
  EXPECT_TRUE(is_user_defined("my:value"));
  for (const char* value : {"", ":", "my:", ":value", "my:a:b", "my:a b", "value"})
    EXPECT_FALSE(is_user_defined(value)) << value;
}

TEST(Numbers, AreReadWhole) {
  EXPECT_TRUE(is_positive_integer("+007"));
  EXPECT_FALSE(is_positive_integer("0"));
  EXPECT_FALSE(is_positive_integer("1.0"));
  EXPECT_TRUE(is_integer("-5"));
  EXPECT_FALSE(is_integer("-"));
  EXPECT_TRUE(is_decimal_between("100.0", 0, 100));
  EXPECT_FALSE(is_decimal_between("100.01", 0, 100));
  EXPECT_FALSE(is_decimal_between("1e1", 0, 100));
  EXPECT_FALSE(is_decimal_between(".", 0, 100));
  EXPECT_FALSE(is_decimal_between(std::string(400, '9'), 0, 100));
  EXPECT_EQ(hexadecimal("00E9"), 0xE9U);
  EXPECT_EQ(hexadecimal("-1"), std::nullopt);
  EXPECT_EQ(hexadecimal(""), std::nullopt);
}

TEST(DateTime, HasDateTimeAndPerhapsAZone) {
  for (const char* text : {"2024-05-17T10:30:00", "2024-05-17T10:30:00Z", "2024-05-17T10:30:00.123+02:00"}) {
    EXPECT_TRUE(is_date_time(text)) << text;
  }
  for (const char* text : {"2024-05-17", "2024-05-17T10:30", "2024-05-17T10:30:00.", "2024-05-17 10:30:00", ""}) {
    EXPECT_FALSE(is_date_time(text)) << text;
  }
}

TEST(Parts, AreSplitAtSeparatorsAndTokensAtSpace) {
  EXPECT_EQ(parts_of("a,,b", ',').size(), 3U);
  EXPECT_EQ(parts_of("", ',').size(), 1U);
  EXPECT_EQ(tokens_of(" a \n b ").size(), 2U);
  EXPECT_TRUE(tokens_of(" \t").empty());
}

}  // namespace
}  // namespace weerga
