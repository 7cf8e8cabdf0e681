// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/memory_entry.h"

namespace weerga::test {

struct GeneratedPair {
  std::string source;  ///< Dutch
  std::string target;  ///< English
};

/// Sentences as Dutch ministers write them, with a translation built alike. Words follow Zipf's law with a long open
/// tail (derived verbs and nouns, compounds, learned words, places, names, abbreviations, numbers), so the vocabulary
/// grows with the number of sentences: among 2,300 sentences the rarest word of half of them stands in at most two, as
/// in real Dutch of that size. A fifth are near copies of earlier ones and some are formulas that return word for word.
/// The same seed gives the same sentences on every machine.
class SentenceGenerator {
 public:
  explicit SentenceGenerator(std::uint64_t seed);

  GeneratedPair next();
  /// `text` with some of its words (at least one, unless `percent` is 100) replaced, dropped or doubled so that about
  /// `percent` of them remain.
  std::string edited(std::string_view text, int percent);

 private:
  friend class SentenceWriter;

  std::uint32_t below(std::uint32_t bound);
  bool chance(std::uint32_t percent) { return below(100) < percent; }
  /// Ranks below `bound` as Zipf's law has them, by octaves: rank r about as often as 1 / (r + 1).
  std::uint32_t by_rank(std::uint32_t bound);
  GeneratedPair written();
  GeneratedPair varied(const GeneratedPair& pair);
  std::string name();

  std::mt19937_64 random_;
  std::vector<GeneratedPair> earlier_;
};

/// Calls `visit` with `count` entries: letters of 40 to 200 segments, with dossiers, dates, authors, states,
/// neighbours.
void generate_memory(std::size_t count, std::uint64_t seed, const std::function<void(const MemoryEntry&)>& visit);

}  // namespace weerga::test
