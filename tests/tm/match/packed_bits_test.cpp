// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_bits.h"

#include <gtest/gtest.h>

#include <random>

#include "xliff/text/error.h"

namespace weerga {
namespace {

std::vector<bool> drawn(std::size_t size, unsigned one_in) {
  std::mt19937 random(static_cast<unsigned>(size) + one_in);
  std::vector<bool> bits(size);
  for (std::size_t i = 0; i < size; ++i) bits[i] = random() % one_in == 0;
  return bits;
}

TEST(PackedBits, CountAndFindWhatAWalkOverThemCountsAndFinds) {
  for (const std::size_t size : {0, 1, 63, 64, 65, 511, 512, 513, 5000}) {
    for (const unsigned one_in : {1U, 2U, 7U, 300U}) {
      const std::vector<bool> bits = drawn(size, one_in);
      const std::string bytes = packed_bits(bits);
      const PackedBits packed(bytes);
      ASSERT_EQ(packed.size(), size);
      std::size_t ones = 0;
      for (std::size_t place = 0; place < size; ++place) {
        ASSERT_EQ(packed[place], bits[place]);
        ASSERT_EQ(packed.ones_before(place), ones);
        std::size_t zeros = 0;
        while (place + zeros < size && !bits[place + zeros]) ++zeros;
        ASSERT_EQ(packed.zeros_from(place), zeros);
        if (bits[place]) {
          ASSERT_EQ(packed.place_of_one(ones++), place);
        }
      }
      EXPECT_EQ(packed.ones(), ones);
    }
  }
}

TEST(PackedBits, RefuseCutBytes) {
  const std::string bytes = packed_bits(drawn(1000, 3));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(PackedBits(std::string_view(bytes).substr(0, size)), Error) << size;
  }
}

}  // namespace
}  // namespace weerga
