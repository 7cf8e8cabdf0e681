// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_desk.h"

#include <optional>
#include <utility>

#include "editor/core/alignment_file.h"
#include "editor/core/tasks/aligned_letters.h"
#include "editor/core/tasks/export_letter.h"
#include "editor/core/tasks/letter_alignment.h"
#include "tm/store/letter_entries.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/model/metadata.h"
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

/// Keeps what happens to the session in `journal`, from its first edit on or from where it was left.
std::unique_ptr<AlignmentSession> journaled(std::unique_ptr<AlignmentSession> fresh,
                                            std::shared_ptr<const Lexicon> lexicon,
                                            const std::filesystem::path& journal) {
  std::unique_ptr<AlignmentSession> session = std::move(fresh);
  std::shared_ptr<AlignmentFile> file;
  if (const auto opened = half_done(journal, session->letter(Side::source), session->letter(Side::target))) {
    session = std::make_unique<AlignmentSession>(opened->pair, opened->edits, std::move(lexicon));
    file = std::make_shared<AlignmentFile>(AlignmentFile::continued(journal, *opened));
  } else {
    std::filesystem::create_directories(journal.parent_path());
    file = std::make_shared<AlignmentFile>(AlignmentFile::created(journal, session->pair()));
  }
  session->on_edit = [file](const AlignmentEdit& edit) { file->append(edit); };
  return session;
}

/// The bead of the entry with this id.
std::optional<std::size_t> bead_of(const Document& document, const std::string& id) {
  std::size_t bead = 0;
  for (const SegmentPlace place : segments_of(document)) {
    const Segment& segment = segment_at(document, place);
    if (segment.source.text.empty() && (!segment.target || segment.target->text.empty())) continue;
    if (entry_id(document, place) == id) return bead;
    ++bead;
  }
  return std::nullopt;
}

bool is_alignment(const std::filesystem::path& path) {
  try {
    const XliffFile file = XliffFile::opened(path);
    if (file.document().files.empty()) return false;
    const Metadata& metadata = file.document().files.front().metadata;
    return metadata_value(metadata, kWeergaMetadata, "origin") == "alignment";
  } catch (const Error&) {
    return false;  // whatever it is, it is not ours to replace
  }
}

}  // namespace

std::unique_ptr<AlignmentSession> opened_alignment(const std::filesystem::path& source,
                                                   const std::filesystem::path& target, Workspace& workspace,
                                                   const std::filesystem::path& journal) {
  const auto lexicon = std::make_shared<const Lexicon>(workspace.lexicon());
  auto session = std::make_unique<AlignmentSession>(
      letter_sentences(source, workspace.language(Side::source), workspace),
      letter_sentences(target, workspace.language(Side::target), workspace), lexicon);
  return journaled(std::move(session), lexicon, journal);
}

std::unique_ptr<AlignmentSession> reopened_alignment(const Document& document, const std::string& id,
                                                     Workspace& workspace, const std::filesystem::path& journal) {
  const auto lexicon = std::make_shared<const Lexicon>(workspace.lexicon());
  auto fresh = std::make_unique<AlignmentSession>(aligned_pair(document), std::vector<AlignmentEdit>{}, lexicon);
  std::unique_ptr<AlignmentSession> session = journaled(std::move(fresh), lexicon, journal);
  const auto bead = bead_of(document, id);
  if (bead) {
    session->activate(*bead);
  } else if (const auto doubtful = session->next_doubtful()) {
    session->activate(*doubtful);
  }
  return session;
}

std::filesystem::path save_alignment(const AlignedPair& pair, const LetterPair& letters, const AddLetter& add_letter) {
  std::filesystem::path path = letters.source;
  path.replace_extension(".xlf");
  const std::string letter = path.stem().string();
  if (std::filesystem::exists(path) && !is_alignment(path)) path.replace_extension(".aligned.xlf");
  write_alignment(pair, path);
  if (add_letter)
    add_letter(letter, aligned_document(pair.source, pair.target, pair.beads), {letters.source, letters.target});
  return path;
}

void write_alignment(const AlignedPair& pair, const std::filesystem::path& path) {
  if (path.extension() == ".tsv") return replace_file(path, bead_lines(pair.beads));
  const Document document = aligned_document(pair.source, pair.target, pair.beads);
  if (path.extension() == ".tmx") return replace_file(path, exported(document, ExportFormat::tmx).bytes);
  replace_file(path, written_xliff(document, kWorkingStyle));
}

}  // namespace weerga
