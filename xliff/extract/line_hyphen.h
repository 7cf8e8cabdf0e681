// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "xliff/extract/repair.h"

namespace weerga {

/// A word that a line end cuts at a hyphen.
struct BrokenWord {
  std::string_view left;         ///< what stands before the hyphen, from the last white space or opening mark
  std::string_view right;        ///< the first word of the next line: letters, digits, apostrophes, inner hyphens
  std::string_view next;         ///< the word behind it, up to white space, "" if not known
  bool begins_sentence = false;  ///< `left` is the first word of a sentence, where a capital says nothing
};

/// How often a form stands unbroken elsewhere in the same document; the form is case-folded.
using WordCounts = std::function<std::size_t(const std::string& folded_form)>;

struct HyphenVerdict {
  RepairKind kind = RepairKind::hyphen_dropped;  ///< hyphen_dropped, hyphen_kept or suspended_hyphen
  bool certain = true;
  std::string reason;
};

/// "left" + "right" and "left-right", as `WordCounts` wants them.
std::string joined_form(const BrokenWord& word);
std::string hyphenated_form(const BrokenWord& word);

/// Decides by the shape of the two parts, the same document, the dictionary and the hyphenation rules, in this order.
HyphenVerdict hyphen_verdict(const BrokenWord& word, const RepairOptions& options, const WordCounts& counts);

}  // namespace weerga
