// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "tm/alignment/lexicon.h"

namespace weerga {

/// Translated sentences, by index: `target[i]` translates `source[i]`.
struct SentencePairs {
  std::span<const std::string> source;
  std::span<const std::string> target;
};

/// Words that keep turning up together in sentences that translate each other, for the alignment of the next letters.
/// Words that the aligner links by itself (numbers, names, cognates, its own list) are left out. A pair must stand
/// together in 3 sentences at least and mostly there (Dice coefficient, .34). Both sides have the same size.
/// Near linear.
Lexicon learned_words(const SentencePairs& pairs, std::string_view source_language, std::string_view target_language);

}  // namespace weerga
