// SPDX-License-Identifier: Apache-2.0
#include "tm/match/string_table.h"

#include <bit>
#include <cstring>

#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
constexpr std::uint64_t kNumber = 0xFFFFFFFFU;

/// Up to 7 bytes as a number.
std::uint64_t rest_of(std::string_view bytes) {
  std::uint64_t block = 0;
  for (const char byte : bytes) block = block << 8U | static_cast<unsigned char>(byte);
  return block;
}

std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 32U;
  hash *= kOdd;
  return hash ^ (hash >> 29U);
}

/// Leaves a third of the slots free.
std::size_t slots_for(std::size_t strings) { return strings + strings / 2 + 2; }

/// Where a string of that hash belongs among so many slots (below 2^32).
std::size_t slot_of(std::uint64_t hash, std::size_t slots) { return (hash >> 32U) * slots >> 32U; }
std::size_t slot_after(std::size_t slot, std::size_t slots) { return slot + 1 == slots ? 0 : slot + 1; }

}  // namespace

std::uint64_t string_hash(std::string_view text) {
  std::uint64_t hash = text.size() * kOdd;
  if (text.size() < sizeof hash) return mixed(mixed(hash ^ rest_of(text)));
  const char* last = text.data() + text.size() - sizeof hash;
  for (const char* place = text.data(); place < last; place += sizeof hash) hash = mixed(hash ^ block_at(place));
  return mixed(mixed(hash ^ block_at(last)));
}

void StringList::add(std::string_view text) {
  bytes_ += text;
  end_string();
}

void StringList::add(char first, std::string_view rest) {
  (bytes_ += first) += rest;
  end_string();
}

void StringList::end_string() {
  if (ends_.size() >= kNumber - 1) throw Error(ErrorKind::too_large, "The memory has too many different words.");
  ends_.push_back(bytes_.size());
}

StringCollector::StringCollector() : slots_(std::bit_ceil(slots_for(1000))) {}

std::uint32_t StringCollector::number_of(std::string_view text) {
  const std::uint64_t hash = string_hash(text);
  const std::uint64_t mark = hash & ~kNumber;
  std::size_t place = hash & (slots_.size() - 1);
  for (; slots_[place] != 0; place = (place + 1) & (slots_.size() - 1)) {
    if ((slots_[place] & ~kNumber) != mark) continue;
    const auto number = static_cast<std::uint32_t>((slots_[place] & kNumber) - 1);
    if (this->text(number) == text) return number;
  }
  strings_.add(text);
  slots_[place] = mark | size();
  const auto number = static_cast<std::uint32_t>(size() - 1);
  if (slots_for(size()) > slots_.size()) grow();
  return number;
}

void StringCollector::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::uint64_t hash = string_hash(text(number));
    std::size_t place = hash & (slots_.size() - 1);
    while (slots_[place] != 0) place = (place + 1) & (slots_.size() - 1);
    slots_[place] = (hash & ~kNumber) | (number + std::uint64_t{1});
  }
}

void StringTable::pack(PackedFileWriter& file, Section first, const StringList& strings,
                       std::span<const std::uint32_t> order) {
  std::string bytes;
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> slots(slots_for(order.size()));
  for (const std::uint32_t number : order) {
    const std::string_view text = strings.text(number);
    bytes += text;
    if (bytes.size() > UINT32_MAX) throw Error(ErrorKind::too_large, "The memory has too many different words.");
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
    std::size_t place = slot_of(string_hash(text), slots.size());
    while (slots[place] != 0) place = slot_after(place, slots.size());
    slots[place] = static_cast<std::uint32_t>(ends.size());
  }
  file.add(first, packed(ends));
  file.add(first + 1, packed(slots));
  file.add(first + 2, std::move(bytes));
}

StringTable::StringTable(const PackedFile& file, Section first)
    : ends_(file.section(first)), slots_(file.section(first + 1)), bytes_(file.section(first + 2)) {
  const bool right = slots_.size() > ends_.size() && slots_.size() <= UINT32_MAX &&
                     (ends_.size() == 0 || ends_[ends_.size() - 1] == bytes_.size());
  if (!right) throw Error(ErrorKind::malformed, "A table of the index contradicts itself.");
}

std::string_view StringTable::text(std::size_t number) const {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return bytes_.substr(begin, ends_[number] - begin);
}

std::optional<std::uint32_t> StringTable::find(std::string_view text) const {
  const std::size_t slots = slots_.size();
  for (std::size_t place = slot_of(string_hash(text), slots); slots_[place] != 0; place = slot_after(place, slots)) {
    const auto number = static_cast<std::uint32_t>(slots_[place] - 1);
    if (this->text(number) == text) return number;
  }
  return std::nullopt;
}

}  // namespace weerga
