// SPDX-License-Identifier: Apache-2.0
#include "tm/match/text_scorer.h"

#include <algorithm>

#include "tm/match/similarity.h"

namespace weerga {
namespace {

constexpr int kEverything = 100;
constexpr int kWord = 100;  ///< what a word costs that word_distance() finds no other for

/// Stands for any number among folded words.
constexpr std::uint32_t kAnyNumber = UINT32_MAX;

std::vector<std::uint32_t> keys_of(const ScoredText& text) {
  std::vector<std::uint32_t> keys;
  for (const ScoredWord& word : text.words) keys.push_back(word.key);
  return keys;
}

/// The words that cost nothing to match, one number each.
void take_forms(const ScoredText& text, std::vector<std::uint32_t>& forms) {
  forms.clear();
  for (const ScoredWord& word : text.words) forms.push_back(word.is_number ? kAnyNumber : word.folded);
}

std::vector<std::uint32_t> forms_of(const ScoredText& text) {
  std::vector<std::uint32_t> forms;
  take_forms(text, forms);
  return forms;
}

bool is_scored(const ScoredText& text) { return !text.words.empty() && text.words.size() <= kMostWordsScored; }

/// Nothing of a text that is not scored.
std::vector<std::uint32_t> pattern(const ScoredText& text,
                                   std::vector<std::uint32_t> (*numbers_of)(const ScoredText&)) {
  return is_scored(text) ? numbers_of(text) : std::vector<std::uint32_t>{};
}

/// Size of the multiset intersection of two sorted ranges.
template <typename Range>
int common(const Range& a, const Range& b) {
  int count = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (*left == *right) {
      ++count;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  return count;
}

int percent_of(int distance, const ScoredText& a, const ScoredText& b) {
  const int words = static_cast<int>(std::max(a.words.size(), b.words.size()));
  return (distance + words - 1) / words;
}

}  // namespace

void TextScorer::SortedWords::take(const ScoredText& text) {
  folded.clear();
  surfaces.clear();
  numbers.clear();
  for (const ScoredWord& word : text.words) {
    if (word.is_number) {
      numbers.push_back(word.folded);
    } else {
      folded.push_back(word.folded);
      surfaces.push_back(word.surface);
    }
  }
  std::ranges::sort(folded);
  std::ranges::sort(surfaces);
  std::ranges::sort(numbers);
}

TextScorer::TextScorer(const ScoredText& query)
    : query_(query), keys_(pattern(query, keys_of)), forms_(pattern(query, forms_of)) {
  query_words_.take(query);
}

/// A replacement costs nothing between words of one form, at most a word between others of one key, and a word
/// otherwise. So the distance of the forms is the most that the words can cost, that of the keys the least; mostly they
/// are the same.
std::optional<int> TextScorer::lost_words_without_letters(const ScoredText& candidate) {
  if (!is_scored(query_) || !is_scored(candidate)) return kEverything;
  numbers_.clear();
  for (const ScoredWord& word : candidate.words) numbers_.push_back(word.key);
  const std::size_t least = keys_.to(numbers_);
  take_forms(candidate, numbers_);
  if (forms_.to(numbers_) != least) return std::nullopt;
  return percent_of(kWord * static_cast<int>(least), query_, candidate);
}

int TextScorer::lost_words_by_letters(const ScoredText& candidate) const {
  return percent_of(word_distance(query_.words, candidate.words), query_, candidate);
}

int TextScorer::lost_words(const ScoredText& candidate) {
  const std::optional<int> known = lost_words_without_letters(candidate);
  return known ? *known : lost_words_by_letters(candidate);
}

LostPoints TextScorer::lost_points(const ScoredText& candidate, int words) {
  words_.take(candidate);
  const int differing_case =
      common(query_words_.folded, words_.folded) - common(query_words_.surfaces, words_.surfaces);
  const int replaced = static_cast<int>(std::min(query_words_.numbers.size(), words_.numbers.size())) -
                       common(query_words_.numbers, words_.numbers);
  const int marks =
      static_cast<int>(std::max(query_.marks.size(), candidate.marks.size())) - common(query_.marks, candidate.marks);
  return {.words = words,
          .letter_case = std::min(3, differing_case),
          .punctuation = std::min(3, marks),
          .numbers = std::min(6, 2 * replaced)};
}

}  // namespace weerga
