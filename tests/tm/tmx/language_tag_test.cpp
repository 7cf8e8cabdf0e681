// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/language_tag.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(LanguageTag, KnowsWhatToolsWrite) {
  EXPECT_EQ(language_tag("nl"), "nl");
  EXPECT_EQ(language_tag("NL-NL"), "nl-NL");
  EXPECT_EQ(language_tag("en_gb"), "en-GB");
  EXPECT_EQ(language_tag("Dutch"), "nl");
  EXPECT_EQ(language_tag(" DUTCH (Belgium) "), "nl-BE");
  EXPECT_EQ(language_tag("English (United Kingdom)"), "en-GB");
  EXPECT_EQ(language_tag("English (Middle-earth)"), "en");
  EXPECT_EQ(language_tag("dut"), "nl");
  EXPECT_EQ(language_tag("ENG-GB"), "en-GB");
  EXPECT_EQ(language_tag("sr-latn-rs"), "sr-Latn-RS");
}

TEST(LanguageTag, LeavesWhatItDoesNotKnow) {
  EXPECT_EQ(language_tag("Klingon"), "Klingon");
  EXPECT_EQ(language_tag(""), "");
  EXPECT_EQ(language_tag("*all*"), "*all*");
  EXPECT_EQ(language_tag("-"), "-");
}

TEST(SameLanguage, IgnoresTheCountry) {
  EXPECT_TRUE(same_primary_language("nl", "nl-BE"));
  EXPECT_TRUE(same_primary_language("en-GB", "en-US"));
  EXPECT_FALSE(same_primary_language("nl", "nn"));
}

}  // namespace
}  // namespace weerga
