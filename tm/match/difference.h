// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// What a piece of the match's source must undergo to become the query.
enum class Change { kept, inserted, deleted };

/// A run of words, with the marks and spaces behind them. An inserted piece lies in the query only, a deleted one in
/// the match's source only; the other range is empty, at the place where the piece would stand.
struct DifferencePiece {
  Change change = Change::kept;
  ByteRange query;
  ByteRange source;

  friend bool operator==(const DifferencePiece&, const DifferencePiece&) = default;
};

/// Word by word, in reading order; pieces cover both texts wholly. Spaces are compared as one space. A text of over
/// 2,000 words counts as wholly changed.
std::vector<DifferencePiece> difference(std::string_view query, std::string_view source);

/// Whether a target word can translate a source word.
using WordsCorrespond = std::function<bool(std::string_view source_word, std::string_view target_word)>;

/// The target words that translate a changed word of the match's source and no kept one: what a translator has to look
/// at. In order. Words that `link` ties to nothing are not among them.
std::vector<ByteRange> touched_target_words(std::string_view source, std::string_view target,
                                            const std::vector<DifferencePiece>& pieces, const WordsCorrespond& link);

}  // namespace weerga
