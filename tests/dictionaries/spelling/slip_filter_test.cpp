// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/slip_filter.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace weerga {
namespace {

bool is_near(std::u32string_view word, const std::set<std::u32string>& words) {
  SlipFilter filter;
  for (const std::u32string& known : words) filter.add(known);
  return filter.any_neighbour(word, U"abcdefghijklmnopqrstuvwxyz",
                              [&](const std::u32string& neighbour) { return words.contains(neighbour); });
}

TEST(SlipFilter, FindsEachKindOfSlipAtEachPlace) {
  const std::u32string right = U"motie";
  for (std::size_t place = 0; place < right.size(); ++place) {
    EXPECT_TRUE(is_near(std::u32string(right).erase(place, 1), {right})) << "missing at " << place;
    EXPECT_TRUE(is_near(std::u32string(right).insert(place, 1, U'x'), {right})) << "extra at " << place;
    EXPECT_TRUE(is_near(std::u32string(right).replace(place, 1, 1, U'x'), {right})) << "replaced at " << place;
    std::u32string swapped = right;
    if (place + 1 < right.size()) {
      std::swap(swapped[place], swapped[place + 1]);
      EXPECT_TRUE(is_near(swapped, {right})) << "swapped at " << place;
    }
  }
  EXPECT_TRUE(is_near(right + U'x', {right}));
}

TEST(SlipFilter, FindsNeitherTheWordItselfNorTwoSlips) {
  EXPECT_FALSE(is_near(U"motie", {U"motie"}));
  EXPECT_FALSE(is_near(U"mot", {U"motie"}));
  EXPECT_FALSE(is_near(U"eitom", {U"motie"}));
  EXPECT_FALSE(is_near(U"", {U"motie"}));
}

TEST(SlipFilter, BelievesTheSetMoreThanItsHashes) {
  SlipFilter filter;
  filter.add(U"motie");
  EXPECT_FALSE(filter.any_neighbour(U"moti", U"e", [](const std::u32string&) { return false; }));
}

}  // namespace
}  // namespace weerga
