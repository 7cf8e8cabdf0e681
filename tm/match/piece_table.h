// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tm/match/packed_texts.h"
#include "tm/match/string_table.h"

namespace weerga {

/// A piece that is looked for in a PieceTable, where it stands in a text.
struct SoughtPiece {
  std::string_view text;
  std::uint64_t head = 0;    ///< the first 8 bytes, or the hash of a piece of more than 16
  std::uint64_t tail = 0;    ///< the last 8 bytes if there are more than 8
  std::uint64_t hash = 0;    ///< of head, tail and mark
  std::uint32_t mark = 0;    ///< size and kind
  std::uint32_t number = 0;  ///< what find() found

  [[nodiscard]] PieceKind kind() const { return static_cast<PieceKind>(mark & 0xFFU); }
};

/// Numbers the pieces of texts in the order of their arrival, and holds what is known of each. Its parts are larger
/// than the caches: a look-up touches one slot and one piece, and those of all pieces of a text are waited for
/// together.
class PieceTable {
 public:
  static constexpr std::uint32_t kUnknown = UINT32_MAX;

  struct Piece {
    std::uint64_t head = 0;  ///< as in SoughtPiece, as the next two
    std::uint64_t tail = 0;
    std::uint32_t mark = 0;
    std::uint32_t uses = 0;
    std::uint32_t folded = 0;  ///< the number of its folded form
    std::uint32_t key = 0;     ///< of a word

    [[nodiscard]] PieceKind kind() const { return static_cast<PieceKind>(mark & 0xFFU); }
  };

  PieceTable();

  /// `readable` bytes may be read from the begin of `text` on.
  static SoughtPiece sought(PieceKind kind, std::string_view text, std::size_t readable);
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
  /// All of them as they are packed, the letter of its kind before each.
  [[nodiscard]] const StringList& texts() const { return texts_; }

 private:
  [[nodiscard]] bool is(std::uint32_t number, const SoughtPiece& sought) const;
  void grow();

  StringList texts_;
  std::vector<Piece> pieces_;
  std::vector<std::uint64_t> slots_;  ///< as in StringCollector
};

}  // namespace weerga
