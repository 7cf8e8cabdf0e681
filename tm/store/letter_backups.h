// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/file_system.h"

namespace weerga {

/// What a letter's document held before the first change of a day.
struct LetterBackup {
  std::string day;  ///< "2021-01-14", UTC
  std::filesystem::path path;

  friend bool operator==(const LetterBackup&, const LetterBackup&) = default;
};

/// Copies the document at `document` to "backups/NAME/DAY.xlf" beside it, durably, unless `day` has a backup already or
/// there is no document yet; of more than ten the oldest go. True if the day has a backup now. Throws Error:
/// not_readable, not_writable.
bool back_up(FileSystem& files, const std::filesystem::path& document, std::string_view day);

/// As back_up(), but a failure is a warning: without a backup, too, what was edited must be saved.
struct BackupAttempt {
  bool is_there = false;  ///< the day has a backup now
  std::vector<Diagnostic> warnings;
};
BackupAttempt try_back_up(FileSystem& files, const std::filesystem::path& document, std::string_view day);

/// The backups of a document, oldest first.
std::vector<LetterBackup> backups_of(FileSystem& files, const std::filesystem::path& document);

/// Today by UTC: "2021-01-14".
std::string today();

}  // namespace weerga
