// SPDX-License-Identifier: Apache-2.0
#include "tm/match/folded_words.h"

#include "xliff/text/fold.h"
#include "xliff/text/words.h"

namespace weerga {

FoldedText folded_words_of(std::string_view text) {
  FoldedText words;
  for (const Word& word : words_of(text)) words.push_back({composed(fold_case(word.range.of(text))), word.range});
  return words;
}

}  // namespace weerga
