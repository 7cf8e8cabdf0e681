// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// Longer texts match only when they are identical.
inline constexpr std::size_t kMostWordsScored = 512;

/// How alike two source texts are: `percent` = 100 minus the points that each part costs, at least 0, rounded down.
///
/// With n and m words (UAX 29, folded case) and M = max(n, m):
/// * words: ceil(D / M), where D is the least cost of turning one text's words into the other's, in hundredths of a
/// word.
///   Inserting, deleting or replacing a word costs 100; between words of one similarity_key() (scored_text.h) whose
///   edit distance L is at most half the longer one's letters, replacing costs ceil(100 L / letters of the longer).
///   Replacing a number by a number costs nothing here. Texts over kMostWordsScored words, or without any word, cost
///   100 unless they are identical.
/// * letter_case: 1 a word that differs only in case, at most 3.
/// * punctuation: 1 a mark that only one text has, at most 3. Marks are counted, not placed.
/// * numbers: 2 a replaced number, at most 6.
/// * codes: 2 for each inline code that only one text has, at most 6.
/// * layout: 1 if the texts differ, but in nothing above (spaces, the order of numbers or marks).
/// * origin: what the caller or the entry asks for.
/// So 100 means: identical text and as many codes. Only integers are used: the result is the same on every machine.
struct Similarity {
  int percent = 0;
  int words = 0;
  int letter_case = 0;
  int punctuation = 0;
  int numbers = 0;
  int codes = 0;
  int layout = 0;
  int origin = 0;

  friend bool operator==(const Similarity&, const Similarity&) = default;
};

struct SimilarityOptions {
  int query_codes = 0;
  int candidate_codes = 0;
  int penalty = 0;  ///< points for the candidate's origin, 0-100
};

/// O(n m) word comparisons at most; both texts well-formed UTF-8.
Similarity similarity(std::string_view query, std::string_view candidate, const SimilarityOptions& options = {});

/// One line a part that costs points, in English: "words: -6". Empty for a perfect match.
std::vector<std::string> explanation_of(const Similarity& similarity);

}  // namespace weerga
