// SPDX-License-Identifier: Apache-2.0
#include "tm/match/piece_table.h"

namespace weerga {
namespace {

constexpr std::size_t kFirstSlots = 4096;
constexpr std::uint64_t kNumber = 0xFFFFFFFFU;

}  // namespace

PieceTable::PieceTable() : slots_(kFirstSlots) {}

void PieceTable::find(std::span<SoughtPiece> pieces) const {
  for (SoughtPiece& sought : pieces) {
    const std::uint64_t slot = slots_[sought.hash & (slots_.size() - 1)];
    const bool fits = slot != 0 && ((slot ^ sought.hash) & ~kNumber) == 0;
    sought.number = fits ? static_cast<std::uint32_t>((slot & kNumber) - 1) : kUnknown;
  }
  for (SoughtPiece& sought : pieces) {
    if (sought.number != kUnknown && !is(sought.number, sought)) sought.number = kUnknown;
  }
}

std::uint32_t PieceTable::number_of(const SoughtPiece& sought) {
  const std::uint64_t mark = sought.hash & ~kNumber;
  std::size_t place = sought.hash & (slots_.size() - 1);
  for (; slots_[place] != 0; place = (place + 1) & (slots_.size() - 1)) {
    const auto number = static_cast<std::uint32_t>((slots_[place] & kNumber) - 1);
    if ((slots_[place] & ~kNumber) == mark && is(number, sought)) return number;
  }
  texts_.add(static_cast<char>(sought.mark.kind()), sought.text);
  pieces_.emplace_back().mark = sought.mark;
  slots_[place] = mark | pieces_.size();
  const auto number = static_cast<std::uint32_t>(pieces_.size() - 1);
  if (pieces_.size() + pieces_.size() / 2 > slots_.size()) grow();
  return number;
}

void PieceTable::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::size_t number = 0; number < pieces_.size(); ++number) {
    const std::uint64_t hash = pieces_[number].mark.hash();
    std::size_t place = hash & (slots_.size() - 1);
    while (slots_[place] != 0) place = (place + 1) & (slots_.size() - 1);
    slots_[place] = (hash & ~kNumber) | (number + 1);
  }
}

}  // namespace weerga
