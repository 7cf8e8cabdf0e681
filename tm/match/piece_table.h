// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "tm/match/packed_texts.h"
#include "tm/match/string_table.h"

namespace weerga {

/// What tells a piece of a text from all others in a few machine words.
struct PieceMark {
  std::uint64_t head = 0;           ///< the first 8 bytes, or the hash of a piece of more than 16
  std::uint64_t tail = 0;           ///< the last 8 bytes if there are more than 8
  std::uint32_t size_and_kind = 0;  ///< size, at most kMostSize, << 8 | kind

  static constexpr std::size_t kMostSize = 0xFFFFFF;
  [[nodiscard]] PieceKind kind() const { return static_cast<PieceKind>(size_and_kind & 0xFFU); }
  [[nodiscard]] std::uint64_t hash() const {
    std::uint64_t hash = (head ^ size_and_kind) * 0x9E3779B97F4A7C15U;
    hash ^= (hash >> 32U) ^ tail;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ (hash >> 32U);
  }

  friend bool operator==(const PieceMark&, const PieceMark&) = default;
};

/// A piece that is looked for in a PieceTable, where it stands in a text.
struct SoughtPiece {
  /// `readable` bytes may be read from the begin of `text_of_piece` on.
  SoughtPiece(PieceKind kind, std::string_view text_of_piece, std::size_t readable) : text(text_of_piece) {
    const std::size_t size = text.size();
    std::array<char, kBlock> copy{};
    const char* bytes = text.data();
    if (readable < kBlock) bytes = static_cast<const char*>(std::memcpy(copy.data(), bytes, size));
    mark.head = has_hash() ? string_hash(text) : block_at(bytes) & first_bytes(size);
    mark.tail = size > kBlock ? block_at(bytes + size - kBlock) : 0;
    mark.size_and_kind =
        static_cast<std::uint32_t>(std::min(size, PieceMark::kMostSize)) << 8U | static_cast<unsigned char>(kind);
    hash = mark.hash();
  }
  SoughtPiece(PieceKind kind, std::string_view text_of_piece)
      : SoughtPiece(kind, text_of_piece, text_of_piece.size()) {}

  /// Whether equal marks do not mean equal texts.
  [[nodiscard]] bool has_hash() const { return text.size() > 2 * kBlock; }

  std::string_view text;
  PieceMark mark;
  std::uint64_t hash = 0;
  std::uint32_t number = 0;  ///< what PieceTable::find() found

 private:
  static constexpr std::size_t kBlock = sizeof(std::uint64_t);

  /// The bits of the first bytes of a block.
  static std::uint64_t first_bytes(std::size_t bytes) {
    return bytes >= kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * bytes)) - 1;
  }
};

/// Numbers the pieces of texts in the order of their arrival, and holds what is known of each. Its parts are larger
/// than the caches: a look-up touches one slot and one piece, and those of all pieces of a text are waited for
/// together.
class PieceTable {
 public:
  static constexpr std::uint32_t kUnknown = UINT32_MAX;

  struct alignas(32) Piece {
    PieceMark mark;
    std::uint32_t uses = 0;
    std::uint32_t key = 0;  ///< of a word
  };
  static_assert(sizeof(Piece) == 32, "two pieces a cache line");

  PieceTable();

  /// Gives the pieces their numbers, kUnknown to some or all of those that are new.
  void find(std::span<SoughtPiece> pieces) const;
  /// The number of a piece, which is new if it equals the former size().
  std::uint32_t number_of(const SoughtPiece& sought);

  [[nodiscard]] std::size_t size() const { return pieces_.size(); }
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
  [[nodiscard]] Piece& operator[](std::uint32_t number) { return pieces_[number]; }
  [[nodiscard]] const Piece& operator[](std::uint32_t number) const { return pieces_[number]; }
  /// Valid until the next number_of().
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return texts_.text(number).substr(1); }
  /// Whether `text` begins with a piece. Faster than comparing text().
  [[nodiscard]] bool begins(std::string_view text, std::uint32_t number) const {
    const PieceMark& mark = pieces_[number].mark;
    const std::size_t size = size_of(number);
    if (size > text.size()) return false;
    const SoughtPiece here(mark.kind(), text.substr(0, size), text.size());
    return here.mark == mark && (!here.has_hash() || this->text(number) == here.text);
  }
  [[nodiscard]] std::size_t size_of(std::uint32_t number) const {
    const std::size_t size = pieces_[number].mark.size_and_kind >> 8U;
    return size < PieceMark::kMostSize ? size : text(number).size();
  }
  /// All of them as they are packed, the letter of its kind before each.
  [[nodiscard]] const StringList& texts() const { return texts_; }

 private:
  [[nodiscard]] bool is(std::uint32_t number, const SoughtPiece& sought) const {
    return pieces_[number].mark == sought.mark && (!sought.has_hash() || text(number) == sought.text);
  }
  void grow();

  StringList texts_;
  std::vector<Piece> pieces_;
  std::vector<std::uint64_t> slots_;  ///< as in StringCollector
};

}  // namespace weerga
