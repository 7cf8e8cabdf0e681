// SPDX-License-Identifier: Apache-2.0
#include "tests/tm/match/naive_score.h"

#include <algorithm>
#include <map>
#include <vector>

#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga::test {
namespace {

using Counts = std::map<std::string, int>;

std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = code_point_at(text, i).size;
    result.push_back(text.substr(i, size));
    i += size;
  }
  return result;
}

struct NaiveWord {
  std::string written;
  std::string folded;
  std::string key;
  bool number = false;
};

std::string naive_key(const std::string& folded) {
  std::vector<std::string> letters = characters(fold_marks(folded));
  const auto is_ending = [](const std::string& letter) {
    return std::string("denrst").find(letter) != std::string::npos;
  };
  while (letters.size() > 4 && is_ending(letters.back())) letters.pop_back();
  std::string key;
  for (std::size_t i = 0; i < letters.size() && i < 6; ++i) key += letters[i];
  return key;
}

std::vector<NaiveWord> naive_words(const std::string& text) {
  std::vector<NaiveWord> words;
  for (const Word& word : words_of(text)) {
    NaiveWord made{.written = std::string(word.range.of(text)), .number = word.kind == WordKind::number};
    made.folded = composed(fold_case(made.written));
    made.key = made.number ? "0" : naive_key(made.folded);
    words.push_back(made);
  }
  return words;
}

template <typename Sequence, typename Cost>
int edit_distance(const Sequence& a, const Sequence& b, int step, Cost replacing) {
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = step * static_cast<int>(i + j);
      } else {
        cost[i][j] = std::min(
            {cost[i - 1][j] + step, cost[i][j - 1] + step, cost[i - 1][j - 1] + replacing(a[i - 1], b[j - 1])});
      }
    }
  }
  return cost[a.size()][b.size()];
}

int replacing(const NaiveWord& a, const NaiveWord& b) {
  if (a.folded == b.folded) return 0;
  if (a.number && b.number) return 0;
  if (a.key != b.key) return 100;
  const auto left = characters(a.folded);
  const auto right = characters(b.folded);
  const int longer = static_cast<int>(std::max(left.size(), right.size()));
  if (longer > 64) return 100;
  const int distance = edit_distance(left, right, 1, [](const auto& x, const auto& y) { return x == y ? 0 : 1; });
  return 2 * distance > longer ? 100 : (100 * distance + longer - 1) / longer;
}

int shared(const Counts& a, const Counts& b) {
  int count = 0;
  for (const auto& [text, times] : a) {
    const auto other = b.find(text);
    if (other != b.end()) count += std::min(times, other->second);
  }
  return count;
}

int total(const Counts& counts) {
  int sum = 0;
  for (const auto& [text, times] : counts) sum += times;
  return sum;
}

Counts counted(const std::vector<NaiveWord>& words, bool numbers, std::string NaiveWord::* what) {
  Counts counts;
  for (const NaiveWord& word : words) {
    if (word.number == numbers) ++counts[word.*what];
  }
  return counts;
}

Counts marks(const std::string& text) {
  std::string rest = text;
  auto words = words_of(text);
  std::ranges::reverse(words);
  for (const Word& word : words) rest.replace(word.range.begin, word.range.size(), " ");
  Counts counts;
  for (const std::string& character : characters(rest)) {
    if (!trimmed(character).empty()) ++counts[character];
  }
  return counts;
}

}  // namespace

int naive_percent(const std::string& query, const std::string& candidate) {
  if (query == candidate) return 100;
  const auto a = naive_words(query);
  const auto b = naive_words(candidate);
  if (a.empty() || b.empty() || a.size() > 512 || b.size() > 512) return 0;
  const int longer = static_cast<int>(std::max(a.size(), b.size()));
  int lost = (edit_distance(a, b, 100, replacing) + longer - 1) / longer;
  lost += std::min(3, shared(counted(a, false, &NaiveWord::folded), counted(b, false, &NaiveWord::folded)) -
                          shared(counted(a, false, &NaiveWord::written), counted(b, false, &NaiveWord::written)));
  const Counts left = marks(query);
  const Counts right = marks(candidate);
  lost += std::min(3, std::max(total(left), total(right)) - shared(left, right));
  const Counts some = counted(a, true, &NaiveWord::folded);
  const Counts others = counted(b, true, &NaiveWord::folded);
  lost += std::min(6, 2 * (std::min(total(some), total(others)) - shared(some, others)));
  return std::max(0, 100 - std::max(lost, 1));
}

}  // namespace weerga::test
