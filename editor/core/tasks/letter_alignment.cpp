// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/letter_alignment.h"

#include <utility>

#include "tm/alignment/aligner.h"
#include "xliff/extract/letter.h"
#include "xliff/text/error.h"

namespace weerga {

LetterSentences letter_sentences(const std::filesystem::path& path, const std::string& language, Workspace& workspace) {
  const Extraction extraction =
      extract_letter(path, {.source_language = language, .oracle = workspace.oracle(language)});
  LetterSentences letter = sentences_of(extraction.document);
  if (letter.sentences.empty())
    throw Error(ErrorKind::malformed, "There is no sentence in this letter.", {path.string()});
  return letter;
}

AlignedPair aligned_letters(const LetterPair& letters, Workspace& workspace, const AlignmentRun& run) {
  AlignedPair pair{letter_sentences(letters.source, workspace.language(Side::source), workspace),
                   letter_sentences(letters.target, workspace.language(Side::target), workspace),
                   {}};
  pair.beads = align(pair.source.sentences, pair.target.sentences,
                     {.source_language = pair.source.language,
                      .target_language = pair.target.language,
                      .lexicon = run.lexicon,
                      .progress = run.progress,
                      .stop = run.stop});
  return pair;
}

AlignmentQuality quality_of(const Alignment& beads) {
  AlignmentQuality quality{.beads = beads.size()};
  double sum = 0;
  for (const Bead& bead : beads) {
    sum += bead.confidence;
    if (!bead.confirmed && bead.confidence < kSureBead) ++quality.to_check;
    if (bead.is_omission()) ++quality.omissions;
  }
  if (!beads.empty()) quality.percent = static_cast<int>(sum * 100 / static_cast<double>(beads.size()));
  return quality;
}

}  // namespace weerga
