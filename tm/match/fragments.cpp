// SPDX-License-Identifier: Apache-2.0
#include "tm/match/fragments.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>
#include <utility>

#include "tm/match/index_reader.h"
#include "tm/match/learned_links.h"
#include "tm/match/prepared_query.h"

namespace weerga {
namespace {

/// Texts read for one window of the segment; beyond them, a phrase's `times` is a lower bound.
constexpr std::size_t kMostCandidates = 20'000;

/// Words begin to end (exclusive) of the segment.
using WordRange = std::pair<std::size_t, std::size_t>;

struct Found {
  std::optional<std::uint32_t> packed;  ///< the newest packed entry
  const MemoryEntry* recent = nullptr;  ///< the newest recent one
  std::size_t times = 0;
};

/// Maximal runs of at least `least` equal elements, as ranges of `a`.
template <typename Sequence>
std::vector<WordRange> common_runs(const Sequence& a, const Sequence& b, std::size_t least) {
  std::vector<WordRange> runs;
  std::vector<std::size_t> row(b.size() + 1);  // length of the run that ends at a[i - 1], b[j - 1]
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = b.size(); j >= 1; --j) {
      row[j] = a[i - 1] == b[j - 1] ? row[j - 1] + 1 : 0;
      const bool goes_on = i < a.size() && j < b.size() && a[i] == b[j];
      if (row[j] >= least && !goes_on) runs.emplace_back(i - row[j], i);
    }
  }
  std::ranges::sort(runs);
  const auto repeated = std::ranges::unique(runs);
  runs.erase(repeated.begin(), repeated.end());
  return runs;
}

bool inside(WordRange inner, WordRange outer) { return outer.first <= inner.first && inner.second <= outer.second; }

class FragmentSearch {
 public:
  FragmentSearch(std::string_view source, const IndexReader& reader, const FragmentOptions& options)
      : source_(source), reader_(reader), options_(options), words_(folded_words_of(source)), links_(reader) {
    options_.least_words = std::max<std::size_t>(options_.least_words, 2);
  }

  std::vector<Fragment> fragments() {
    if (words_.size() < options_.least_words || words_.size() > kMostWordsScored) return {};
    if (reader_.packed() != nullptr) search_packed();
    search_recent();
    std::vector<Fragment> fragments;
    for (const auto& [range, found] : longest()) fragments.push_back(fragment(range, found));
    return fragments;
  }

 private:
  void search_packed() {
    const PackedTexts& texts = reader_.packed()->sources();
    const PreparedQuery prepared(texts, source_);
    std::vector<std::uint32_t> wanted;
    for (const ScoredWord& word : prepared.text().words) wanted.push_back(word.folded);
    std::unordered_set<std::uint32_t> seen;
    for (std::size_t begin = 0; begin + options_.least_words <= wanted.size(); ++begin) {
      const std::span window = std::span(prepared.text().words).subspan(begin, options_.least_words);
      for (const std::uint32_t text : candidates(texts, window)) {
        if (seen.insert(text).second) read_packed(text, wanted);
      }
    }
  }

  /// Texts that may hold all words of a window: those of its rarest key that also hold the second rarest.
  [[nodiscard]] static std::vector<std::uint32_t> candidates(const PackedTexts& texts,
                                                             std::span<const ScoredWord> window) {
    std::vector<std::uint32_t> keys;
    for (const ScoredWord& word : window) {
      if (word.key >= texts.keys().size()) return {};
      keys.push_back(word.key);
    }
    std::ranges::sort(keys, std::greater{});
    const PostingLists& lists = texts.texts_of_keys();
    if (!lists.complete(lists.lists_of(keys[0]))) return {};
    std::vector<std::uint32_t> rarest = lists.texts_of(keys[0]);
    if (keys[1] != keys[0] && lists.complete(lists.lists_of(keys[1]))) {
      std::vector<std::uint32_t> both;
      std::ranges::set_intersection(rarest, lists.texts_of(keys[1]), std::back_inserter(both));
      rarest = std::move(both);
    }
    if (rarest.size() > kMostCandidates) rarest.resize(kMostCandidates);
    return rarest;
  }

