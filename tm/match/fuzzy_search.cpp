// SPDX-License-Identifier: Apache-2.0
#include "tm/match/fuzzy_search.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "tm/match/best_pairs.h"
#include "tm/match/key_distance.h"

// The hot loops count bits; where the processor can, in one instruction.
#if defined(__x86_64__) && defined(__gnu_linux__)
#define WEERGA_COUNTS_BITS __attribute__((target_clones("popcnt", "default")))
#else
#define WEERGA_COUNTS_BITS
#endif

namespace weerga {
namespace {

/// Reading one text of a list costs as much as reading this many signatures in a row.
constexpr std::size_t kListCost = 4;

/// Differences between signatures that a candidate may show.
struct Allowed {
  int missing = 0;
  int extra = 0;
};

struct Candidate {
  int percent = 0;  ///< at most
  std::uint32_t text = 0;
  bool identical = false;
};

bool is_alike(std::uint64_t query, std::uint64_t candidate, Allowed allowed) {
  return std::popcount(query & ~candidate) <= allowed.missing && std::popcount(candidate & ~query) <= allowed.extra;
}

/// Keeps of `texts`, all of one length, those whose signature is alike enough.
WEERGA_COUNTS_BITS void keep_alike(const PackedMemory& memory, std::span<const std::uint32_t> texts,
                                   std::pair<std::uint64_t, Allowed> query, std::vector<std::uint32_t>& kept) {
  for (const std::uint32_t text : texts) {
    if (is_alike(query.first, memory.signature(text), query.second)) kept.push_back(text);
  }
}

/// The same for all texts of a range.
WEERGA_COUNTS_BITS void keep_alike_in(const PackedMemory& memory, std::pair<std::uint32_t, std::uint32_t> texts,
                                      std::pair<std::uint64_t, Allowed> query, std::vector<std::uint32_t>& kept) {
  for (std::uint32_t text = texts.first; text < texts.second; ++text) {
    if (is_alike(query.first, memory.signature(text), query.second)) kept.push_back(text);
  }
}

std::vector<std::uint32_t> keys_of(const ScoredText& text) {
  std::vector<std::uint32_t> keys;
  for (const ScoredWord& word : text.words) keys.push_back(word.key);
  return keys;
}

class FuzzySearch {
 public:
  FuzzySearch(const PackedMemory& memory, const Query& query, const std::vector<bool>& removed)
      : memory_(memory),
        prepared_(memory.sources(), query.source),
        code_(memory.sources().code_of(query.source)),
        words_(prepared_.text().words.size()),
        rarest_first_(keys_of(prepared_.text())),
        distance_(words_ > kMostWordsScored ? std::span<const std::uint32_t>{} : std::span(rarest_first_)),
        best_(memory, query, removed) {
    for (const std::uint32_t key : rarest_first_) signature_ |= signature_bit(key);
    std::ranges::sort(rarest_first_,
                      std::greater{});  // unknown keys have the greatest numbers, frequent ones the least
  }

  std::vector<Match> matches() {
    if (words_ == 0 || words_ > kMostWordsScored) {
      take_identical(words_ == 0 ? 0 : kMostWordsScored + 1);
    } else {
      search();
    }
    return best_.matches();
  }

 private:
  struct Lengths {
    std::size_t shortest = 1;
    std::size_t longest = 0;
    [[nodiscard]] bool empty() const { return shortest > longest; }
  };

  /// A context match's 101 asks no more of the words than 100 does.
  [[nodiscard]] std::size_t threshold() const {
    return static_cast<std::size_t>(std::clamp(best_.least_percent(), 1, 100));
  }
  [[nodiscard]] std::size_t shared_needed(std::size_t words) const {
    return (threshold() * std::max(words, words_) + 99) / 100;
  }
  /// The lengths for which the list of the i-th rarest word is needed.
  [[nodiscard]] Lengths lengths_for(std::size_t i) const {
    if (shared_needed(words_) > words_ - i) return {};
    return {shared_needed(words_), std::min((words_ - i) * 100 / threshold(), kMostWordsScored)};
  }
  [[nodiscard]] Allowed allowed(std::size_t words) const {
    const auto needed = static_cast<int>(shared_needed(words));
    return {static_cast<int>(words_) - needed, static_cast<int>(words) - needed};
  }
  [[nodiscard]] std::size_t texts_of(Lengths lengths) const {
    return memory_.first_of_length(lengths.longest + 1) - memory_.first_of_length(lengths.shortest);
  }

