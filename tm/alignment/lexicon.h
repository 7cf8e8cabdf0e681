// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace weerga {

/// A word or phrase (up to 8 words) and one translation. Case and diacritical marks do not matter.
struct LexiconEntry {
  std::string source;
  std::string target;
  double probability = 0.8;  ///< that `target` stands in the translation of a sentence with `source`; 0 to 1

  friend bool operator==(const LexiconEntry&, const LexiconEntry&) = default;
};

/// Word pairs from a glossary or a memory. Order does not matter; an entry that occurs twice counts once.
struct Lexicon {
  std::vector<LexiconEntry> entries;
};

}  // namespace weerga
