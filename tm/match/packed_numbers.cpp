// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_numbers.h"

#include <algorithm>

#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::size_t kHeader = 2 * sizeof(std::uint64_t);
constexpr std::size_t kPadding = sizeof(std::uint64_t);  // bits_at() reads whole blocks
constexpr unsigned kWidest = 56;

std::uint64_t number_at(std::string_view bytes, std::size_t place) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data() + place, sizeof number);
  return number;
}

void append(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

PackedNumbers::PackedNumbers(std::string_view bytes) {
  const Error damaged(ErrorKind::malformed, "A column of the index is cut short.");
  if (bytes.size() < kHeader + kPadding) throw damaged;
  const std::uint64_t size = number_at(bytes, 0);
  const std::uint64_t width = number_at(bytes, sizeof size);
  const std::uint64_t room = (bytes.size() - kHeader - kPadding) * 8;
  if (width > kWidest || (width == 0 ? size > UINT32_MAX : size > room / width)) throw damaged;
  bits_ = bytes.data() + kHeader;
  size_ = size;
  width_ = static_cast<unsigned>(width);
}

void append_bits(std::string& bytes, std::span<const std::uint32_t> numbers, unsigned width) {
  std::uint64_t pending = 0;
  unsigned filled = 0;
  for (const std::uint64_t number : numbers) {
    pending |= number << filled;
    filled += width;
    while (filled >= 8) {
      bytes.push_back(static_cast<char>(pending));
      pending >>= 8U;
      filled -= 8;
    }
  }
  if (filled > 0) bytes.push_back(static_cast<char>(pending));
}

std::string packed(std::span<const std::uint32_t> numbers) {
  const std::uint32_t largest = numbers.empty() ? 0 : *std::ranges::max_element(numbers);
  const auto width = static_cast<unsigned>(std::bit_width(largest));
  std::string bytes;
  bytes.reserve(kHeader + numbers.size() * width / 8 + kPadding + 1);
  append(bytes, numbers.size());
  append(bytes, width);
  append_bits(bytes, numbers, width);
  bytes.append(kPadding, '\0');
  return bytes;
}

}  // namespace weerga
