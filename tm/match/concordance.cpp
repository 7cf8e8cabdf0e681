// SPDX-License-Identifier: Apache-2.0
#include "tm/match/concordance.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "tm/match/index_reader.h"
#include "tm/match/learned_links.h"
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

/// Finds the texts of the packed part that hold a pattern.
class PackedSearch {
 public:
  PackedSearch(const PackedTexts& texts, const WordPattern& pattern) : texts_(texts), pattern_(pattern) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      pieces_.push_back(pattern.word(i).folded.empty() ? std::vector<std::uint32_t>{} : pattern.pieces(i, texts));
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> matching_texts() const {
    std::vector<std::uint32_t> matching;
    const auto keep = [&](std::uint32_t text) {
      if (holds(text)) matching.push_back(text);
    };
    const auto candidates = fewest_candidates();
    if (candidates) {
      std::ranges::for_each(*candidates, keep);
    } else {
      for (std::uint32_t text = 0; text < texts_.size(); ++text) keep(text);
    }
    return matching;
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> keys_of(std::size_t i) const {
    std::vector<std::uint32_t> keys;
    for (const std::uint32_t piece : pieces_[i]) keys.push_back(texts_.key_after(piece) - 1);
    std::ranges::sort(keys);
    const auto repeated = std::ranges::unique(keys);
    keys.erase(repeated.begin(), repeated.end());
    return keys;
  }

  /// How many texts the lists of the i-th word name, or nothing if a list is missing or any word fits.
  [[nodiscard]] std::optional<std::size_t> cost(std::size_t i) const {
    if (pattern_.word(i).folded.empty()) return std::nullopt;
    std::size_t texts = 0;
    for (const std::uint32_t key : keys_of(i)) {
      if (!texts_.texts_of_keys().complete(texts_.texts_of_keys().lists_of(key))) return std::nullopt;
      texts += texts_.texts_of_keys().count(key);
    }
    return texts;
  }

  [[nodiscard]] std::vector<std::uint32_t> texts_of_word(std::size_t i) const {
    std::vector<std::uint32_t> texts;
    for (const std::uint32_t key : keys_of(i)) {
      std::ranges::copy(texts_.texts_of_keys().texts_of(key), std::back_inserter(texts));
    }
    std::ranges::sort(texts);
    const auto repeated = std::ranges::unique(texts);
    texts.erase(repeated.begin(), repeated.end());
    return texts;
  }

  /// The texts of the rarest word, cut with those of the second rarest; nothing if all texts must be read.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> fewest_candidates() const {
    std::vector<std::pair<std::size_t, std::size_t>> words;  // cost, place
    for (std::size_t i = 0; i < pattern_.size(); ++i) {
      if (const auto texts = cost(i)) words.emplace_back(*texts, i);
    }
    if (words.empty()) return std::nullopt;
    std::ranges::sort(words);
    std::vector<std::uint32_t> rarest = texts_of_word(words[0].second);
    if (words.size() == 1 || words[1].first > 20 * rarest.size()) return rarest;
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(rarest, texts_of_word(words[1].second), std::back_inserter(both));
    return both;
  }

  [[nodiscard]] bool holds(std::uint32_t text) const {
    pieces_of_text_.clear();
    texts_.for_each_piece(text, [&](std::uint32_t piece) { pieces_of_text_.push_back(piece); });
    for (std::size_t begin = 0; begin < pieces_of_text_.size(); ++begin) {
      // The first word of a pattern is never any word, so a separator cannot fit it.
      if (fits(0, texts_.folded(pieces_of_text_[begin])) && follows(begin + 1)) return true;
    }
    return false;
  }

  /// Whether the pieces from `at` on go on with the pattern's second word.
  [[nodiscard]] bool follows(std::size_t at) const {
    std::size_t fitting = 1;
    for (; fitting < pattern_.size() && at < pieces_of_text_.size(); ++at) {
      if (texts_.key_after(pieces_of_text_[at]) == 0) continue;
      if (!fits(fitting, texts_.folded(pieces_of_text_[at]))) return false;
      ++fitting;
    }
    return fitting == pattern_.size();
  }

