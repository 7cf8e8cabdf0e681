// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/text/byte_range.h"

namespace weerga {

/// What goes where.
struct FittedReplacement {
  ByteRange range;  ///< of the text; takes an article before the words along where it must change
  std::string text;

  friend bool operator==(const FittedReplacement&, const FittedReplacement&) = default;
};

/// `words` in the place of `range` of an English text, in the form that the place asks for: a capital where the old
/// words began with one and the new ones may, the plural where the old last word was one and the new one is not, "a" or
/// "an".
FittedReplacement fitted_replacement(std::string_view text, ByteRange range, std::string_view words);

/// The plural of an English noun phrase by the rules for regular nouns: policy, policies; abuse, abuses.
std::string plural_of(std::string_view words);

}  // namespace weerga
