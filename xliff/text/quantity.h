// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// An exact decimal value: digits × 10^exponent, without trailing zeros in `digits`. "1.000,5" and "1,000.5" are equal.
/// Numbers of more than 18 digits keep their first 18 and compare by those.
struct Decimal {
  std::int64_t digits = 0;
  int exponent = 0;

  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// "3.5", "1000000": digits with a point, for messages.
std::string to_string(const Decimal& value);

/// A number in running text.
struct Quantity {
  ByteRange range;       ///< all of it, the scale word included: "3,5 miljoen"
  ByteRange numeral;     ///< the digits or number word alone
  Decimal value;         ///< the scale applied
  bool spelled = false;  ///< written in letters: "vijf", "twelve"
  bool ordinal = false;  ///< "2e", "3rd"
  bool percent = false;  ///< followed by % or procent, per cent
  bool decade = false;   ///< "1990s", "jaren negentig": the value may lack its century

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// The numbers of `text` in `language` ("nl…" or "en…"): separators, scale words (mln., miljoen, miljard; million,
/// billion, bn; "€10m"), ordinals, per cents, numbers in letters: see number_words_at(). The second year of "2019-20"
/// is 2020. Digits inside words ("CO2", "A4") are none. Linear.
std::vector<Quantity> quantities_of(std::string_view text, std::string_view language);

/// `value` as `language` writes it, with as many decimals as it has: "1.000,5" or "1,000.5".
std::string written(const Decimal& value, std::string_view language);

}  // namespace weerga
