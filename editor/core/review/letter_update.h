// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// What came of a corrected letter put over one that is being translated.
struct LetterUpdate {
  Document document;         ///< the corrected letter, with all that could be kept of the old one
  std::size_t kept = 0;      ///< segments that are as they were: target, state, notes, annotations
  std::size_t moved = 0;     ///< of them, those that stand elsewhere now
  std::size_t reopened = 0;  ///< source changed: the old target is there as a draft
  std::size_t added = 0;     ///< new, without a target
  std::size_t dropped = 0;   ///< translated segments that the corrected letter lacks
  /// update.dropped: a translation or a note that has no place any more, with its words; update.mark-dropped: an
  /// annotation whose words went; update.changed: what was reopened.
  std::vector<Diagnostic> diagnostics;
};

/// `corrected` (a letter as extract_letter() gives it) over `document`. Paragraphs whose source is the same keep their
/// segments as the translator divided them, with targets, states, notes, annotations and metadata, wherever they stand
/// now; in others this holds for each sentence that is the same. A changed sentence keeps its target as a draft with
/// the sub state weerga:source-changed, and its annotations on the words that stayed. Locked segments are kept like all
/// others. The first file of each is compared; further ones of `document` are kept. About linear.
LetterUpdate updated_letter(const Document& document, const Document& corrected);

}  // namespace weerga
