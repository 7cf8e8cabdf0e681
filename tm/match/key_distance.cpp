// SPDX-License-Identifier: Apache-2.0
#include "tm/match/key_distance.h"

#include <algorithm>
#include <bit>

namespace weerga {
namespace {

constexpr std::size_t kBits = 64;

std::size_t slot_of(std::uint32_t key, std::size_t slots) { return (key * 0x9E3779B1U >> 8U) & (slots - 1); }

}  // namespace

KeyDistance::KeyDistance(std::span<const std::uint32_t> pattern)
    : size_(pattern.size()),
      block_count_((pattern.size() + kBits - 1) / kBits),
      slots_(std::bit_ceil(4 * pattern.size() + 4)),
      masks_(block_count_),
      blocks_(block_count_) {
  for (std::size_t i = 0; i < size_; ++i) {
    std::size_t place = slot_of(pattern[i], slots_.size());
    while (slots_[place].row != 0 && slots_[place].key != pattern[i]) place = (place + 1) & (slots_.size() - 1);
    Slot& slot = slots_[place];
    if (slot.row == 0) {
      slot = {pattern[i], static_cast<std::uint32_t>(masks_.size())};
      masks_.resize(masks_.size() + block_count_);
    }
    masks_[slot.row + i / kBits] |= std::uint64_t{1} << (i % kBits);
  }
}

std::size_t KeyDistance::row(std::uint32_t key) const {
  const Slot* const slots = slots_.data();
  const std::size_t last = slots_.size() - 1;
  std::size_t place = slot_of(key, slots_.size());
  while (slots[place].row != 0 && slots[place].key != key) place = (place + 1) & last;
  return slots[place].row;
}

std::size_t KeyDistance::shared(std::span<const std::uint32_t> text) const {
  return static_cast<std::size_t>(std::ranges::count_if(text, [&](std::uint32_t key) { return row(key) != 0; }));
}

/// The same as to() for patterns of up to kBits keys, which most are: the state stays in registers.
std::size_t KeyDistance::to_one_block(std::span<const std::uint32_t> text) const {
  const std::uint64_t* const masks = masks_.data();
  const std::size_t last_bit = size_ - 1;
  std::uint64_t above = ~std::uint64_t{0};
  std::uint64_t below = 0;
  std::size_t distance = size_;
  for (const std::uint32_t key : text) {
    const std::uint64_t equal = masks[row(key)];
    const std::uint64_t vertical = equal | below;
    const std::uint64_t diagonal = (((equal & above) + above) ^ above) | equal;
    const std::uint64_t more = below | ~(diagonal | above);
    const std::uint64_t less = above & diagonal;
    distance += (more >> last_bit) & 1U;
    distance -= (less >> last_bit) & 1U;
    const std::uint64_t shifted = more << 1U | 1U;
    above = less << 1U | ~(vertical | shifted);
    below = shifted & vertical;
  }
  return distance;
}

std::size_t KeyDistance::to(std::span<const std::uint32_t> text) {
  if (size_ == 0) return text.size();
  if (block_count_ == 1) return to_one_block(text);
  std::ranges::fill(blocks_, Block{.above = ~std::uint64_t{0}});
  std::size_t distance = size_;
  const std::size_t last_bit = (size_ - 1) % kBits;
  for (const std::uint32_t key : text) {
    const std::uint64_t* mask = masks_.data() + row(key);
    std::uint64_t more = 1;  // the step to the right in the row above: row 0 grows by one each column
    std::uint64_t less = 0;
    for (std::size_t b = 0; b < block_count_; ++b) {
      Block& block = blocks_[b];
      const std::uint64_t vertical = mask[b] | block.below;
      const std::uint64_t equal = mask[b] | less;
      const std::uint64_t diagonal = (((equal & block.above) + block.above) ^ block.above) | equal;
      std::uint64_t right_more = block.below | ~(diagonal | block.above);
      std::uint64_t right_less = block.above & diagonal;
      const std::size_t bit = b + 1 == block_count_ ? last_bit : kBits - 1;
      const std::uint64_t more_out = (right_more >> bit) & 1U;
      const std::uint64_t less_out = (right_less >> bit) & 1U;
      right_more = (right_more << 1U) | more;
      right_less = (right_less << 1U) | less;
      block.above = right_less | ~(vertical | right_more);
      block.below = right_more & vertical;
      more = more_out;
      less = less_out;
    }
    distance += more;
    distance -= less;
  }
  return distance;
}

}  // namespace weerga
