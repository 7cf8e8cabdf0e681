// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/file_system.h"
#include "tm/store/manifest.h"
#include "xliff/text/error.h"

namespace weerga {

/// What is known of a letter's files without reading them.
struct LetterFiles {
  std::filesystem::path path;  ///< of the document, which need not exist while only a journal does
  FileStamp document;          ///< all zero: no document yet
  std::uint64_t journals = 0;  ///< changes with any change of the letter's journals; 0 = none

  friend bool operator==(const LetterFiles&, const LetterFiles&) = default;
};

/// The layout of a memory's folder: where the manifest, the lock and each letter are (FORMAT.md).
class MemoryFolder {
 public:
  MemoryFolder(FileSystem& files, std::filesystem::path folder) : files_(&files), folder_(std::move(folder)) {}

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }
  [[nodiscard]] std::filesystem::path lock_path() const { return folder_ / ".lock"; }

  /// Makes the folders and the manifest. Throws Error: invalid_argument if the folder is a file or holds anything;
  /// not_writable. Then nothing that it made is left.
  void create(const Manifest& manifest) const;
  /// Throws Error: not_found, invalid_argument (the folder is a file), malformed, unsupported, not_readable.
  [[nodiscard]] Manifest manifest() const;

  /// All letters by name. Two documents of one name in different shards are reported; the first counts.
  [[nodiscard]] std::map<std::string, LetterFiles> letters(std::vector<Diagnostic>& found) const;
  [[nodiscard]] LetterFiles files_of(const std::filesystem::path& document) const;
  /// Where the letter is, or where a new one goes: in `letters`, or in one of its 256 shards once `letters` holds
  /// 10,000 documents.
  [[nodiscard]] std::filesystem::path letter_path(std::string_view letter) const;
  /// Makes the shard for a new letter at `path` if it needs one.
  void make_folder_for(const std::filesystem::path& path) const;

 private:
  [[nodiscard]] std::filesystem::path letters_folder() const { return folder_ / "letters"; }
  [[nodiscard]] std::size_t top_count() const;
  void refuse_file() const;
  [[nodiscard]] bool undo_creation(bool with_folder) const;

  FileSystem* files_;
  std::filesystem::path folder_;
  mutable std::size_t top_count_ = 0;  ///< files in `letters`, counted now and then
  mutable std::size_t asked_ = 0;
};

/// True if `name` can name a letter: 1-150 bytes of UTF-8, no "/", no control characters, no "." at the start.
bool is_letter_name(std::string_view name);

/// `name` with what cannot stand in a letter's name replaced by "_".
std::string letter_name_of(std::string_view name);

}  // namespace weerga
