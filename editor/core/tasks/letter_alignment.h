// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "editor/core/tasks/aligned_letters.h"
#include "editor/core/tasks/letter_pairs.h"
#include "editor/core/tasks/workspace.h"
#include "tm/alignment/lexicon.h"

namespace weerga {

/// The sentences of a letter in a file, repaired with the workspace's dictionaries. Throws Error as extract_letter();
/// malformed for a letter without any sentence.
LetterSentences letter_sentences(const std::filesystem::path& path, const std::string& language, Workspace& workspace);

struct AlignmentRun {
  const Lexicon* lexicon = nullptr;      ///< borrowed; may be absent
  std::function<void(double)> progress;  ///< 0 to 1, on the caller's thread
  std::stop_token stop;
};

/// Reads and aligns the letters of a pair. Throws Error as letter_sentences() and align(). A stopped run leaves the
/// rest of the beads as omissions.
AlignedPair aligned_letters(const LetterPair& letters, Workspace& workspace, const AlignmentRun& run = {});

/// How well two letters go together.
struct AlignmentQuality {
  std::size_t beads = 0;
  std::size_t to_check = 0;  ///< beads below kSureBead that nobody confirmed
  std::size_t omissions = 0;
  int percent = 0;  ///< mean confidence of the beads, an omission counting 0, rounded down

  friend bool operator==(const AlignmentQuality&, const AlignmentQuality&) = default;
};

/// Two letters below this percentage are hardly translations of each other.
inline constexpr int kDoubtfulPair = 60;

AlignmentQuality quality_of(const Alignment& beads);

/// Copies the files that a letter was made from into the memory's folder, "originals/LETTER/NAME"; what is there stays.
/// Throws Error not_writable.
void keep_originals(const std::filesystem::path& memory, const std::string& letter,
                    const std::vector<std::filesystem::path>& files);

}  // namespace weerga
