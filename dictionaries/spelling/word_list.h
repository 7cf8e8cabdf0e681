// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/error.h"

namespace weerga {

/// Words that a person, a dossier or a letter keeps: one a line, in a plain UTF-8 text file.
///
///     # a line that starts with '#' is a remark
///     OPCW
///     Borrell
///     drone = boot        the word, and a known word whose inflections it takes
class WordList {
 public:
  struct Entry {
    std::string word;
    std::string like;  ///< a model for its inflection, or ""

    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  WordList() = default;

  /// Reads a list; an absent file is an empty list. Bad lines (no UTF-8, white space inside a word, over 100 bytes) are
  /// left out and named in `left_out()`. Throws Error not_readable or too_large (16 MiB).
  static WordList opened(const std::filesystem::path& path);

  /// Writes the list so that the file is either old or new. Remarks of the file that was read stay at the top.
  /// Throws Error not_writable.
  void save(const std::filesystem::path& path) const;

  /// Returns whether the word is new. Throws Error invalid_argument for what is not one word.
  bool add(std::string_view word, std::string_view like = {});
  bool remove(std::string_view word);
  [[nodiscard]] bool contains(std::string_view word) const;
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const std::vector<Diagnostic>& left_out() const { return left_out_; }

 private:
  void read(std::string_view line, Place place);

  std::vector<Entry> entries_;  ///< sorted by word
  std::string remarks_;
  std::vector<Diagnostic> left_out_;
};

}  // namespace weerga
