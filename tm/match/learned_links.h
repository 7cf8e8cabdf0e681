// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tm/match/folded_words.h"
#include "tm/match/index_reader.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// Which target words go with which source words, learned from the memory: Dice's coefficient 2 c / (f + e) of the
/// numbers of pairs that hold both, the source word, the target word. Rare words are counted wholly, frequent ones from
/// an even sample of kSample texts.
class LearnedLinks {
 public:
  static constexpr std::size_t kSample = 150;

  /// `reader` must outlive this object.
  explicit LearnedLinks(const IndexReader& reader) : reader_(reader) {}

  /// 0 to 1; folded words. A word links to itself with strength 1 (names, numbers).
  double strength(const std::string& source_word, const std::string& target_word);

  /// The stretch of `target` that translates `phrase` (a range of `source`): the run of words with the greatest sum of
  /// strengths to the phrase, where words that rather belong to the rest of the source count against it. Empty if no
  /// word is linked.
  ByteRange translation(std::string_view source, ByteRange phrase, std::string_view target);

 private:
  using Strengths = std::unordered_map<std::string, double>;
  /// Some of the pairs that hold a source word.
  struct Sample {
    std::size_t pairs = 0;                    ///< all that hold the word
    std::size_t texts = 0;                    ///< target texts looked at
    std::vector<std::uint32_t> packed_words;  ///< the folded words of those that are packed, each once a text, sorted
    std::vector<FoldedText> recent;
  };

  const Strengths& strengths_of(const std::string& source_word);
  [[nodiscard]] Strengths learned(const std::string& source_word) const;
  [[nodiscard]] Sample sample_of(const std::string& source_word) const;
  void sample_packed(const PackedMemory& packed, const std::string& source_word, Sample& sample) const;
  /// In how many texts of the sample a target word stands; rare words are left out.
  [[nodiscard]] std::unordered_map<std::string, std::size_t> frequent_words(const Sample& sample) const;
  [[nodiscard]] std::optional<std::uint32_t> first_entry(const PackedMemory& packed, std::uint32_t source) const;

  const IndexReader& reader_;
  std::unordered_map<std::string, Strengths> known_;
};

/// In how many of `texts` each folded word stands.
std::unordered_map<std::string, std::size_t> texts_per_word(std::span<const FoldedText> texts);

/// The run of `target`'s words with the greatest sum of `gains` (one a word), or an empty range if none is above 0.
ByteRange best_run(const std::vector<FoldedWord>& target, const std::vector<double>& gains);

}  // namespace weerga
