// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_desk.h"

#include <optional>
#include <utility>

#include "editor/core/alignment_file.h"
#include "editor/core/tasks/aligned_letters.h"
#include "editor/core/tasks/letter_alignment.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

/// What the journal holds, if it is about the same two letters.
std::optional<AlignmentFile::Opened> half_done(const std::filesystem::path& journal, const LetterSentences& source,
                                               const LetterSentences& target) {
  if (!std::filesystem::exists(journal)) return std::nullopt;
  try {
    AlignmentFile::Opened opened = AlignmentFile::read(journal);
    const bool same =
        opened.pair.source.sentences == source.sentences && opened.pair.target.sentences == target.sentences;
    if (same) return opened;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::malformed) throw;
  }
  return std::nullopt;
}

}  // namespace

std::unique_ptr<AlignmentSession> opened_alignment(const std::filesystem::path& source,
                                                   const std::filesystem::path& target, Workspace& workspace,
                                                   const std::filesystem::path& journal) {
  LetterSentences from = letter_sentences(source, workspace.language(Side::source), workspace);
  LetterSentences into = letter_sentences(target, workspace.language(Side::target), workspace);
  const auto lexicon = std::make_shared<const Lexicon>(workspace.lexicon());
  std::unique_ptr<AlignmentSession> session;
  std::shared_ptr<AlignmentFile> file;
  if (const auto opened = half_done(journal, from, into)) {
    session = std::make_unique<AlignmentSession>(opened->pair, opened->edits, lexicon);
    file = std::make_shared<AlignmentFile>(AlignmentFile::continued(journal, *opened));
  } else {
    session = std::make_unique<AlignmentSession>(std::move(from), std::move(into), lexicon);
    std::filesystem::create_directories(journal.parent_path());
    file = std::make_shared<AlignmentFile>(AlignmentFile::created(journal, session->pair()));
  }
  session->on_edit = [file](const AlignmentEdit& edit) { file->append(edit); };
  return session;
}

std::filesystem::path save_alignment(const AlignedPair& pair, const std::filesystem::path& source,
                                     const AddLetter& add_letter) {
  const Document document = aligned_document(pair.source, pair.target, pair.beads);
  std::filesystem::path path = source;
  path.replace_extension(".xlf");
  replace_file(path, written_xliff(document, kWorkingStyle));
  if (add_letter) add_letter(path.stem().string(), document);
  return path;
}

}  // namespace weerga
