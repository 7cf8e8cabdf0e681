// SPDX-License-Identifier: Apache-2.0
#include "tm/match/concordance.h"

#include <algorithm>
#include <map>
#include <utility>

#include "tm/match/index_reader.h"
#include "tm/match/learned_links.h"
#include "tm/match/pattern_search.h"
#include "tm/match/word_pattern.h"

namespace weerga {
namespace {

/// From so many hits on, what they have in common tells their rendering; fewer are aligned word by word.
constexpr std::size_t kTelling = 4;
/// Links weaker than this are chance.
constexpr double kWeakest = 0.45;
constexpr double kUnlinked = 0.05;

Side other(Side side) { return side == Side::source ? Side::target : Side::source; }

const std::string& text_of(const MemoryEntry& entry, Side side) {
  return side == Side::source ? entry.source : entry.target;
}

/// Collects hits from both parts of an index.
class Search {
 public:
  Search(const IndexReader& reader, const ConcordanceQuery& query)
      : reader_(reader), query_(query), pattern_(query.pattern, query.stem), links_(reader) {}

  ConcordanceResult result() {
    if (pattern_.empty()) return {};
    if (reader_.packed() != nullptr) search_packed();
    search_recent();
    std::ranges::stable_sort(hits_, std::greater{}, [](const Hit& hit) { return hit.shown.entry.date; });
    if (hits_.size() > query_.limit) hits_.resize(query_.limit);
    find_renderings();
    count_renderings();
    for (Hit& hit : hits_) result_.hits.push_back(std::move(hit.shown));
    return std::move(result_);
  }

 private:
  struct Hit {
    ConcordanceHit shown;
    FoldedText other_words;  ///< of the side that is not searched
  };

  void search_packed() {
    const std::vector<std::uint32_t> newest = newest_of(texts_with_pattern(*reader_.packed(), query_.side, pattern_));
    const PackedEntries& entries = reader_.packed()->entries();
    for (const std::uint32_t entry : newest) {
      const bool in_source = query_.side == Side::source;
      const std::uint32_t text = in_source ? entries.source(entry) : entries.target(entry);
      const std::uint32_t other_text = in_source ? entries.target(entry) : entries.source(entry);
      hits_.push_back({.shown = {.entry = reader_.packed()->entry(entry),
                                 .found = pattern_.found_in(reader_.texts(query_.side).folded_words(text))},
                       .other_words = reader_.texts(other(query_.side)).folded_words(other_text)});
    }
  }

  /// Counts the entries that hold one of `texts` and are allowed; gives the newest ones, newest first.
  std::vector<std::uint32_t> newest_of(const std::vector<std::uint32_t>& texts) {
    const PackedEntries& packed = reader_.packed()->entries();
    const bool allows_all = query_.filter.allows_all();
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
      return packed.date(a) != packed.date(b) ? packed.date(a) > packed.date(b) : a < b;
    };
    std::vector<std::uint32_t> newest;  // a heap, the least new in front
    std::uint32_t least_date = 0;       // of what can still come in
    for_each_entry_with(texts, [&](std::uint32_t entry) {
      if (reader_.is_removed(entry) || (!allows_all && !query_.filter.allows(packed.provenance(entry)))) return;
      ++result_.entries;
      if (packed.date(entry) < least_date) return;
      newest.push_back(entry);
      std::ranges::push_heap(newest, before);
      if (newest.size() <= query_.limit) return;
      std::ranges::pop_heap(newest, before);
      newest.pop_back();
      if (!newest.empty()) least_date = packed.date(newest.front());
    });
    std::ranges::sort_heap(newest, before);
    return newest;
  }

  /// Where many texts are wanted, passing through all entries costs less than going from text to entries.
  template <typename Visit>
  void for_each_entry_with(const std::vector<std::uint32_t>& texts, Visit&& visit) const {
    const PackedEntries& packed = reader_.packed()->entries();
    const bool in_source = query_.side == Side::source;
    if (in_source && texts.size() < packed.size() / 8) {
      for (const std::uint32_t text : texts) packed.for_each_with_source(text, visit);
      return;
    }
    std::vector<bool> wanted(reader_.texts(query_.side).size());
    for (const std::uint32_t text : texts) wanted[text] = true;
    for (std::uint32_t entry = 0; !texts.empty() && entry < packed.size(); ++entry) {
      if (wanted[in_source ? packed.source(entry) : packed.target(entry)]) visit(entry);
    }
  }