  [[nodiscard]] bool fits(std::size_t i, std::uint32_t folded) const {
    if (pieces_[i].size() == 1) return pieces_[i].front() == folded;
    return pattern_.word(i).folded.empty() || std::ranges::binary_search(pieces_[i], folded);
  }

  const PackedTexts& texts_;
  const WordPattern& pattern_;
  std::vector<std::vector<std::uint32_t>> pieces_;  ///< sorted, for each word of the pattern
  mutable std::vector<std::uint32_t> pieces_of_text_;
};

/// Collects hits from both parts of an index.
class Search {
 public:
  Search(const IndexReader& reader, const ConcordanceQuery& query)
      : reader_(reader), query_(query), pattern_(query.pattern, query.stem), links_(reader) {}

  ConcordanceResult result() {
    if (pattern_.empty()) return {};
    if (reader_.packed() != nullptr) search_packed();
    search_recent();
    std::ranges::stable_sort(result_.hits, std::greater{}, [](const ConcordanceHit& hit) { return hit.entry.date; });
    if (result_.hits.size() > query_.limit) result_.hits.resize(query_.limit);
    find_renderings();
    count_renderings();
    return std::move(result_);
  }

 private:
  void add_hit(MemoryEntry entry) {
    std::vector<ByteRange> found = pattern_.found_in(text_of(entry, query_.side));
    if (!found.empty()) result_.hits.push_back({.entry = std::move(entry), .found = std::move(found)});
  }

  void search_packed() {
    const PackedMemory& packed = *reader_.packed();
    std::vector<std::uint32_t> entries =
        entries_with(PackedSearch(reader_.texts(query_.side), pattern_).matching_texts());
    std::erase_if(entries, [&](std::uint32_t entry) {
      return reader_.is_removed(entry) ||
             (!query_.filter.allows_all() && !query_.filter.allows(packed.entries().provenance(entry)));
    });
    result_.entries += entries.size();
    const auto newest = entries.begin() + static_cast<std::ptrdiff_t>(std::min(query_.limit, entries.size()));
    std::ranges::partial_sort(entries, newest, {}, [&](std::uint32_t entry) {
      return std::pair(-static_cast<std::int64_t>(packed.entries().date(entry)), entry);
    });
    std::for_each(entries.begin(), newest, [&](std::uint32_t entry) { add_hit(packed.entry(entry)); });
  }

  [[nodiscard]] std::vector<std::uint32_t> entries_with(const std::vector<std::uint32_t>& texts) const {
    const PackedEntries& packed = reader_.packed()->entries();
    std::vector<std::uint32_t> entries;
    if (query_.side == Side::source) {
      for (const std::uint32_t text : texts) {
        packed.for_each_with_source(text, [&](std::uint32_t entry) { entries.push_back(entry); });
      }
      return entries;
    }
    std::vector<bool> wanted(reader_.packed()->targets().size());
    for (const std::uint32_t text : texts) wanted[text] = true;
    for (std::uint32_t entry = 0; !texts.empty() && entry < packed.size(); ++entry) {
      if (wanted[packed.target(entry)]) entries.push_back(entry);
    }
    return entries;
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
      const std::size_t before = result_.hits.size();
      add_hit(*entry);
      result_.entries += result_.hits.size() - before;
    }
  }

  void find_renderings() {
    if (result_.hits.size() < kTelling) {
      for (ConcordanceHit& hit : result_.hits) {
        if (query_.side == Side::source) {
          hit.rendering = links_.translation(hit.entry.source, hit.found.front(), hit.entry.target);
        }
      }
      return;
    }
    std::vector<std::string> texts;
    for (const ConcordanceHit& hit : result_.hits) texts.push_back(text_of(hit.entry, other(query_.side)));
    const auto strengths = strengths_in(texts);
    for (ConcordanceHit& hit : result_.hits) {
      const std::vector<FoldedWord> words = folded_words_of(text_of(hit.entry, other(query_.side)));
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
  [[nodiscard]] std::unordered_map<std::string, double> strengths_in(const std::vector<std::string>& texts) const {
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
    for (const ConcordanceHit& hit : result_.hits) {
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
  ConcordanceResult result_;
};

}  // namespace

ConcordanceResult concordance(const MatchIndex& index, const ConcordanceQuery& query) {
  const IndexReader reader(index);
  return Search(reader, query).result();
}

}  // namespace weerga
