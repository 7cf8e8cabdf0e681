// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace weerga::test {

// Sentence pairs of government letters, one a line: DUTCH => ENGLISH. All were written for these tests.
//
// {slot} stands for a fact that is drawn anew each time: see seeded_letter.cpp. In the English text [right|fault|wrong]
// is a place that a fault of that name can spoil; ⟦ ⟧ are square brackets.

/// Right as they stand; many are what a naive check would flag.
std::span<const std::string_view> letter_sentences();

/// Sentences that a letter repeats, with a second English version: DUTCH => ENGLISH => OTHER ENGLISH.
std::string_view repeated_sentences();

/// Acronyms that a letter introduces: ACRONYM => DUTCH NAME => ENGLISH NAME.
std::string_view introduced_acronyms();

}  // namespace weerga::test
