// SPDX-License-Identifier: Apache-2.0
#include "tm/match/fuzzy_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <numeric>
#include <ranges>
#include <unordered_set>
#include <utility>

#include "tm/match/best_pairs.h"
#include "tm/match/key_distance.h"

// The hot loops count bits; where the processor can, in one instruction. What they call must be part of them for that.
#define WEERGA_PART_OF_LOOP __attribute__((always_inline)) inline
#if defined(__x86_64__) && defined(__gnu_linux__)
#define WEERGA_COUNTS_BITS __attribute__((target_clones("popcnt", "default")))
#else
#define WEERGA_COUNTS_BITS
#endif

namespace weerga {
namespace {

/// Reading one text of a list costs as much as reading this many signatures in a row.
constexpr std::size_t kListCost = 4;

/// How far a candidate has come; the later, the closer its bound is to the truth.
enum class Stage : std::uint8_t { signature, keys, identical };

struct Candidate {
  int percent = 0;  ///< at most
  Stage stage = Stage::signature;
  std::uint32_t text = 0;

  /// Heaps put the greatest bound first, then the lowest number.
  friend bool operator<(const Candidate& a, const Candidate& b) {
    return a.percent != b.percent ? a.percent < b.percent : a.text > b.text;
  }
};

/// What the hot loops need of a query, for candidates of one length. Only words from the i-th rarest on count: who
/// shares a rarer one was met in its list.
struct SignatureFilter {
  std::uint64_t signature = 0;
  int query_words = 0;
  int words = 0;  ///< those that count
  int candidate_words = 0;
  int least_shared = 0;
};

using Batch = std::array<std::uint32_t, PostingLists::kBlock>;

/// Puts those of `texts` in front of `batch` whose first halves leave room for enough shared words. Many pass and many
/// do not, in no order that a processor could guess: so there is no branch.
template <typename Texts>
WEERGA_PART_OF_LOOP std::size_t take_alike(const PackedMemory& memory, const Texts& texts,
                                           const SignatureFilter& filter, Batch& batch) {
  const auto wanted = static_cast<std::uint32_t>(filter.signature);
  const int missing_at_most = filter.words - filter.least_shared;
  const int extra_at_most = filter.candidate_words - filter.least_shared;
  std::size_t taken = 0;
  for (const std::uint32_t text : texts) {
    const std::uint32_t bits = memory.first_bits(text);
    const bool missing_few = std::popcount(wanted & ~bits) <= missing_at_most;
    const bool extra_few = std::popcount(bits & ~wanted) <= extra_at_most;
    batch[taken] = text;
    taken += static_cast<std::size_t>(missing_few) & static_cast<std::size_t>(extra_few);
  }
  return taken;
}

/// Appends those of at most a batch of `texts`, all of one length, whose signatures leave room for enough shared words:
/// of bits that only one of the two has, each is a word less.
template <typename Texts>
WEERGA_PART_OF_LOOP void append_alike(const PackedMemory& memory, const Texts& texts, const SignatureFilter& filter,
                                      std::vector<Candidate>& kept) {
  Batch batch;
  const std::size_t taken = take_alike(memory, texts, filter, batch);
  for (const std::uint32_t text : std::span(batch).first(taken)) {
    const std::uint64_t signature = memory.signature(text);
    const int shared = std::min(filter.words - std::popcount(filter.signature & ~signature),
                                filter.candidate_words - std::popcount(signature & ~filter.signature));
    if (shared < filter.least_shared) continue;
    kept.push_back({100 * shared / std::max(filter.query_words, filter.candidate_words), Stage::signature, text});
  }
}

WEERGA_COUNTS_BITS void keep_alike(const PackedMemory& memory, std::span<const std::uint32_t> texts,
                                   const SignatureFilter& filter, std::vector<Candidate>& kept) {
  append_alike(memory, texts, filter, kept);
}

/// The same for all texts from `begin` to `end`, however many.
WEERGA_COUNTS_BITS void keep_alike_in(const PackedMemory& memory, std::pair<std::uint32_t, std::uint32_t> texts,
                                      const SignatureFilter& filter, std::vector<Candidate>& kept) {
  constexpr std::uint32_t kBatch = PostingLists::kBlock;
  for (std::uint32_t begin = texts.first; begin < texts.second; begin += kBatch) {
    append_alike(memory, std::views::iota(begin, std::min(begin + kBatch, texts.second)), filter, kept);
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
    // Unknown keys have the greatest numbers, frequent ones the least.
    std::ranges::sort(rarest_first_, std::greater{});
    signatures_.resize(words_ + 1);
    for (std::size_t i = words_; i-- > 0;) signatures_[i] = signatures_[i + 1] | signature_bit(rarest_first_[i]);
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
  [[nodiscard]] SignatureFilter filter_for(std::size_t i, std::size_t words) const {
    return {signatures_[i], static_cast<int>(words_), static_cast<int>(words_ - i), static_cast<int>(words),
            static_cast<int>(shared_needed(words))};
  }

  void search();
  void read_list(std::size_t list, std::size_t i, Lengths lengths);
  void read_all(std::size_t i, Lengths lengths);
  void take_identical(std::size_t words);
  void verify();
  [[nodiscard]] Candidate compared_by_keys(std::uint32_t text);
  void score(const Candidate& candidate);

  const PackedMemory& memory_;
  PreparedQuery prepared_;
  std::optional<std::string> code_;
  std::size_t words_;
  std::vector<std::uint32_t> rarest_first_;
  KeyDistance distance_;
  BestPairs best_;
  std::vector<std::uint64_t> signatures_;  ///< of the words from the i-th rarest on
  std::vector<Candidate> kept_;
  std::vector<std::uint32_t> keys_;
  ScoredText text_;
  std::unordered_set<std::uint32_t> scored_;  ///< a text may be met in several lists
};

void FuzzySearch::search() {
  const PostingLists& lists = memory_.sources().texts_of_keys();
  for (std::size_t i = 0; i < words_; ++i) {
    const Lengths lengths = lengths_for(i);
    if (lengths.empty()) return;
    const std::uint32_t key = rarest_first_[i];
    if (key >= lists.keys() || (i > 0 && key == rarest_first_[i - 1])) continue;
    const ListRange needed = lists.lists_of(key, threshold());
    if (!lists.complete(needed) || lists.count(needed) * kListCost > memory_.sources().size()) {
      read_all(i, lengths);  // later words need no other lengths
      verify();
      return;
    }
    for (std::size_t list = needed.begin; list < needed.end; ++list) read_list(list, i, lengths);
    verify();
  }
}

void FuzzySearch::read_list(std::size_t list, std::size_t i, Lengths lengths) {
  std::size_t words = lengths.shortest;
  const std::uint32_t begin = memory_.first_of_length(words);
  const std::uint32_t end = memory_.first_of_length(lengths.longest + 1);
  memory_.sources().texts_of_keys().for_each_run(list, begin, end, [&](std::span<const std::uint32_t> texts) {
    while (!texts.empty()) {
      while (memory_.first_of_length(words + 1) <= texts.front()) ++words;
      const auto longer = std::ranges::lower_bound(texts, memory_.first_of_length(words + 1));
      const auto size = static_cast<std::size_t>(longer - texts.begin());
      keep_alike(memory_, texts.first(size), filter_for(i, words), kept_);
      texts = texts.subspan(size);
    }
  });
}

void FuzzySearch::read_all(std::size_t i, Lengths lengths) {
  for (std::size_t words = lengths.shortest; words <= lengths.longest; ++words) {
    keep_alike_in(memory_, {memory_.first_of_length(words), memory_.first_of_length(words + 1)}, filter_for(i, words),
                  kept_);
  }
}

void FuzzySearch::take_identical(std::size_t words) {
  if (!code_) return;
  for (std::uint32_t text = memory_.first_of_length(words); text < memory_.first_of_length(words + 1); ++text) {
    if (memory_.sources().code(text) == *code_) best_.take_in(text, {}, true);
  }
}

/// Takes what was kept in the order of its bound; a bound that was only a signature's is made exact first.
void FuzzySearch::verify() {
  std::make_heap(kept_.begin(), kept_.end());
  while (!kept_.empty() && kept_.front().percent >= best_.least_percent()) {
    std::pop_heap(kept_.begin(), kept_.end());
    const Candidate candidate = kept_.back();
    kept_.pop_back();
    if (!best_.may_enter(candidate.text, candidate.percent)) continue;
    if (candidate.stage != Stage::signature) {
      score(candidate);
    } else {
      kept_.push_back(compared_by_keys(candidate.text));
      std::push_heap(kept_.begin(), kept_.end());
    }
  }
  kept_.clear();
}

Candidate FuzzySearch::compared_by_keys(std::uint32_t text) {
  keys_.clear();
  memory_.sources().for_each_key(text, [&](std::uint32_t key) { keys_.push_back(key); });
  const std::size_t longer = std::max(words_, keys_.size());
  const std::size_t distance = distance_.to(keys_);
  if (distance == 0 && code_ && memory_.sources().code(text) == *code_) return {101, Stage::identical, text};
  return {static_cast<int>(100 * (longer - distance) / longer), Stage::keys, text};
}

void FuzzySearch::score(const Candidate& candidate) {
  if (!scored_.insert(candidate.text).second) return;
  if (candidate.stage == Stage::identical) return best_.take_in(candidate.text, {}, true);
  text_ = memory_.sources().scored(candidate.text, std::move(text_));
  const int words = lost_words(prepared_.text(), text_);
  if (!best_.may_enter(candidate.text, 100 - words)) return;
  best_.take_in(candidate.text, lost_points(prepared_.text(), text_), false);
}

}  // namespace

std::vector<Match> fuzzy_matches(const PackedMemory& memory, const Query& query, const std::vector<bool>& removed) {
  if (query.limit == 0) return {};
  return FuzzySearch(memory, query, removed).matches();
}

}  // namespace weerga
