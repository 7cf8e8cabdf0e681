// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "editor/core/alignment_desk.h"

class wxWindow;

namespace weerga {

class AlignmentWindow;
class FolderWindow;

/// What the review of alignments needs from outside.
struct AlignLettersOptions {
  WorkspaceOptions workspace;      ///< languages and glossaries
  AddLetter add_letter;            ///< may be empty: no memory; called from any thread
  std::filesystem::path journals;  ///< folder for half-done reviews
  std::function<std::optional<Document>(const std::string& letter)> letter;  ///< as the memory has it; may be empty
  std::function<void()> saved;                                               ///< the memory has changed; may be empty
};

/// Asks for a letter and its translation and opens their alignment; nothing happens if the user declines.
void ask_letters_to_align(wxWindow* parent, const AlignLettersOptions& options);

/// Asks for a folder and aligns the pairs of letters in it, see FolderWindow. Nothing happens if the user declines.
void ask_folder_to_align(wxWindow* parent, const AlignLettersOptions& options);

/// Opens the alignment of two letters in a window of its own. Throws Error as opened_alignment() does.
AlignmentWindow* show_alignment(wxWindow* parent, const LetterPair& letters, const AlignLettersOptions& options);

/// Opens the alignment that a letter of the memory was made by, at the entry `id`. Throws Error not_found if the memory
/// does not have the letter; as reopened_alignment() does.
AlignmentWindow* show_alignment_of(wxWindow* parent, const std::string& letter, const std::string& id,
                                   const AlignLettersOptions& options);

/// Aligns all pairs in a folder, in the background. Good pairs go into the memory at once, as not reviewed; a letter
/// that the memory already has stays as it is. Throws Error as letter_pairs_in() does.
FolderWindow* show_folder(wxWindow* parent, const std::filesystem::path& folder, const AlignLettersOptions& options);

}  // namespace weerga