  void search_recent() {
    std::vector<std::size_t> places;
    for (const auto& [word, holders] : reader_.recent().places_of_words(query_.side)) {
      if (pattern_.fits(0, word)) places.insert(places.end(), holders.begin(), holders.end());
    }
    std::ranges::sort(places);
    const auto repeated = std::ranges::unique(places);
    places.erase(repeated.begin(), repeated.end());
    for (const std::size_t place : places) {
      const MemoryEntry* entry = reader_.recent().at(place);
      if (entry == nullptr || !query_.filter.allows(*entry)) continue;
      std::vector<ByteRange> found = pattern_.found_in(folded_words_of(text_of(*entry, query_.side)));
      if (found.empty()) continue;
      ++result_.entries;
      hits_.push_back({.shown = {.entry = *entry, .found = std::move(found)},
                       .other_words = folded_words_of(text_of(*entry, other(query_.side)))});
    }
  }

  void find_renderings() {
    if (hits_.size() < kTelling) {
      for (auto& [hit, words] : hits_) {
        if (query_.side == Side::source) {
          hit.rendering = links_.translation(hit.entry.source, hit.found.front(), hit.entry.target);
        }
      }
      return;
    }
    const auto strengths = strengths_of_words();
    for (auto& [hit, words] : hits_) {
      std::vector<double> gains;
      for (const FoldedWord& word : words) {
        const double strength = strengths.at(word.text);
        gains.push_back(strength < kWeakest ? -kUnlinked : strength);
      }
      hit.rendering = best_run(words, gains);
    }
  }

  /// How firmly each word of the hits' other sides goes with the pattern: its share of the hits, or for a rendering
  /// among several half the share of its texts that are hits; less its share of all other texts. One or two hits tell
  /// little.
  [[nodiscard]] std::unordered_map<std::string, double> strengths_of_words() const {
    std::vector<FoldedText> texts;
    for (const Hit& hit : hits_) texts.push_back(hit.other_words);
    std::unordered_map<std::string, double> strengths;
    const auto entries = static_cast<double>(result_.entries);
    const double others = std::max(1.0, static_cast<double>(reader_.count_of_texts(other(query_.side))) - entries);
    for (const auto& [word, times] : texts_per_word(texts)) {
      const double share = static_cast<double>(times) / static_cast<double>(texts.size());
      const double both = share * entries;
      const double all = std::max(both, static_cast<double>(reader_.count_of_word(other(query_.side), word)));
      const double elsewhere = (all - both) / others;
      strengths[word] = (times < 3 ? share : std::max(share, both / all / 2)) - elsewhere;
    }
    return strengths;
  }

  void count_renderings() {
    std::map<std::string, Rendering> renderings;
    for (const auto& [hit, words] : hits_) {
      if (hit.rendering.empty()) continue;
      Rendering& rendering = renderings[std::string(hit.rendering.of(text_of(hit.entry, other(query_.side))))];
      ++rendering.times;
      rendering.last_date = std::max(rendering.last_date, hit.entry.date);
    }
    for (auto& [text, rendering] : renderings) {
      rendering.text = text;
      result_.renderings.push_back(std::move(rendering));
    }
    std::ranges::stable_sort(result_.renderings, std::greater{}, &Rendering::times);
  }

  const IndexReader& reader_;
  const ConcordanceQuery& query_;
  WordPattern pattern_;
  LearnedLinks links_;
  std::vector<Hit> hits_;
  ConcordanceResult result_;
};

}  // namespace

ConcordanceResult concordance(const MatchIndex& index, const ConcordanceQuery& query) {
  const IndexReader reader(index);
  return Search(reader, query).result();
}

}  // namespace weerga
