// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/folded_words.h"
#include "tm/match/packed_texts.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// One word of a concordance pattern.
struct PatternWord {
  std::string folded;     ///< without case; "" = any word
  bool has_star = false;  ///< `*` in it stands for any letters
};

using StemOfWord = std::function<std::string(std::string_view)>;

/// A pattern of words that follow each other, see ConcordanceQuery.
class WordPattern {
 public:
  WordPattern(std::string_view pattern, StemOfWord stem);

  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const PatternWord& word(std::size_t i) const { return words_[i]; }
  [[nodiscard]] bool fits(std::size_t i, std::string_view folded) const;
  /// Where it stands in a text, of which these are all words; occurrences do not overlap.
  [[nodiscard]] std::vector<ByteRange> found_in(std::span<const FoldedWord> words) const;
  /// The numbers of the pieces that the i-th word fits, folded ones only. Linear in the pieces for stars and stems.
  [[nodiscard]] std::vector<std::uint32_t> pieces(std::size_t i, const PackedTexts& texts) const;

 private:
  std::vector<PatternWord> words_;
  std::vector<std::string> stems_;  ///< of the words, if there is a stemmer
  StemOfWord stem_;
};

/// Whether `text` fits `pattern`, where `*` stands for any bytes. Linear for one star, at worst the product of sizes.
bool fits_star(std::string_view pattern, std::string_view text);

}  // namespace weerga
