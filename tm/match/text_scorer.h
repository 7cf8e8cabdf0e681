// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "tm/match/key_distance.h"
#include "tm/match/scored_text.h"

namespace weerga {

/// Scores one text against many: what depends on the query alone is made once.
class TextScorer {
 public:
  /// `query` must outlive the scorer.
  explicit TextScorer(const ScoredText& query);

  /// The least number of words to insert, delete or replace so that the query's keys become `keys`, at most
  /// kMostWordsScored.
  [[nodiscard]] std::size_t key_distance(std::span<const std::uint32_t> keys) { return keys_.to(keys); }
  /// How many of `keys` the query has at most.
  [[nodiscard]] std::size_t shared_keys(std::span<const std::uint32_t> keys) const { return keys_.shared(keys); }
  /// LostPoints::words, where it depends on no letters: the candidate's words may come without them.
  [[nodiscard]] std::optional<int> lost_words_without_letters(const ScoredText& candidate);
  /// The same where it depends on letters; costs more.
  [[nodiscard]] int lost_words_by_letters(const ScoredText& candidate) const;
  /// The same for any candidate that has its letters.
  [[nodiscard]] int lost_words(const ScoredText& candidate);
  /// All points; `words` are LostPoints::words.
  [[nodiscard]] LostPoints lost_points(const ScoredText& candidate, int words);

 private:
  using Numbers = std::vector<std::uint32_t>;

  /// The numbers that stand for the words of a text, sorted.
  struct SortedWords {
    Numbers folded;    ///< words that are no numbers
    Numbers surfaces;  ///< the same words as they are written
    Numbers numbers;   ///< the words that are numbers

    void take(const ScoredText& text);
  };

  const ScoredText& query_;
  KeyDistance keys_;
  KeyDistance forms_;
  SortedWords query_words_;
  SortedWords words_;  ///< of the candidate; they and numbers_ keep their room
  Numbers numbers_;
};

}  // namespace weerga
