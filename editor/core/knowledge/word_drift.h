// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the official wordings only.

#include <string>
#include <string_view>
#include <vector>

#include "editor/core/knowledge/official_wordings.h"
#include "xliff/text/words.h"

namespace weerga {

/// A text with its words and the form of each that decides equality.
struct DriftedText {
  std::string_view text;
  const std::vector<Word>& words;
  std::vector<std::string> keys;
};

/// Finds the run of `text` that is nearest to `wanted` by word edits, both ends of `text` free. Up to half the wanted
/// words may be edited, else the wording is missing. O(words of text × words of wanted); of a text of more than 2,000
/// words only those are looked at.
WordingComparison comparison_of(const DriftedText& text, const DriftedText& wanted);

}  // namespace weerga
