// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "editor/core/alignment_desk.h"

class wxWindow;

namespace weerga {

class AlignmentWindow;

/// What the review of alignments needs from outside.
struct AlignLettersOptions {
  WorkspaceOptions workspace;      ///< languages and glossaries
  AddLetter add_letter;            ///< may be empty: no memory
  std::filesystem::path journals;  ///< folder for half-done reviews
};

/// Asks for a letter and its translation and opens their alignment; nothing happens if the user declines.
void ask_letters_to_align(wxWindow* parent, const AlignLettersOptions& options);

/// Opens the alignment of two letters in a window of its own. Throws Error as opened_alignment() does.
AlignmentWindow* show_alignment(wxWindow* parent, const std::filesystem::path& source,
                                const std::filesystem::path& target, const AlignLettersOptions& options);

}  // namespace weerga