  void search();
  void read_list(std::uint32_t key, Lengths lengths);
  void read_all(Lengths lengths);
  void take_identical(std::size_t words);
  void verify();

  const PackedMemory& memory_;
  PreparedQuery prepared_;
  std::optional<std::string> code_;
  std::size_t words_;
  std::vector<std::uint32_t> rarest_first_;
  KeyDistance distance_;
  BestPairs best_;
  std::uint64_t signature_ = 0;
  std::vector<std::uint32_t> kept_;
  std::vector<std::uint32_t> keys_;
  std::unordered_set<std::uint32_t> seen_;
};

void FuzzySearch::search() {
  const PostingLists& lists = memory_.sources().texts_of_keys();
  for (std::size_t i = 0; i < words_; ++i) {
    const Lengths lengths = lengths_for(i);
    if (lengths.empty()) return;
    const std::uint32_t key = rarest_first_[i];
    if (key >= lists.size() || (i > 0 && key == rarest_first_[i - 1])) continue;
    if (lists.everywhere(key) || lists.count(key) * kListCost > memory_.sources().size()) {
      read_all(lengths);  // later words need no other lengths
      verify();
      return;
    }
    read_list(key, lengths);
    verify();
  }
}

void FuzzySearch::read_list(std::uint32_t key, Lengths lengths) {
  std::size_t words = lengths.shortest;
  const std::uint32_t begin = memory_.first_of_length(words);
  const std::uint32_t end = memory_.first_of_length(lengths.longest + 1);
  memory_.sources().texts_of_keys().for_each_run(key, begin, end, [&](std::span<const std::uint32_t> texts) {
    while (!texts.empty()) {
      while (memory_.first_of_length(words + 1) <= texts.front()) ++words;
      const auto longer = std::ranges::lower_bound(texts, memory_.first_of_length(words + 1));
      const auto size = static_cast<std::size_t>(longer - texts.begin());
      keep_alike(memory_, texts.first(size), {signature_, allowed(words)}, kept_);
      texts = texts.subspan(size);
    }
  });
}

void FuzzySearch::read_all(Lengths lengths) {
  for (std::size_t words = lengths.shortest; words <= lengths.longest; ++words) {
    keep_alike_in(memory_, {memory_.first_of_length(words), memory_.first_of_length(words + 1)},
                  {signature_, allowed(words)}, kept_);
  }
}

void FuzzySearch::take_identical(std::size_t words) {
  if (!code_) return;
  for (std::uint32_t text = memory_.first_of_length(words); text < memory_.first_of_length(words + 1); ++text) {
    if (memory_.sources().code(text) == *code_) best_.take_in(text, {}, true);
  }
}

/// Scores what was kept, the most promising first.
void FuzzySearch::verify() {
  std::vector<Candidate> candidates;
  for (const std::uint32_t text : kept_) {
    if (!seen_.insert(text).second) continue;
    keys_.clear();
    memory_.sources().for_each_key(text, [&](std::uint32_t key) { keys_.push_back(key); });
    const std::size_t longer = std::max(words_, keys_.size());
    const std::size_t distance = distance_.to(keys_);
    const bool identical = distance == 0 && code_ && memory_.sources().code(text) == *code_;
    const int percent = identical ? 101 : static_cast<int>(100 * (longer - distance) / longer);
    if (percent >= best_.least_percent()) candidates.push_back({percent, text, identical});
  }
  kept_.clear();
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return std::pair(-a.percent, a.text) < std::pair(-b.percent, b.text);
  });
  for (const Candidate& candidate : candidates) {
    if (candidate.percent < best_.least_percent()) return;
    best_.take_in(
        candidate.text,
        candidate.identical ? LostPoints{} : lost_points(prepared_.text(), memory_.sources().scored(candidate.text)),
        candidate.identical);
  }
}

}  // namespace

std::vector<Match> fuzzy_matches(const PackedMemory& memory, const Query& query, const std::vector<bool>& removed) {
  if (query.limit == 0) return {};
  return FuzzySearch(memory, query, removed).matches();
}

}  // namespace weerga
