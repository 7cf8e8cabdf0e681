// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

// The word lists of this folder, compiled in: whoever has the program has them. Origin and licence: README.md.

namespace weerga {

/// Words of a list, separated by white space; lines that start with '#' are remarks. "" for languages without a list.
/// `language` is a BCP 47 tag of which only the first part counts.
std::string_view unlikely_words(std::string_view language);
std::string_view dotted_abbreviations(std::string_view language);

/// The starter glossary on foreign affairs, Dutch and English, as CSV.
std::string_view starter_glossary();

}  // namespace weerga
