// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "dictionaries/spelling/speller.h"
#include "xliff/text/byte_range.h"

namespace weerga {

struct Misspelling {
  ByteRange range;  ///< the word, without the punctuation around it

  friend auto operator<=>(const Misspelling&, const Misspelling&) = default;
};

struct SpellCheckOptions {
  const Speller* foreign =
      nullptr;                      ///< language of quoted titles and names; borrowed. Runs of its words are left alone
  bool names_are_findings = false;  ///< also report capitalised words that are unlike any known word
  std::span<const ByteRange> ignored;   ///< words that touch one of these are not looked at; sorted
  std::span<const std::size_t> breaks;  ///< byte offsets where a word ends although no space stands there (a line break
                                        ///< or picture as inline code); sorted
};

/// The words of `text` that `speller` does not know, in order. No finding: numbers and words with digits, dotted
/// abbreviations, initials, URLs and e-mail addresses, file names, acronyms in capitals, genitives of known names,
/// capitalised words that resemble nothing known (names),
/// joined words whose parts are all known (OVSE-mandaten, in- en uitvoer). Linear in the text.
std::vector<Misspelling> misspellings_of(std::string_view text, const Speller& speller,
                                         const SpellCheckOptions& options = {});

}  // namespace weerga
