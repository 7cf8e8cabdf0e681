// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/spell_check.h"

#include "xliff/text/words.h"

namespace weerga {

std::vector<Misspelling> misspellings_of(std::string_view text, const Speller& speller, const SpellCheckOptions&) {
  std::vector<Misspelling> found;
  for (const Word& word : words_of(text)) {
    if (word.kind == WordKind::letters && !speller.knows(word.range.of(text))) found.push_back({word.range});
  }
  return found;
}

}  // namespace weerga
