// SPDX-License-Identifier: Apache-2.0
#include "tm/match/posting_block.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace weerga {
namespace {

/// Ascending texts whose differences, less one, take at most `width` bits once as many.
std::vector<std::uint32_t> texts_of(std::size_t size, unsigned width, std::mt19937& random) {
  const auto widest = static_cast<std::uint32_t>((std::uint64_t{1} << width) - 1);
  std::vector<std::uint32_t> texts = {static_cast<std::uint32_t>(random() % 1000)};
  while (texts.size() < size) {
    const auto step = texts.size() == size / 2 ? widest : static_cast<std::uint32_t>(random()) & widest;
    texts.push_back(texts.back() + 1 + step);
  }
  return texts;
}

TEST(PostingBlock, GivesTheTextsBack) {
  std::mt19937 random(7);
  for (unsigned width = 0; width <= 24; ++width) {
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{77}, kPostingBlock - 1, kPostingBlock}) {
      const std::vector<std::uint32_t> texts = texts_of(size, width, random);
      ASSERT_EQ(texts.size(), size);
      const unsigned needed = width_of_block(texts);
      EXPECT_LE(needed, width);
      std::string bytes = "before";
      append_block(bytes, texts, needed);
      EXPECT_LE(bytes.size() - 6, (size * needed + 7) / 8);
      bytes.append(kPostingPadding, '\xff');
      PostingRoom room;
      const auto read = unpacked_block(bytes.data() + 6, texts.front(), size, needed, room);
      EXPECT_EQ(std::vector(read.begin(), read.end()), texts) << size << " texts of " << width << " bits";
    }
  }
}

TEST(PostingBlock, TakesTheWidestDifferences) {
  const std::vector<std::uint32_t> texts = {0, 0x7fffffffU};
  ASSERT_EQ(width_of_block(texts), 31U);
  std::string bytes;
  append_block(bytes, texts, 31);
  bytes.append(kPostingPadding, '\xff');
  PostingRoom room;
  EXPECT_EQ(unpacked_block(bytes.data(), 0, 2, 31, room)[1], 0x7fffffffU);
}

}  // namespace
}  // namespace weerga
