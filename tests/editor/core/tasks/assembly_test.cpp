// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/assembly.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weerga {
namespace {

constexpr std::string_view kSource = "De OVSE houdt toezicht op het staakt-het-vuren.";

ByteRange range_of(std::string_view words) {
  const std::size_t place = kSource.find(words);
  return {place, place + words.size()};
}

TEST(Assembled, TranslatesWhatIsKnownAndLeavesTheRest) {
  const auto assembly = assembled(kSource, {{range_of("staakt-het-vuren"), "ceasefire"}, {range_of("OVSE"), "OSCE"}});
  ASSERT_TRUE(assembly);
  EXPECT_EQ(assembly->text, "De OSCE houdt toezicht op het ceasefire.");
  EXPECT_EQ(assembly->known.at(0).of(assembly->text), "OSCE");
  EXPECT_EQ(assembly->known.at(1).of(assembly->text), "ceasefire");
  EXPECT_EQ(assembly->percent, 42);
}

TEST(Assembled, TakesTheLongerOfTwoPartsThatOverlap) {
  const auto assembly =
      assembled(kSource, {{range_of("OVSE"), "OSCE"}, {range_of("De OVSE houdt toezicht op"), "The OSCE monitors"}});
  ASSERT_TRUE(assembly);
  EXPECT_EQ(assembly->text, "The OSCE monitors het staakt-het-vuren.");
}

TEST(Assembled, IsNothingWithoutAnyPart) { EXPECT_FALSE(assembled(kSource, {})); }

}  // namespace
}  // namespace weerga
