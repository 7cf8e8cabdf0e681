// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/folded_words.h"
#include "tm/match/packed_file.h"
#include "tm/match/packed_numbers.h"
#include "tm/match/posting_lists.h"
#include "tm/match/scored_text.h"
#include "tm/match/string_table.h"

namespace weerga {

/// What a piece of a text is; its letter is the first byte of the piece's entry in the table of pieces.
enum class PieceKind : char { separator = 's', word = 'w', number = 'n' };

/// Texts between two entries of a PackedTexts' table of places.
inline constexpr std::size_t kTextsInGroup = 4;

/// Which keys a text holds, in 64 bits: the kOwnBits most frequent keys have a bit each, the others share the rest.
inline constexpr std::uint32_t kOwnBits = 24;

constexpr std::uint64_t signature_bit(std::uint32_t key) {
  if (key < kOwnBits) return std::uint64_t{1} << key;
  const std::uint64_t hash = (key * 0x9E3779B97F4A7C15U) >> 32U;
  return std::uint64_t{1} << (kOwnBits + (hash * (64 - kOwnBits) >> 32U));
}

/// Distinct texts as sequences of pieces: words, and what stands between them where that is not one space. Lossless,
/// and about a third of the texts' UTF-8. Each word's similarity_key() leads to the texts that hold it.
class PackedTexts {
 public:
  PackedTexts() = default;
  PackedTexts(const PackedFile& file, Section first);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string text(std::uint32_t number) const;
  /// The coded form; equal for equal texts only.
  [[nodiscard]] std::string_view code(std::uint32_t number) const;
  /// The coded form of a text, or nothing if a piece of it occurs in no text here.
  [[nodiscard]] std::optional<std::string> code_of(std::string_view text) const;

  /// Words prepared here and by PreparedQuery are comparable. Fills `scored`, whose room is used again; the words'
  /// letters only come with add_letters(): few texts need them.
  void prepare(std::uint32_t number, ScoredText& scored) const;
  void add_letters(ScoredText& scored) const;

  /// Asks the memory for the coded form before code() needs it.
  void prefetch(std::uint32_t number) const;

  /// What folded_words_of() gives for the text, without reading its letters.
  [[nodiscard]] FoldedText folded_words(std::uint32_t number) const;

  /// Calls visit(number, code) for all texts in order.
  template <typename Visit>
  void for_each_code(Visit&& visit) const {
    std::string_view rest = stream_;
    for (std::uint32_t number = 0; number < size_; ++number) {
      const std::size_t size = std::min<std::size_t>(taken_number(rest), rest.size());
      visit(number, rest.substr(0, size));
      rest.remove_prefix(size);
    }
  }

  /// The keys of the text's words in order; what `keys` held is lost.
  void read_keys(std::uint32_t number, std::vector<std::uint32_t>& keys) const;

  template <typename Visit>
  void for_each_piece(std::uint32_t number, Visit&& visit) const {
    std::string_view rest = code(number);
    while (!rest.empty()) {
      const std::uint32_t piece = taken_number(rest);
      if (piece >= pieces_.size()) return;
      visit(piece);
    }
  }

  /// The texts that hold a folded word or another of its key, ascending; none where the key is everywhere.
  [[nodiscard]] std::vector<std::uint32_t> texts_with_word(std::string_view folded) const;
  /// How many they are; known even where the key is everywhere.
  [[nodiscard]] std::size_t count_of_word(std::string_view folded) const;
  /// The number of a folded word's piece, or nothing if no text holds it.
  [[nodiscard]] std::optional<std::uint32_t> piece_of_word(std::string_view folded) const;

  [[nodiscard]] const StringTable& pieces() const { return pieces_; }
  [[nodiscard]] const StringTable& keys() const { return keys_; }
  [[nodiscard]] const PostingLists& texts_of_keys() const { return postings_; }
  /// The key of a piece plus 1, or 0 for a separator.
  [[nodiscard]] std::uint32_t key_after(std::uint32_t piece) const {
    const std::uint64_t fold = folds_[piece];
    return static_cast<std::uint32_t>((fold & 1U) != 0 ? folds_[fold >> 1U] >> 1U : fold >> 1U);
  }
  [[nodiscard]] std::uint32_t folded(std::uint32_t piece) const {
    const std::uint64_t fold = folds_[piece];
    return (fold & 1U) != 0 ? static_cast<std::uint32_t>(fold >> 1U) : piece;
  }
  [[nodiscard]] std::string_view piece_text(std::uint32_t piece) const { return pieces_.text(piece).substr(1); }
  [[nodiscard]] PieceKind kind(std::uint32_t piece) const {
    return static_cast<PieceKind>(pieces_.text(piece).front());
  }

  /// Takes a LEB128 number off the front; a cut one ends with the bytes.
  static std::uint32_t taken_number(std::string_view& bytes) {
    const auto at = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
    if (!bytes.empty() && at(0) < 0x80U) {
      const std::uint32_t number = at(0);
      bytes.remove_prefix(1);
      return number;
    }
    if (bytes.size() > 1 && at(1) < 0x80U) {
      const std::uint32_t number = (at(0) & 0x7FU) | at(1) << 7U;
      bytes.remove_prefix(2);
      return number;
    }
    return taken_long_number(bytes);
  }

 private:
  static std::uint32_t taken_long_number(std::string_view& bytes);
  /// Where the coded forms begin of the group that the text is in.
  [[nodiscard]] std::size_t group_start(std::uint32_t number) const {
    return std::min<std::size_t>(group_starts_[number / kTextsInGroup], stream_.size());
  }

  StringTable pieces_;
  StringTable keys_;
  PackedNumbers folds_;  ///< twice the folded piece, plus 1; of a folded piece twice what key_after() gives
  PackedNumbers group_starts_;
  std::string_view stream_;
  PostingLists postings_;
  std::size_t size_ = 0;
  std::optional<std::uint32_t> number_key_;  ///< of all numbers
};

}  // namespace weerga
