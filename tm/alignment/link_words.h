// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "tm/alignment/lexicon.h"
#include "tm/alignment/token_table.h"
#include "tm/alignment/word_links.h"

namespace weerga {

/// The languages of a pair and what is known about it beforehand.
struct PairKnowledge {
  std::string_view source_language;
  std::string_view target_language;
  const Lexicon* lexicon = nullptr;
  bool built_in_words = true;
};

/// Marks the phrases of the lexicon that stand on both sides as tokens of their own and returns links for them and for
/// the lexicon's single words.
std::vector<WordLink> link_lexicon(TokenTable& source, TokenTable& target, const PairKnowledge& knowledge);

/// Links between types that are known before any training: equal numbers and words, the built-in list, words that sound
/// alike, and Dutch compounds by their parts. Near linear in the number of types.
std::vector<WordLink> link_types(const TokenTable& source, const TokenTable& target, const PairKnowledge& knowledge);

}  // namespace weerga
