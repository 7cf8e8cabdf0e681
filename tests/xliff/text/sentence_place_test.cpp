// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/sentence_place.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(BeginsSentence, BehindWhatEndsOneOrOpensAQuotationOrBracket) {
  for (const std::string_view before : {"", " ", "Ja. ", "Waarom? ", "Let op: ", "Hij zei: “", "de wet (", "• "}) {
    EXPECT_TRUE(begins_sentence(std::string(before) + "Kamer", before.size())) << before;
  }
}

TEST(BeginsSentence, NotBehindAWordOrAComma) {
  for (const std::string_view before : {"de ", "de heer, ", "de wet) "}) {
    EXPECT_FALSE(begins_sentence(std::string(before) + "Kamer", before.size())) << before;
  }
}

}  // namespace
}  // namespace weerga
