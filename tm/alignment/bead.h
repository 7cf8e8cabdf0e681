// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// Consecutive sentences [begin, end) of one side, counted from 0. An empty range keeps its place.
struct SentenceRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::size_t sentence) const { return begin <= sentence && sentence < end; }

  friend constexpr auto operator<=>(SentenceRange, SentenceRange) = default;
};

enum class EvidenceKind {
  number,   ///< the same number, date or reference on both sides
  same,     ///< the same word: a name, an abbreviation
  cognate,  ///< words that sound alike: Armenië, Armenia
  common,   ///< a pair of the built-in list of frequent words
  lexicon,  ///< a pair of the caller's lexicon: glossary, memory
  learned,  ///< a pair learned from this very text
};

/// A word for people: "number", "same word", "sounds alike", …
std::string_view to_string(EvidenceKind kind);

/// Two words that speak for a bead. Ranges are bytes of the sentences named.
struct Evidence {
  EvidenceKind kind = EvidenceKind::same;
  std::size_t source_sentence = 0;
  ByteRange source;
  std::size_t target_sentence = 0;
  ByteRange target;
  double weight = 0;  ///< natural logarithm of how much likelier the pair is in a true bead than by chance

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Sentences that translate each other. At least one side holds sentences; the other is empty for an omission.
struct Bead {
  SentenceRange source;
  SentenceRange target;
  double confidence = 0;           ///< estimated probability, 0 to 1, that a person would draw the same bead
  std::vector<Evidence> evidence;  ///< strongest first, each word at most once
  bool confirmed = false;          ///< given as a fixed link

  [[nodiscard]] bool is_omission() const { return source.empty() || target.empty(); }
  [[nodiscard]] bool is_one_to_one() const { return source.size() == 1 && target.size() == 1; }

  friend bool operator==(const Bead&, const Bead&) = default;
};

/// From this confidence up a bead is taken to be right.
inline constexpr double kSureBead = 0.9;

/// Beads that cover every sentence of both sides exactly once, in source order; omissions of the target stand where
/// they stand in the target. Only fixed links may cross.
using Alignment = std::vector<Bead>;

}  // namespace weerga
