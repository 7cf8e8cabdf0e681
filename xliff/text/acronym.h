// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// The acronym in a word, without the s of its plural or genitive: "NGO" in "NGOs"; "" for another word.
std::string_view acronym_in(std::string_view word);

/// Two to ten capitals, with digits, "&" or a small plural s at the end: OSCE, NGOs, G20, EU. Not a word in capitals
/// among words in capitals, not a Roman figure.
std::vector<ByteRange> acronyms_in(std::string_view text);

}  // namespace weerga
