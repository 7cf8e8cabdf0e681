// SPDX-License-Identifier: Apache-2.0
#include "tm/match/fuzzy_search.h"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>

#include "tm/match/best_pairs.h"
#include "tm/match/candidate_queue.h"
#include "tm/match/prepared_query.h"
#include "tm/match/signature_sieve.h"
#include "tm/match/text_scorer.h"

namespace weerga {
namespace {

/// Reading one text of a list costs as much as reading this many signatures in a row.
constexpr std::size_t kListCost = 4;

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
        scorer_(prepared_.text()),
        words_(prepared_.text().words.size()),
        rarest_first_(keys_of(prepared_.text())),
        sieve_(memory),
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
  void search();
  void read_list(std::size_t list, Lengths lengths);
  void take_identical(std::size_t words);
  void verify();
  [[nodiscard]] Candidate compared_by_keys(std::uint32_t text);
  void score(const Candidate& candidate);
  [[nodiscard]] int lost_words();

  const PackedMemory& memory_;
  PreparedQuery prepared_;
  TextScorer scorer_;
  std::size_t words_;
  std::vector<std::uint32_t> rarest_first_;
  SignatureSieve sieve_;
  BestPairs best_;
  std::vector<std::uint64_t> signatures_;  ///< of the words from the i-th rarest on
  CandidateQueue kept_;
  std::vector<std::uint32_t> keys_;
  ScoredText text_;                           ///< of a candidate
  std::unordered_set<std::uint32_t> scored_;  ///< a text may be met in several lists
};

void FuzzySearch::search() {
  const PostingLists& lists = memory_.sources().texts_of_keys();
  for (std::size_t i = 0; i < words_; ++i) {
    const Lengths lengths = lengths_for(i);
    if (lengths.empty()) return;
    const std::uint32_t key = rarest_first_[i];
    if (key >= lists.keys() || (i > 0 && key == rarest_first_[i - 1])) continue;
    // Only words from this one on count: who shares a rarer one was met in its list.
    sieve_.set(signatures_[i], words_, words_ - i, lengths, [&](std::size_t words) { return shared_needed(words); });
    const ListRange needed = lists.lists_of(key, threshold());
    if (!lists.complete(needed) || lists.count(needed) * kListCost > memory_.sources().size()) {
      sieve_.sift_all(kept_);  // later words need no other lengths
      verify();
      return;
    }
    for (std::size_t list = needed.begin; list < needed.end; ++list) {
      // No text of this list can share as many of its words as its reach, in percent, is below.
      const std::size_t too_short = 100 * shared_needed(words_) / lists.reach_below(key, list);
      const Lengths possible{std::max(lengths.shortest, too_short + 1), lengths.longest};
      if (!possible.empty()) read_list(list, possible);
    }
    verify();
  }
}

void FuzzySearch::read_list(std::size_t list, Lengths lengths) {
  const std::uint32_t begin = memory_.first_of_length(lengths.shortest);
  const std::uint32_t end = memory_.first_of_length(lengths.longest + 1);
  memory_.sources().texts_of_keys().for_each_run(
      list, begin, end, [&](std::span<const std::uint32_t> texts) { sieve_.announce(texts); },
      [&](std::span<const std::uint32_t> texts) { sieve_.sift(texts, kept_); });
}

void FuzzySearch::take_identical(std::size_t words) {
  const std::optional<std::string>& code = prepared_.code();
  if (!code) return;
  for (std::uint32_t text = memory_.first_of_length(words); text < memory_.first_of_length(words + 1); ++text) {
    if (memory_.sources().code(text) == *code) best_.take_in(text, {}, true);
  }
}

/// Takes what was kept in the order of its bound; a bound that was only a signature's is made exact first.
void FuzzySearch::verify() {
  kept_.for_each([&](const Candidate& candidate) { memory_.sources().prefetch(candidate.text); });
  while (const std::optional<Candidate> candidate = kept_.pop(best_.least_percent())) {
    if (candidate->stage == Stage::signature) {
      kept_.push(compared_by_keys(candidate->text));
    } else if (best_.may_enter(candidate->text, candidate->percent)) {
      score(*candidate);
    }
  }
  kept_.clear();
}

Candidate FuzzySearch::compared_by_keys(std::uint32_t text) {
  memory_.sources().read_keys(text, keys_);
  const std::size_t longer = std::max(words_, keys_.size());
  const auto percent = [&](std::size_t shared) { return static_cast<int>(100 * shared / longer); };
  const int most = percent(scorer_.shared_keys(keys_));
  if (most < best_.least_percent()) return {most, Stage::keys, text};
  const std::size_t distance = scorer_.key_distance(keys_);
  if (distance == 0 && prepared_.code() == memory_.sources().code(text)) return {101, Stage::identical, text};
  return {percent(longer - distance), Stage::keys, text};
}

void FuzzySearch::score(const Candidate& candidate) {
  if (!scored_.insert(candidate.text).second) return;
  if (candidate.stage == Stage::identical) return best_.take_in(candidate.text, {}, true);
  memory_.sources().prepare(candidate.text, text_);
  const int words = lost_words();
  if (!best_.may_enter(candidate.text, 100 - words)) return;
  const LostPoints lost = scorer_.lost_points(text_, words);
  if (best_.may_enter(candidate.text, similarity_of(lost, false, {}).percent))
    best_.take_in(candidate.text, lost, false);
}

int FuzzySearch::lost_words() {
  if (const std::optional<int> known = scorer_.lost_words_without_letters(text_)) return *known;
  memory_.sources().add_letters(text_);
  return scorer_.lost_words_by_letters(text_);
}

}  // namespace

std::vector<Match> fuzzy_matches(const PackedMemory& memory, const Query& query, const std::vector<bool>& removed) {
  if (query.limit == 0) return {};
  return FuzzySearch(memory, query, removed).matches();
}

}  // namespace weerga
