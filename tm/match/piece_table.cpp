// SPDX-License-Identifier: Apache-2.0
#include "tm/match/piece_table.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace weerga {
namespace {

constexpr std::size_t kBlock = sizeof(std::uint64_t);
constexpr std::size_t kLongestWhole = 2 * kBlock;
constexpr std::size_t kFirstSlots = 4096;
constexpr std::uint64_t kNumber = 0xFFFFFFFFU;

std::uint64_t block_at(const char* bytes) {
  std::uint64_t block = 0;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

/// The bits of the first bytes of a block.
std::uint64_t first_bytes(std::size_t bytes) {
  return bytes >= kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * bytes)) - 1;
}

std::uint64_t hash_of(const SoughtPiece& piece) {
  std::uint64_t hash = (piece.head ^ piece.mark) * 0x9E3779B97F4A7C15U;
  hash ^= (hash >> 32U) ^ piece.tail;
  hash *= 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32U);
}

}  // namespace

PieceTable::PieceTable() : slots_(kFirstSlots) {}

SoughtPiece PieceTable::sought(PieceKind kind, std::string_view text, std::size_t readable) {
  const std::size_t size = text.size();
  std::array<char, kBlock> copy{};
  const char* bytes = text.data();
  if (readable < kBlock) bytes = static_cast<const char*>(std::memcpy(copy.data(), bytes, size));
  SoughtPiece piece{.text = text};
  piece.head = size > kLongestWhole ? string_hash(text) : block_at(bytes) & first_bytes(size);
  piece.tail = size > kBlock ? block_at(bytes + size - kBlock) : 0;
  piece.mark = static_cast<std::uint32_t>(size) << 8U | static_cast<unsigned char>(kind);
  piece.hash = hash_of(piece);
  return piece;
}

bool PieceTable::is(std::uint32_t number, const SoughtPiece& sought) const {
  const Piece& piece = pieces_[number];
  if (piece.head != sought.head || piece.tail != sought.tail || piece.mark != sought.mark) return false;
  return sought.text.size() <= kLongestWhole || text(number) == sought.text;
}

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
  texts_.add(static_cast<char>(sought.kind()), sought.text);
  pieces_.push_back({.head = sought.head, .tail = sought.tail, .mark = sought.mark});
  slots_[place] = mark | pieces_.size();
  const auto number = static_cast<std::uint32_t>(pieces_.size() - 1);
  if (pieces_.size() + pieces_.size() / 2 > slots_.size()) grow();
  return number;
}

void PieceTable::grow() {
  slots_.assign(slots_.size() * 2, 0);
  SoughtPiece sought;
  for (std::size_t number = 0; number < pieces_.size(); ++number) {
    const Piece& piece = pieces_[number];
    sought.head = piece.head;
    sought.tail = piece.tail;
    sought.mark = piece.mark;
    const std::uint64_t hash = hash_of(sought);
    std::size_t place = hash & (slots_.size() - 1);
    while (slots_[place] != 0) place = (place + 1) & (slots_.size() - 1);
    slots_[place] = (hash & ~kNumber) | (number + 1);
  }
}

}  // namespace weerga
