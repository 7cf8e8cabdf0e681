// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// A rough spelling of how a folded Dutch or English word sounds, so that words of one origin come close: "fosfor" and
/// "phosphorus" share "fosfor…", "organisatie" and "organisation" "organisati". Letters a-z only; others are kept.
std::string sound_of(std::string_view folded_word);

/// 1 - edit distance / longer length of two sounds, in code units; 0 to 1.
double sound_similarity(std::string_view a, std::string_view b);

/// A crude stem of a folded Dutch ("nl") or English ("en") word, for look-up only: "wapens" and "wapen" share one.
/// Other languages: the word itself.
std::string stem_of(std::string_view folded_word, std::string_view language);

}  // namespace weerga
