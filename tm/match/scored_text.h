// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/similarity.h"
#include "tm/match/word_numbers.h"

namespace weerga {

/// The class of a folded word within which words can be similar: its marks removed, the inflectional letters d, e, n,
/// r, s, t cut from its end while more than 4 letters remain, then its first 6 letters. "landen" and "land" have the
/// key "land". A number has the key "0", whatever its value.
std::string similarity_key(std::string_view folded_word, bool is_number);

/// A word as the score sees it. The numbers are comparable only among texts that were prepared together.
struct ScoredWord {
  std::uint32_t surface = 0;  ///< equal where the words are written alike
  std::uint32_t folded = 0;   ///< equal where they are alike but for case
  std::uint32_t key = 0;      ///< equal where similarity_key() is
  bool is_number = false;
  std::string_view letters;  ///< the folded word
};

/// A text as the score sees it.
struct ScoredText {
  std::vector<ScoredWord> words;
  std::u32string marks;  ///< what is neither word nor white space, sorted by code point
};

/// Prepares well-formed UTF-8. Texts prepared with one table, or with tables on one base, may be compared.
ScoredText scored_text(std::string_view text, WordNumbers& numbers);

/// Appends the code points of `separator` (the text between two words) that are not white space.
void append_marks(std::u32string& marks, std::string_view separator);

/// Points that a pair of texts loses, see similarity.h. The texts are known to differ.
struct LostPoints {
  int words = 0;
  int letter_case = 0;
  int punctuation = 0;
  int numbers = 0;
};

LostPoints lost_points(const ScoredText& query, const ScoredText& candidate);

/// The score of a pair of texts that loses `lost` points (none if they are identical).
Similarity similarity_of(const LostPoints& lost, bool identical, const SimilarityOptions& options);

/// Word-level edit distance in hundredths of a word, as similarity.h defines it.
int word_distance(std::span<const ScoredWord> a, std::span<const ScoredWord> b);

}  // namespace weerga
