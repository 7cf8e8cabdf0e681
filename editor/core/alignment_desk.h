// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "editor/core/alignment_session.h"
#include "editor/core/tasks/workspace.h"

namespace weerga {

/// Takes a whole letter into a memory; see Services::add_letter.
using AddLetter = std::function<void(const std::string& letter, const Document& document)>;

/// Opens the review of two letters: reads and repairs both, aligns them with the workspace's glossary, and keeps every
/// decision in `journal` as it is made. If the journal holds the same letters, the review goes on where it was left.
/// Throws Error as extract_letter() and AlignmentFile do; malformed for a letter without any sentence.
std::unique_ptr<AlignmentSession> opened_alignment(const std::filesystem::path& source,
                                                   const std::filesystem::path& target, Workspace& workspace,
                                                   const std::filesystem::path& journal);

/// Writes the reviewed pair as XLIFF beside the source letter ("LETTER.xlf"), and hands it to `add_letter`, the memory,
/// if there is one. Returns the path of the file.
std::filesystem::path save_alignment(const AlignedPair& pair, const std::filesystem::path& source,
                                     const AddLetter& add_letter);

}  // namespace weerga
