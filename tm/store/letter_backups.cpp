// SPDX-License-Identifier: Apache-2.0
#include "tm/store/letter_backups.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "xliff/text/file_bytes.h"
#include "xliff/text/utc_time.h"

namespace weerga {
namespace {

constexpr std::size_t kMostBackups = 10;
constexpr std::string_view kEnding = ".xlf";

std::filesystem::path backups_folder(const std::filesystem::path& document) {
  return document.parent_path() / "backups" / document.stem();
}

/// "2021-01-14.xlf" and no other name: what people put there themselves stays.
bool is_backup_name(std::string_view name) {
  constexpr std::string_view pattern = "dddd-dd-dd.xlf";
  return std::ranges::equal(name, pattern, [](char byte, char wanted) {
    return wanted == 'd' ? byte >= '0' && byte <= '9' : byte == wanted;
  });
}

}  // namespace

std::vector<LetterBackup> backups_of(FileSystem& files, const std::filesystem::path& document) {
  const std::filesystem::path folder = backups_folder(document);
  std::vector<LetterBackup> backups;
  for (const std::string& name : files.names_in(folder)) {
    if (is_backup_name(name)) backups.push_back({name.substr(0, name.size() - kEnding.size()), folder / name});
  }
  return backups;
}

bool back_up(FileSystem& files, const std::filesystem::path& document, std::string_view day) {
  const std::filesystem::path folder = backups_folder(document);
  const std::filesystem::path copy = folder / fmt::format("{}{}", day, kEnding);
  if (files.stamp_of(copy)) return true;
  if (!files.stamp_of(document)) return false;
  files.make_folder(folder.parent_path());
  files.make_folder(folder);
  replace_file(files, copy, bytes_of_file(files, document, kLargestFile));
  files.sync_folder(folder.parent_path());
  files.sync_folder(document.parent_path());
  const std::vector<LetterBackup> backups = backups_of(files, document);
  for (std::size_t oldest = 0; oldest + kMostBackups < backups.size(); ++oldest) files.remove(backups[oldest].path);
  return true;
}

BackupAttempt try_back_up(FileSystem& files, const std::filesystem::path& document, std::string_view day) {
  try {
    return {.is_there = back_up(files, document, day), .warnings = {}};
  } catch (const Error& error) {
    return {.warnings = {{Severity::warning, "store.no-backup", error.sentence(), error.place(), {}}}};
  }
}

std::string today() { return utc_now().substr(0, std::string_view("YYYY-MM-DD").size()); }

}  // namespace weerga
