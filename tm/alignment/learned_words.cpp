// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/learned_words.h"

#include <cstdint>
#include <vector>

#include "tm/alignment/link_words.h"
#include "tm/alignment/token_table.h"
#include "tm/alignment/training.h"
#include "tm/alignment/word_links.h"

namespace weerga {

Lexicon learned_words(const SentencePairs& pairs, std::string_view source_language, std::string_view target_language) {
  const TokenTable source(pairs.source, source_language);
  const TokenTable target(pairs.target, target_language);
  const PairKnowledge knowledge{.source_language = source_language, .target_language = target_language};
  const WordLinks known(link_types(source, target, knowledge), source.type_count(), target.type_count());
  std::vector<TrustedBead> beads;
  beads.reserve(pairs.source.size());
  for (std::uint32_t i = 0; i < pairs.source.size(); ++i) beads.push_back({{i}, {i}});
  Lexicon lexicon;
  for (const WordLink& link : learn_links(beads, source, target, known)) {
    const TokenType& from = source.type(link.source);
    const TokenType& into = target.type(link.target);
    if (from.kind != TokenKind::word || into.kind != TokenKind::word) continue;
    lexicon.entries.push_back({from.text, into.text, link.probability});
  }
  return lexicon;
}

}  // namespace weerga
