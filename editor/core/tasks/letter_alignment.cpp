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
    if (!bead.is_omission()) sum += bead.confidence;
    if (!bead.confirmed && bead.confidence < kSureBead) ++quality.to_check;
    if (bead.is_omission()) ++quality.omissions;
  }
  if (!beads.empty()) quality.percent = static_cast<int>(sum * 100 / static_cast<double>(beads.size()));
  return quality;
}

void keep_originals(const std::filesystem::path& memory, const std::string& letter,
                    const std::vector<std::filesystem::path>& files) {
  const std::filesystem::path folder = memory / "originals" / letter;
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  for (const std::filesystem::path& file : files) {
    if (failed) break;
    std::filesystem::copy_file(file, folder / file.filename(), std::filesystem::copy_options::skip_existing, failed);
  }
  if (failed)
    throw Error(ErrorKind::not_writable, "The letters cannot be kept with the memory: " + failed.message() + ".",
                {folder.string()});
}

}  // namespace weerga
