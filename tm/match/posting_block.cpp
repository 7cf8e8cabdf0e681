// SPDX-License-Identifier: Apache-2.0
#include "tm/match/posting_block.h"

#include <bit>
#include <cstring>

#include "tm/match/packed_numbers.h"

namespace weerga {
namespace {

constexpr std::size_t kLanes = 4;
constexpr std::size_t kRows = kPostingBlock / kLanes;
constexpr unsigned kWord = 32;

/// Four numbers in one register; compilers turn its operators into the machine's own.
using Lanes = std::uint32_t __attribute__((vector_size(kLanes * sizeof(std::uint32_t))));

Lanes lanes_at(const char* bytes, std::size_t place) {
  Lanes lanes;
  std::memcpy(&lanes, bytes + place * sizeof lanes, sizeof lanes);
  return lanes;
}

/// Row r of the differences has its bits from bit r * width on, in each lane of the register's words.
Lanes row_of(const char* bits, std::size_t row, unsigned width) {
  const std::size_t bit = row * width;
  const auto shift = static_cast<unsigned>(bit % kWord);
  const Lanes low = lanes_at(bits, bit / kWord) >> shift;
  const Lanes high = lanes_at(bits, bit / kWord + 1) << 1U << (kWord - 1 - shift);
  return (low | high) & ((1U << width) - 1);
}

/// Each lane's sum with all lanes before it.
Lanes summed(Lanes lanes) {
  const Lanes none{};
  lanes += __builtin_shufflevector(none, lanes, 0, 4, 5, 6);
  return lanes + __builtin_shufflevector(none, lanes, 0, 1, 4, 5);
}

void unpack_full(const char* bits, std::uint32_t first_text, unsigned width, PostingRoom& room) {
  Lanes last = Lanes{} + (first_text - 1);
  for (std::size_t row = 0; row < kRows; ++row) {
    const Lanes texts = last + summed(row_of(bits, row, width) + 1);
    std::memcpy(room.data() + row * kLanes, &texts, sizeof texts);
    last = __builtin_shufflevector(texts, texts, 3, 3, 3, 3);
  }
}

void append_full(std::string& bytes, const PostingRoom& steps, unsigned width) {
  std::array<std::uint32_t, kPostingBlock + kLanes> words{};
  for (std::size_t i = 0; i < kPostingBlock; ++i) {
    const std::size_t bit = i / kLanes * width;
    const std::size_t word = bit / kWord * kLanes + i % kLanes;
    const std::uint64_t shifted = std::uint64_t{steps[i]} << (bit % kWord);
    words[word] |= static_cast<std::uint32_t>(shifted);
    words[word + kLanes] |= static_cast<std::uint32_t>(shifted >> kWord);
  }
  bytes.append(reinterpret_cast<const char*>(words.data()), kLanes * width * sizeof(std::uint32_t));
}

}  // namespace

unsigned width_of_block(std::span<const std::uint32_t> texts) {
  std::uint32_t widest = 0;
  for (std::size_t i = 1; i < texts.size(); ++i) widest |= texts[i] - texts[i - 1] - 1;
  return static_cast<unsigned>(std::bit_width(widest));
}

void append_block(std::string& bytes, std::span<const std::uint32_t> texts, unsigned width) {
  PostingRoom steps{};
  for (std::size_t i = 1; i < texts.size(); ++i) steps[i] = texts[i] - texts[i - 1] - 1;
  if (texts.size() == kPostingBlock) return append_full(bytes, steps, width);
  append_bits(bytes, std::span(steps).subspan(1, texts.size() - 1), width);
}

std::span<const std::uint32_t> unpacked_block(const char* bits, std::uint32_t first_text, std::size_t size,
                                              unsigned width, PostingRoom& room) {
  if (size == kPostingBlock) {
    unpack_full(bits, first_text, width, room);
    return room;
  }
  std::uint32_t text = first_text;
  std::uint32_t* const texts = room.data();
  texts[0] = text;
  for (std::size_t i = 1, place = 0; i < size; ++i, place += width) {
    text += static_cast<std::uint32_t>(PackedNumbers::bits_at(bits, place, width)) + 1;
    texts[i] = text;
  }
  return std::span(room).first(size);
}

}  // namespace weerga
