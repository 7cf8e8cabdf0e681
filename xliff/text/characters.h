// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace weerga {

/// Properties of code points, by Unicode; "Dž" counts as upper case.
bool is_alphabetic(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);  ///< a decimal digit of any script
bool is_space(char32_t c);  ///< White_Space: no-break spaces and line ends included

}  // namespace weerga
