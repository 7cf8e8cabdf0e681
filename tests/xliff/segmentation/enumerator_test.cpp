// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/enumerator.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

std::string marker(std::string_view text) {
  const auto enumerator = enumerator_of(text);
  return enumerator ? std::string(text.substr(0, enumerator->size)) : "none";
}

std::string successor(std::string_view text) {
  const auto enumerator = enumerator_of(text);
  return enumerator ? enumerator->successor : "none";
}

TEST(EnumeratorOf, FindsNumbersLettersAndBullets) {
  EXPECT_EQ(marker("1. De missie"), "1.");
  EXPECT_EQ(marker("a) de vrijheid"), "a)");
  EXPECT_EQ(marker("1.) De missie"), "1.)");
  EXPECT_EQ(marker("(iii) de rest"), "(iii)");
  EXPECT_EQ(marker("• De missie"), "•");
  EXPECT_EQ(marker("2.1 Veiligheid"), "2.1");
  EXPECT_EQ(marker("Ad 1. De missie"), "Ad 1.");
}

TEST(EnumeratorOf, FindsNoneInAnOrdinarySentence) {
  EXPECT_EQ(marker("De missie"), "none");
  EXPECT_EQ(marker("12 november 2020"), "none");
  EXPECT_EQ(marker("2,5 miljoen"), "none");
  EXPECT_EQ(marker("1."), "none");
  EXPECT_EQ(marker(""), "none");
}

TEST(EnumeratorOf, NamesTheNextItem) {
  EXPECT_EQ(successor("9. De missie"), "10.");
  EXPECT_EQ(successor("a.) de missie"), "b.)");
  EXPECT_EQ(successor("• De missie"), "•");
  EXPECT_EQ(successor("z) de missie"), "");
}

TEST(EnumeratorOf, SurvivesNumbersOfAnyLength) { EXPECT_EQ(marker(std::string(400, '9') + ". De"), "none"); }

}  // namespace
}  // namespace weerga
