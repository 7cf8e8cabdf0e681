// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tm/match/packed_file.h"
#include "tm/match/packed_texts.h"
#include "tm/match/piece_table.h"
#include "tm/match/posting_lists.h"
#include "tm/match/string_table.h"

namespace weerga {

/// Keys by the number of texts that hold them, most frequent first: key `order[r]` gets the number r in the packed
/// form.
struct KeyRanks {
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> ranks;   ///< the inverse of order
  std::vector<std::uint32_t> counts;  ///< texts of the key of each rank
  std::size_t layered = 0;            ///< so many of the first ranks get their lists in layers (posting_lists.h)
};

/// The words of many texts by the ranks of their keys, the rarest of a text first.
class RankedWords {
 public:
  /// Room for `texts` of together `words`.
  void reserve(std::size_t texts, std::size_t words);
  /// Adds a word to the text that end_text() will add.
  void add(std::uint32_t rank) { ranks_.push_back(rank); }
  void end_text();
  [[nodiscard]] std::size_t texts() const { return ends_.size(); }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t text) const {
    const std::uint64_t begin = text == 0 ? 0 : ends_[text - 1];
    return std::span(ranks_).subspan(begin, ends_[text] - begin);
  }
  /// The texts by their number of words (those over `most_words` last), then by their rarest words.
  [[nodiscard]] std::vector<std::uint32_t> order_by_length(std::size_t most_words) const;
  /// Signatures of the texts in `order`, 8 bytes each.
  [[nodiscard]] std::string signatures(std::span<const std::uint32_t> order) const;
  /// The texts in `order` that hold each key.
  [[nodiscard]] PostingCollector postings(std::span<const std::uint32_t> order, const KeyRanks& keys) const;

 private:
  std::vector<std::uint32_t> ranks_;
  std::vector<std::uint64_t> ends_;
};

/// The growing form of PackedTexts.
class TextCollector {
 public:
  /// Makes room for so many texts; more may come.
  void reserve(std::size_t texts);
  /// What number_of() is to be given with the text. The place at which it will look is far away: meanwhile the
  /// processor fetches it.
  [[nodiscard]] std::uint64_t awaited(std::string_view text) const;
  /// The number of a text, which is new if it equals the former size().
  std::uint32_t number_of(std::string_view text, std::uint64_t awaited);
  std::uint32_t number_of(std::string_view text) { return number_of(text, awaited(text)); }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] KeyRanks key_ranks() const;
  [[nodiscard]] RankedWords ranked_words(const KeyRanks& keys) const;
  /// The texts in `order` that hold each key, in one list each.
  [[nodiscard]] PostingCollector postings(std::span<const std::uint32_t> order, const KeyRanks& keys) const;
  /// `order[i]` is the number here of what becomes text i.
  void pack(PackedFileWriter& file, Section first, std::span<const std::uint32_t> order, const KeyRanks& keys,
            const PostingCollector& postings) const;

 private:
  struct KeyUse {
    std::uint32_t texts = 0;
    std::uint32_t last_text = UINT32_MAX;
  };

  std::uint32_t number_of_piece(const SoughtPiece& sought);
  void describe(std::uint32_t number, const SoughtPiece& sought);
  /// Puts the pieces of the text into sought_.
  void find_pieces(std::string_view text);
  void append_pieces(std::string_view text);
  [[nodiscard]] std::span<const std::uint32_t> pieces_of(std::uint32_t text) const;
  [[nodiscard]] bool holds(std::uint32_t number, std::string_view text) const;
  /// The rank of each piece's key; kNoRank for a separator.
  [[nodiscard]] std::vector<std::uint32_t> ranks_of_pieces(const KeyRanks& keys) const;
  void pack_stream(PackedFileWriter& file, Section first, std::span<const std::uint32_t> order,
                   std::span<const std::uint32_t> piece_places) const;
  void grow();

  static constexpr std::uint32_t kNoRank = UINT32_MAX;

  PieceTable pieces_;
  std::vector<std::uint32_t> folded_;  ///< of each piece, the number of its folded form
  StringCollector key_texts_;
  std::vector<KeyUse> key_uses_;
  std::vector<std::uint32_t> stream_;
  std::vector<std::uint64_t> ends_;                                      ///< of each text in stream_
  std::vector<std::uint64_t> hashes_;                                    ///< of each text
  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024);  ///< as in StringCollector
  std::vector<SoughtPiece> sought_;                                      ///< scratch: the pieces of one text
};

}  // namespace weerga
