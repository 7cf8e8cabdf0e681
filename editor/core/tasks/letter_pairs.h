// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace weerga {

/// A letter and the file that its name says is the translation.
struct LetterPair {
  std::filesystem::path source;
  std::filesystem::path target;

  friend bool operator==(const LetterPair&, const LetterPair&) = default;
};

struct LetterPairs {
  std::vector<LetterPair> pairs;             ///< ordered by the source's path
  std::vector<std::filesystem::path> alone;  ///< letters without a counterpart, ordered

  friend bool operator==(const LetterPairs&, const LetterPairs&) = default;
};

/// Pairs of Dutch and English letters among `files`, by their names below `root`. A word such as "nl", "en-GB",
/// "Engels" or "translation", in the name or in a folder's, tells the language; what is left of both names must be the
/// same, or else the same numbers (a date, a file number) must stand in no other letter. A file whose name tells no
/// language goes with one whose name does. Of several candidates none is taken: a wrong pair costs more than none.
LetterPairs paired_by_name(std::span<const std::filesystem::path> files, const std::filesystem::path& root);

/// The same for all letters below `folder`, by extension; hidden files and folders are left out. Throws Error
/// not_found, not_readable; too_large for more than 100,000 files.
LetterPairs letter_pairs_in(const std::filesystem::path& folder);

}  // namespace weerga
