// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weerga {

/// Letters for the purposes of spelling: everything but the punctuation, symbols and spaces that letters hold.
bool is_letter(char32_t point);
bool is_white_space(char32_t point);
/// Letters, ASCII digits, apostrophes, hyphens, soft hyphens and dots: what may stand inside a word.
bool is_word_part(char32_t point);

bool has_letter(std::string_view word);
bool has_digit(std::string_view word);
bool is_single_letter(std::string_view word);
bool is_latin(std::string_view word);  ///< no letter of another script
bool is_capitalised(std::string_view word);

/// At least two letters, all of them capitals but for an ending: OVSE, NGO's, MPs.
bool is_acronym(std::string_view word);

/// A capital behind a small letter: DigiD, eHerkenning.
bool has_inner_capital(std::string_view word);

/// t.a.v, S.A, Ph.D: two parts or more of up to three letters with dots between.
bool is_dotted_abbreviation(std::string_view word);

}  // namespace weerga