  void read_packed(std::uint32_t text, const std::vector<std::uint32_t>& wanted) {
    const PackedMemory& packed = *reader_.packed();
    std::vector<std::uint32_t> words;
    packed.sources().for_each_piece(text, [&](std::uint32_t piece) {
      if (packed.sources().key_after(piece) > 0) words.push_back(packed.sources().folded(piece));
    });
    const auto runs = common_runs(wanted, words, options_.least_words);
    if (runs.empty() || packed.sources().text(text) == source_) return;
    packed.entries().for_each_with_source(text, [&](std::uint32_t entry) {
      if (reader_.is_removed(entry)) return;
      for (const WordRange& run : runs) {
        Found& found = found_[run];
        ++found.times;
        const bool newer = !found.packed || packed.entries().date(entry) > packed.entries().date(*found.packed);
        if (newer) found.packed = entry;
      }
    });
  }

  void search_recent() {
    std::vector<std::string> wanted;
    for (const FoldedWord& word : words_) wanted.push_back(word.text);
    std::map<std::size_t, std::size_t> shared;  // place → words of the segment that it holds
    const auto& places = reader_.recent().places_of_words(Side::source);
    for (const std::string& word : wanted) {
      const auto holders = places.find(word);
      if (holders == places.end()) continue;
      for (const std::size_t place : holders->second) ++shared[place];
    }
    for (const auto& [place, count] : shared) {
      const MemoryEntry* entry = reader_.recent().at(place);
      if (count >= options_.least_words && entry != nullptr && entry->source != source_) read_recent(*entry, wanted);
    }
  }

  void read_recent(const MemoryEntry& entry, const std::vector<std::string>& wanted) {
    std::vector<std::string> words;
    for (FoldedWord& word : folded_words_of(entry.source)) words.push_back(std::move(word.text));
    for (const WordRange& run : common_runs(wanted, words, options_.least_words)) {
      Found& found = found_[run];
      ++found.times;
      if (found.recent == nullptr || entry.date >= found.recent->date) found.recent = &entry;
    }
  }

  /// The runs that lie in no other, longest first, with the entries of the longer runs counted in.
  [[nodiscard]] std::vector<std::pair<WordRange, Found>> longest() const {
    std::vector<std::pair<WordRange, Found>> kept;
    for (const auto& [range, found] : found_) {
      const bool in_other = std::ranges::any_of(
          found_, [&](const auto& other) { return other.first != range && inside(range, other.first); });
      if (!in_other) kept.emplace_back(range, found);
    }
    std::ranges::stable_sort(kept, std::greater{},
                             [](const auto& item) { return item.first.second - item.first.first; });
    if (kept.size() > options_.limit) kept.resize(options_.limit);
    return kept;
  }

  [[nodiscard]] Fragment fragment(WordRange range, const Found& found) {
    Fragment fragment{.source = {words_[range.first].range.begin, words_[range.second - 1].range.end},
                      .words = range.second - range.first,
                      .times = found.times};
    if (found.packed) fragment.entry = reader_.packed()->entry(*found.packed);
    if (found.recent != nullptr && (!found.packed || found.recent->date >= fragment.entry.date)) {
      fragment.entry = *found.recent;
    }
    fragment.in_source = place_in(fragment.entry.source, range);
    fragment.in_target = links_.translation(fragment.entry.source, fragment.in_source, fragment.entry.target);
    return fragment;
  }

  /// Where the words of `range` stand in an entry's source, which holds them.
  [[nodiscard]] ByteRange place_in(std::string_view text, WordRange range) const {
    const std::vector<FoldedWord> words = folded_words_of(text);
    const std::span wanted = std::span(words_).subspan(range.first, range.second - range.first);
    const auto found = std::ranges::search(words, wanted, {}, &FoldedWord::text, &FoldedWord::text);
    return found.empty() ? ByteRange{} : ByteRange{found.front().range.begin, found.back().range.end};
  }

  std::string_view source_;
  const IndexReader& reader_;
  FragmentOptions options_;
  std::vector<FoldedWord> words_;
  LearnedLinks links_;
  std::map<WordRange, Found> found_;
};

}  // namespace

std::vector<Fragment> fragments_of(std::string_view source, const MatchIndex& index, const FragmentOptions& options) {
  const IndexReader reader(index);
  return FragmentSearch(source, reader, options).fragments();
}

}  // namespace weerga
