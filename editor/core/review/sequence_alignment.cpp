// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/sequence_alignment.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "xliff/text/fold.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kMostCells = 250'000;
constexpr double kAlike = 0.5;
constexpr double kAlikeElsewhere = 0.75;
constexpr std::size_t kRareWords = 4;        ///< of a text, by which others like it are looked up
constexpr std::size_t kMostCandidates = 50;  ///< with one word; commoner words tell nothing

using WordBag = std::vector<std::size_t>;  ///< hashes of words, sorted

WordBag bag_of(std::string_view text) {
  WordBag bag;
  for (const Word& word : words_of(text)) bag.push_back(std::hash<std::string>{}(fold_case(word.range.of(text))));
  std::ranges::sort(bag);
  return bag;
}

/// 2 · common / all, 0 to 1. Texts without words are not alike.
double dice(const WordBag& a, const WordBag& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) {
      ++common;
      ++left;
      ++right;
    } else {
      ++(*left < *right ? left : right);
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

/// A stretch of both sequences that is still to be paired.
struct Stretch {
  std::size_t old_begin, old_end, new_begin, new_end;
};

class Aligning {
 public:
  using Fate = SequenceAlignment::Fate;

  Aligning(const std::vector<std::string>& old_texts, const std::vector<std::string>& new_texts)
      : old_(old_texts), new_(new_texts) {
    result_.of_new.resize(new_.size());
    result_.is_used.assign(old_.size(), false);
  }

  SequenceAlignment run() {
    std::vector<Stretch> open{{0, old_.size(), 0, new_.size()}};
    std::vector<Stretch> changed;
    while (!open.empty()) {
      const Stretch rest = without_equal_ends(open.back());
      open.pop_back();
      if (rest.old_begin == rest.old_end || rest.new_begin == rest.new_end) continue;
      if (!divide(rest, open)) changed.push_back(rest);
    }
    collect_bags();
    for (const Stretch& stretch : changed) pair_alike(stretch);
    pair_moved_equal();
    pair_moved_alike();
    return std::move(result_);
  }

 private:
  void pair(std::size_t old_index, std::size_t new_index, Fate fate) {
    result_.of_new[new_index] = {old_index, fate};
    result_.is_used[old_index] = true;
  }

  Stretch without_equal_ends(Stretch s) {
    while (s.old_begin < s.old_end && s.new_begin < s.new_end && old_[s.old_begin] == new_[s.new_begin])
      pair(s.old_begin++, s.new_begin++, Fate::equal);
    while (s.old_begin < s.old_end && s.new_begin < s.new_end && old_[s.old_end - 1] == new_[s.new_end - 1])
      pair(--s.old_end, --s.new_end, Fate::equal);
    return s;
  }

  /// Pairs the texts that are equal and stand once on each side, as far as they keep their order, and opens what lies
  /// between them. False if there are none.
  bool divide(const Stretch& s, std::vector<Stretch>& open) {
    struct Count {
      std::size_t in_old = 0, in_new = 0, old_index = 0;
    };
    std::unordered_map<std::string_view, Count> counts;
    for (std::size_t i = s.old_begin; i < s.old_end; ++i) {
      Count& count = counts[old_[i]];
      ++count.in_old;
      count.old_index = i;
    }
    for (std::size_t i = s.new_begin; i < s.new_end; ++i) ++counts[new_[i]].in_new;
    std::vector<std::pair<std::size_t, std::size_t>> unique;  // new index, old index
    for (std::size_t i = s.new_begin; i < s.new_end; ++i) {
      const Count& count = counts[new_[i]];
      if (count.in_old == 1 && count.in_new == 1) unique.emplace_back(i, count.old_index);
    }
    if (unique.empty()) return false;
    Stretch next{s.old_begin, 0, s.new_begin, 0};
    for (const auto& [new_index, old_index] : longest_rising(unique)) {
      pair(old_index, new_index, Fate::equal);
      open.push_back({next.old_begin, old_index, next.new_begin, new_index});
      next.old_begin = old_index + 1;
      next.new_begin = new_index + 1;
    }
    open.push_back({next.old_begin, s.old_end, next.new_begin, s.new_end});
    return true;
  }

  /// The longest part in which the second numbers rise too (patience sorting).
  static std::vector<std::pair<std::size_t, std::size_t>> longest_rising(
      const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    std::vector<std::size_t> tops;  // index of the pair on top of each pile
    std::vector<std::size_t> before(pairs.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto pile =
          std::ranges::lower_bound(tops, pairs[i].second, {}, [&](std::size_t top) { return pairs[top].second; });
      if (pile != tops.begin()) before[i] = *std::prev(pile);
      if (pile == tops.end()) {
        tops.push_back(i);
      } else {
        *pile = i;
      }
    }
    std::vector<std::pair<std::size_t, std::size_t>> rising;
    for (std::size_t i = tops.empty() ? pairs.size() : tops.back(); i < pairs.size(); i = before[i])
      rising.push_back(pairs[i]);
    std::ranges::reverse(rising);
    return rising;
  }

  /// Words of what is not paired yet.
  void collect_bags() {
    old_bags_.resize(old_.size());
    new_bags_.resize(new_.size());
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (!result_.is_used[i]) old_bags_[i] = bag_of(old_[i]);
    }
    for (std::size_t i = 0; i < new_.size(); ++i) {
      if (!result_.of_new[i]) new_bags_[i] = bag_of(new_[i]);
    }
  }

  /// The pairs, in order, with the greatest likeness in all.
  void pair_alike(const Stretch& s) {
    const std::size_t rows = s.old_end - s.old_begin;
    const std::size_t columns = s.new_end - s.new_begin;
    if (rows * columns > kMostCells) return;
    std::vector<double> best((rows + 1) * (columns + 1), 0);
    std::vector<std::uint8_t> paired((rows + 1) * (columns + 1), 0);
    const auto cell = [&](std::size_t row, std::size_t column) { return row * (columns + 1) + column; };
    for (std::size_t row = 1; row <= rows; ++row) {
      for (std::size_t column = 1; column <= columns; ++column) {
        const double like = likeness(s.old_begin + row - 1, s.new_begin + column - 1);
        const double skipped = std::max(best[cell(row - 1, column)], best[cell(row, column - 1)]);
        const double with = best[cell(row - 1, column - 1)] + like;
        const bool take = like >= kAlike && with > skipped;
        best[cell(row, column)] = take ? with : skipped;
        paired[cell(row, column)] = take ? 1 : 0;
      }
    }
    for (std::size_t row = rows, column = columns; row > 0 && column > 0;) {
      if (paired[cell(row, column)] != 0) {
        --row;
        --column;
        const bool equal = old_[s.old_begin + row] == new_[s.new_begin + column];
        pair(s.old_begin + row, s.new_begin + column, equal ? Fate::equal : Fate::changed);
      } else if (best[cell(row - 1, column)] >= best[cell(row, column - 1)]) {
        --row;
      } else {
        --column;
      }
    }
  }

  [[nodiscard]] double likeness(std::size_t old_index, std::size_t new_index) const {
    if (old_[old_index] == new_[new_index]) return 1;
    return dice(old_bags_[old_index], new_bags_[new_index]);
  }

  void pair_moved_equal() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> left;
    for (std::size_t i = old_.size(); i-- > 0;) {
      if (!result_.is_used[i]) left[old_[i]].push_back(i);
    }
    for (std::size_t i = 0; i < new_.size(); ++i) {
      if (result_.of_new[i]) continue;
      const auto found = left.find(new_[i]);
      if (found == left.end() || found->second.empty()) continue;
      pair(found->second.back(), i, Fate::moved);
      found->second.pop_back();
    }
  }

  void pair_moved_alike() {
    std::unordered_map<std::size_t, std::vector<std::size_t>> with_word;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (result_.is_used[i]) continue;
      for (std::size_t at = 0; at < old_bags_[i].size(); ++at) {
        if (at == 0 || old_bags_[i][at] != old_bags_[i][at - 1]) with_word[old_bags_[i][at]].push_back(i);
      }
    }
    for (std::size_t i = 0; i < new_.size(); ++i) {
      if (result_.of_new[i]) continue;
      if (const auto found = most_alike(i, with_word)) pair(*found, i, Fate::moved_and_changed);
    }
  }

  [[nodiscard]] std::optional<std::size_t> most_alike(
      std::size_t new_index, const std::unordered_map<std::size_t, std::vector<std::size_t>>& with_word) const {
    std::vector<const std::vector<std::size_t>*> lists;
    for (const std::size_t word : new_bags_[new_index]) {
      const auto found = with_word.find(word);
      if (found != with_word.end() && found->second.size() <= kMostCandidates) lists.push_back(&found->second);
    }
    std::ranges::stable_sort(lists, {}, [](const auto* list) { return list->size(); });
    if (lists.size() > kRareWords) lists.resize(kRareWords);
    std::optional<std::size_t> best;
    double most = kAlikeElsewhere;
    for (const auto* list : lists) {
      for (const std::size_t candidate : *list) {
        if (result_.is_used[candidate]) continue;
        const double like = dice(old_bags_[candidate], new_bags_[new_index]);
        if (like < most || (best && like == most)) continue;
        most = like;
        best = candidate;
      }
    }
    return best;
  }

  const std::vector<std::string>& old_;
  const std::vector<std::string>& new_;
  std::vector<WordBag> old_bags_;
  std::vector<WordBag> new_bags_;
  SequenceAlignment result_;
};

}  // namespace

SequenceAlignment aligned_sequences(const std::vector<std::string>& old_texts,
                                    const std::vector<std::string>& new_texts) {
  return Aligning(old_texts, new_texts).run();
}

}  // namespace weerga
