// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace weerga {

/// A name token of XML 1.0 (production 7): letters, digits, '.', '-', '_', ':' and most other letters of Unicode.
bool is_name_token(std::string_view text);

/// A name without colon: a name token that begins with a letter or '_'.
bool is_plain_name(std::string_view text);

/// Name tokens with single or repeated spaces between them; at least one.
bool is_name_tokens(std::string_view text);

/// A well-formed language tag by the grammar of RFC 5646 (BCP 47), any case: "en-GB", "zh-Hant", "x-test", "i-klingon".
bool is_language_tag(std::string_view text);

/// What XML Schema calls a language, looser than is_language_tag(): 1-8 letters, then groups of 1-8 letters or digits.
bool is_loose_language(std::string_view text);

/// "prefix:value", both without white space and colon.
bool is_user_defined(std::string_view text);

/// Digits with an optional sign, nothing else.
bool is_integer(std::string_view text);

/// Digits, optionally with a leading '+', and not zero.
bool is_positive_integer(std::string_view text);

/// A decimal number without exponent ("85", "99.5", "-0.5"), or nothing for anything else.
std::optional<double> decimal(std::string_view text);

/// A decimal number from `least` to `most`.
bool is_decimal_between(std::string_view text, double least, double most);

/// Hexadecimal digits as a code point, or nothing if there are other characters, more than eight, or none.
std::optional<std::uint32_t> hexadecimal(std::string_view text);

/// The parts between white space.
std::vector<std::string_view> tokens_of(std::string_view text);

/// The parts between `separator`; an empty text gives one empty part.
std::vector<std::string_view> parts_of(std::string_view text, char separator);

/// ASCII comparison without regard to case, for language tags.
bool equal_without_case(std::string_view left, std::string_view right);

/// Whether a tag is the same as `range` or more precise: "en-GB" is within "en".
bool is_within_language(std::string_view tag, std::string_view range);

/// Date and time of XML Schema: "2024-05-17T10:30:00Z", offset and fraction optional.
bool is_date_time(std::string_view text);

}  // namespace weerga
