// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weerga {

/// Articles, prepositions, pronouns, conjunctions, auxiliaries and adverbs that every text is full of, of Dutch ("nl")
/// and English ("en"), in any case; single letters too. Numbers and other languages' words are none.
bool is_function_word(std::string_view word, std::string_view language);

}  // namespace weerga
