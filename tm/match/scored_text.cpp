// SPDX-License-Identifier: Apache-2.0
#include "tm/match/scored_text.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "tm/match/similarity.h"
#include "tm/match/text_scorer.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr int kWord = 100;
constexpr std::size_t kMostLettersCompared = 64;

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    letters += c.value;
    i += c.size;
  }
  return letters;
}

/// Whether folding and removing marks leave the word as it is.
bool is_lower_ascii(std::string_view word) {
  return std::ranges::all_of(word,
                             [](char c) { return static_cast<unsigned char>(c) < 0x80U && (c < 'A' || c > 'Z'); });
}

/// What similarity_key() leaves of letters without marks; `endings` are the letters that it cuts.
template <typename View>
View stem(View letters, View endings) {
  constexpr std::size_t kShortest = 4;
  constexpr std::size_t kLongest = 6;
  while (letters.size() > kShortest && endings.find(letters.back()) != View::npos) letters.remove_suffix(1);
  return letters.substr(0, kLongest);
}

/// Levenshtein's distance between words of at most kMostLettersCompared letters.
int letter_distance(std::u32string_view a, std::u32string_view b) {
  std::array<int, kMostLettersCompared + 1> row{};
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    int diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
    }
  }
  return row[b.size()];
}

int similar_word_cost(std::string_view a, std::string_view b) {
  const std::u32string left = letters_of(a);
  const std::u32string right = letters_of(b);
  const std::size_t longer = std::max(left.size(), right.size());
  if (longer > kMostLettersCompared) return kWord;
  const int distance = letter_distance(left, right);
  const int letters = static_cast<int>(longer);
  return 2 * distance > letters ? kWord : (kWord * distance + letters - 1) / letters;
}

int replacement_cost(const ScoredWord& a, const ScoredWord& b) {
  if (a.key != b.key) return kWord;
  if (a.folded == b.folded || a.is_number) return 0;
  return similar_word_cost(a.letters, b.letters);
}

}  // namespace

std::string similarity_key(std::string_view folded_word, bool is_number) {
  if (is_number) return "0";
  if (is_lower_ascii(folded_word)) return std::string(stem(folded_word, std::string_view("denrst")));
  const std::u32string whole = letters_of(fold_marks(folded_word));
  const std::u32string_view letters = stem(std::u32string_view(whole), std::u32string_view(U"denrst"));
  std::string key;
  for (const char32_t letter : letters) append_utf8(key, letter);
  return key;
}

void append_marks(std::u32string& marks, std::string_view separator) {
  for (std::size_t i = 0; i < separator.size();) {
    if (separator[i] > ' ' && separator[i] < '\x7f') {
      marks += static_cast<char32_t>(separator[i++]);
      continue;
    }
    const CodePoint c = code_point_at(separator, i);
    if (!trimmed(separator.substr(i, c.size)).empty()) marks += c.value;
    i += c.size;
  }
}

ScoredText scored_text(std::string_view text, WordNumbers& numbers) {
  ScoredText scored;
  std::size_t after = 0;
  for (const Word& word : words_of(text)) {
    append_marks(scored.marks, text.substr(after, word.range.begin - after));
    after = word.range.end;
    const std::string_view surface = word.range.of(text);
    const bool is_number = word.kind == WordKind::number;
    const NumberedString folded = numbers(composed(fold_case(surface)));
    scored.words.push_back({.surface = numbers(surface).number,
                            .folded = folded.number,
                            .key = numbers(similarity_key(folded.text, is_number)).number,
                            .is_number = is_number,
                            .letters = folded.text});
  }
  append_marks(scored.marks, text.substr(after));
  std::ranges::sort(scored.marks);
  return scored;
}

int word_distance(std::span<const ScoredWord> a, std::span<const ScoredWord> b) {
  // Words that cost nothing to match at either end can stay matched: insertions and deletions cost as much as the
  // dearest replacement, so no cheaper path avoids them.
  while (!a.empty() && !b.empty() && replacement_cost(a.front(), b.front()) == 0) {
    a = a.subspan(1);
    b = b.subspan(1);
  }
  while (!a.empty() && !b.empty() && replacement_cost(a.back(), b.back()) == 0) {
    a = a.first(a.size() - 1);
    b = b.first(b.size() - 1);
  }
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = kWord * static_cast<int>(j);
  for (const ScoredWord& word : a) {
    int diagonal = row[0];
    row[0] += kWord;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const int replaced = diagonal + replacement_cost(word, b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, diagonal + kWord, row[j] + kWord});
    }
  }
  return row[b.size()];
}

LostPoints lost_points(const ScoredText& query, const ScoredText& candidate) {
  TextScorer scorer(query);
  return scorer.lost_points(candidate, scorer.lost_words(candidate));
}

}  // namespace weerga
