// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tm/alignment/bead.h"
#include "xliff/model/document.h"

namespace weerga {

/// The sentences of a letter in one language, and the paragraph that each belongs to.
struct LetterSentences {
  std::string name;      ///< of the letter, for File::original
  std::string language;  ///< BCP 47
  std::vector<std::string> sentences;
  std::vector<std::size_t> paragraphs;  ///< number of the paragraph of each sentence, from 0, ascending
};

/// Two letters and how their sentences belong together.
struct AlignedPair {
  LetterSentences source;
  LetterSentences target;
  Alignment beads;
};

/// The source sentences of an extracted letter.
LetterSentences sentences_of(const Document& document);

/// One sentence a line; an empty line begins a new paragraph.
LetterSentences sentences_of_lines(std::string_view text, std::string name, std::string language);

/// A bilingual document out of two letters and their alignment: a unit is a paragraph of the source (or several, where
/// a bead joins them), a segment is a bead. Targets are `translated`, marked as from an alignment that nobody reviewed,
/// with the confidence of the bead; confirmed beads are `reviewed`. An omission keeps its text: a source without target
/// is an open segment, a target without source a segment with an empty source. Each segment remembers its sentences, so
/// that aligned_pair() can take the document apart again.
Document aligned_document(const LetterSentences& source, const LetterSentences& target, const Alignment& alignment);

/// The letters and beads that a document was made from, for another review; evidence is left out. Where a text was
/// edited since, it is one sentence. Any other bilingual document gives a bead for each segment. Reviewed segments are
/// confirmed beads.
AlignedPair aligned_pair(const Document& document);

/// The alignment as in the literature: sentence numbers of both sides from 0, "0,1 TAB 2", one bead a line.
std::string bead_lines(const Alignment& alignment);

}  // namespace weerga
