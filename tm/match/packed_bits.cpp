// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_bits.h"

#include <bit>
#include <cstring>
#include <span>

#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::size_t kHeader = 2 * sizeof(std::uint64_t);

std::size_t words_for(std::size_t bits) { return bits / PackedBits::kWord + 1; }
std::size_t counts_for(std::size_t bits) { return words_for(bits) / PackedBits::kCounted + 1; }
std::size_t places_for(std::size_t ones) { return ones / PackedBits::kNoted + 1; }

template <typename Number>
void append(std::string& bytes, std::span<const Number> numbers) {
  bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
}

}  // namespace

PackedBits::PackedBits(std::string_view bytes) {
  const Error damaged(ErrorKind::malformed, "A row of bits of the index is cut short.");
  std::uint64_t header[2] = {};
  if (bytes.size() < kHeader) throw damaged;
  std::memcpy(header, bytes.data(), kHeader);
  if (header[0] > UINT32_MAX || header[1] > header[0]) throw damaged;
  size_ = header[0];
  ones_ = header[1];
  const std::size_t word_bytes = words_for(size_) * sizeof(std::uint64_t);
  const std::size_t count_bytes = counts_for(size_) * sizeof(std::uint32_t);
  if (bytes.size() != kHeader + word_bytes + count_bytes + places_for(ones_) * sizeof(std::uint32_t)) throw damaged;
  words_ = bytes.data() + kHeader;
  counts_ = words_ + word_bytes;
  places_ = counts_ + count_bytes;
}

std::uint64_t PackedBits::word(std::size_t i) const {
  std::uint64_t word = 0;
  std::memcpy(&word, words_ + i * sizeof word, sizeof word);
  return word;
}

std::uint32_t PackedBits::number(const char* numbers, std::size_t i) {
  std::uint32_t number = 0;
  std::memcpy(&number, numbers + i * sizeof number, sizeof number);
  return number;
}

std::size_t PackedBits::ones_before(std::size_t place) const {
  const std::size_t last = place / kWord;
  std::size_t ones = number(counts_, last / kCounted);
  for (std::size_t i = last / kCounted * kCounted; i < last; ++i)
    ones += static_cast<std::size_t>(std::popcount(word(i)));
  const std::uint64_t before = (std::uint64_t{1} << (place % kWord)) - 1;
  return ones + static_cast<std::size_t>(std::popcount(word(last) & before));
}

std::size_t PackedBits::place_of_one(std::size_t n) const {
  const std::size_t noted = number(places_, n / kNoted);
  std::size_t skipped = n % kNoted;
  std::size_t i = noted / kWord;
  std::uint64_t rest = word(i) & ~std::uint64_t{0} << (noted % kWord);
  while (static_cast<std::size_t>(std::popcount(rest)) <= skipped) {
    skipped -= static_cast<std::size_t>(std::popcount(rest));
    if (++i >= words_for(size_)) return size_;  // damaged
    rest = word(i);
  }
  for (; skipped > 0; --skipped) rest &= rest - 1;
  return i * kWord + static_cast<std::size_t>(std::countr_zero(rest));
}

std::size_t PackedBits::zeros_from(std::size_t place) const {
  for (std::size_t i = place / kWord; i < words_for(size_); ++i) {
    const std::uint64_t rest = i == place / kWord ? word(i) & ~std::uint64_t{0} << (place % kWord) : word(i);
    if (rest != 0) return i * kWord + static_cast<std::size_t>(std::countr_zero(rest)) - place;
  }
  return size_ - place;
}

std::string packed_bits(const std::vector<bool>& bits) {
  std::vector<std::uint64_t> words(words_for(bits.size()));
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> places;
  std::uint64_t ones = 0;
  for (std::size_t place = 0; place < bits.size(); ++place) {
    if (place % (PackedBits::kWord * PackedBits::kCounted) == 0) counts.push_back(static_cast<std::uint32_t>(ones));
    if (!bits[place]) continue;
    if (ones++ % PackedBits::kNoted == 0) places.push_back(static_cast<std::uint32_t>(place));
    words[place / PackedBits::kWord] |= std::uint64_t{1} << (place % PackedBits::kWord);
  }
  counts.resize(counts_for(bits.size()), static_cast<std::uint32_t>(ones));
  places.resize(places_for(ones), static_cast<std::uint32_t>(bits.size()));
  const std::uint64_t header[2] = {bits.size(), ones};
  std::string bytes;
  append(bytes, std::span<const std::uint64_t>(header));
  append(bytes, std::span<const std::uint64_t>(words));
  append(bytes, std::span<const std::uint32_t>(counts));
  append(bytes, std::span<const std::uint32_t>(places));
  return bytes;
}

}  // namespace weerga
