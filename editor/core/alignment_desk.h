// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "editor/core/alignment_session.h"
#include "editor/core/tasks/letter_pairs.h"
#include "editor/core/tasks/workspace.h"

namespace weerga {

/// Takes a whole letter into a memory, with the files that it was made from; see Services::add_letter.
using AddLetter = std::function<void(const std::string& letter, const Document& document,
                                     const std::vector<std::filesystem::path>& originals)>;

/// Opens the review of two letters: reads and repairs both, aligns them with the workspace's glossary, and keeps every
/// decision in `journal` as it is made. If the journal holds the same letters, the review goes on where it was left.
/// Throws Error as extract_letter() and AlignmentFile do; malformed for a letter without any sentence.
std::unique_ptr<AlignmentSession> opened_alignment(const std::filesystem::path& source,
                                                   const std::filesystem::path& target, Workspace& workspace,
                                                   const std::filesystem::path& journal);

/// Opens the review of a letter of the memory once more (see aligned_pair), at the bead of the entry `id`; the first
/// doubtful one where that is unknown. Decisions are kept in `journal` as above.
std::unique_ptr<AlignmentSession> reopened_alignment(const Document& document, const std::string& id,
                                                     Workspace& workspace, const std::filesystem::path& journal);

/// Writes the reviewed pair as XLIFF beside the source letter: "LETTER.xlf", or "LETTER.aligned.xlf" where the former
/// is not an alignment. Hands it to `add_letter`, the memory, if there is one. Returns the path of the file.
std::filesystem::path save_alignment(const AlignedPair& pair, const LetterPair& letters, const AddLetter& add_letter);

/// Writes the pair as the name's ending says: .tsv sentence numbers, .tmx, else XLIFF.
void write_alignment(const AlignedPair& pair, const std::filesystem::path& path);

}  // namespace weerga
