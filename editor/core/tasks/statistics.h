// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tm/store/translation_memory.h"
#include "xliff/model/document.h"

namespace weerga {

/// How much of a segment is known before it is translated.
/// - context … low50: by the best match of the memory, see Match.
/// - fragments: no match from 50 % on, but phrases of the memory (fragments_of()) cover at least half its words.
/// - repetition: the same source stood earlier in the letter, or in an earlier letter of the run, and the memory has no
///   exact match.
enum class MatchBand { context, exact, high95, high85, high75, low50, fragments, none, repetition };
inline constexpr std::size_t kMatchBands = 9;
/// "context", "100", "95-99", "85-94", "75-84", "50-74", "fragments", "new", "repetition"
std::string_view to_string(MatchBand band);

/// The rule of all counts, for people: printed with each report.
inline constexpr std::string_view kCountRule =
    "Words are those of the source by the word boundaries of Unicode (UAX 29): a number is a word, punctuation is "
    "none, "
    "a compound with hyphens counts its parts. Characters are code points, spaces included; inline codes count for "
    "nothing.";

struct Amount {
  std::size_t segments = 0;
  std::size_t words = 0;
  std::size_t characters = 0;

  void add(std::string_view text);
  void add(const Amount& other);
  friend bool operator==(const Amount&, const Amount&) = default;
};

/// How much of what was inserted was rewritten: word edits (inserted, deleted, replaced) per word of the longer text.
struct EditEffort {
  std::size_t segments = 0;   ///< filled from a match that is still known, with a target
  std::size_t untouched = 0;  ///< of them still as inserted
  std::size_t words = 0;      ///< of the longer of inserted and final text
  std::size_t edits = 0;

  /// 0 to 100, rounded to the nearest; 0 where there is nothing.
  [[nodiscard]] int percent() const;
  void add(const EditEffort& other);
  friend bool operator==(const EditEffort&, const EditEffort&) = default;
};

struct Statistics {
  Amount total;
  std::array<Amount, 4> by_state;  ///< by State
  std::array<Amount, kMatchBands> by_band;
  std::array<EditEffort, kMatchBands> edited;  ///< by the band of the match that was inserted

  [[nodiscard]] EditEffort all_edited() const;
  void add(const Statistics& other);
  friend bool operator==(const Statistics&, const Statistics&) = default;
};

struct StatisticsOptions {
  TranslationMemory* memory = nullptr;  ///< borrowed; without one only repetitions and new text are told
  /// Also finds fragments. Null: that band stays empty.
  const MatchIndex* fragments = nullptr;
  /// Counts a segment that is like an earlier one of its letter as a match of that percentage.
  bool within_letter = false;
  std::function<void(double)> progress;  ///< 0 to 1, on the caller's thread
  std::stop_token stop;
};

/// Segments without words (empty ones) are not counted; ignorables are none.
Statistics statistics_of(const Document& document, const StatisticsOptions& options = {});

/// The figures of one letter or one dossier.
struct NamedStatistics {
  std::string name;
  std::string dossier;  ///< "" none
  std::size_t letters = 1;
  Statistics statistics;

  friend bool operator==(const NamedStatistics&, const NamedStatistics&) = default;
};

struct Analysis {
  std::vector<NamedStatistics> letters;   ///< as they were added
  std::vector<NamedStatistics> dossiers;  ///< by name, those of none last
  Statistics total;

  friend bool operator==(const Analysis&, const Analysis&) = default;
};

/// Counts letter after letter; a segment that stood in an earlier letter is a repetition too. One thread.
class AnalysisRun {
 public:
  explicit AnalysisRun(StatisticsOptions options) : options_(std::move(options)) {}

  void add(std::string name, std::string dossier, const Document& document);
  [[nodiscard]] Analysis result() const;

 private:
  StatisticsOptions options_;
  std::unordered_map<std::string, MatchBand> seen_;  ///< sources, with the band of their first occurrence
  std::vector<NamedStatistics> letters_;
};

}  // namespace weerga
