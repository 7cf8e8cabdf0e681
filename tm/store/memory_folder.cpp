// SPDX-License-Identifier: Apache-2.0
#include "tm/store/memory_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "tm/store/checksum.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::string_view kManifestName = "memory.weerga";
constexpr std::string_view kGitIgnoreName = ".gitignore";
constexpr std::string_view kEnding = ".xlf";
constexpr std::size_t kLargestManifest = 65536;
constexpr std::size_t kMostInOneFolder = 10'000;
constexpr std::size_t kLongestName = 150;

bool is_shard_name(std::string_view name) {
  return name.size() == 2 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// "X.xlf" and "X.xlf.journal-000001" belong to letter X; nothing else does.
std::string_view letter_of_file(std::string_view file_name) {
  if (file_name.starts_with('.')) return {};
  const std::size_t journal = file_name.rfind(".xlf.journal-");
  if (journal != std::string_view::npos) return file_name.substr(0, journal);
  if (!file_name.ends_with(kEnding)) return {};
  return file_name.substr(0, file_name.size() - kEnding.size());
}

std::uint64_t mixed(std::uint64_t journals, std::string_view name, const FileStamp& stamp) {
  return digest_of(fmt::format("{} {} {} {} {}", journals, name, stamp.size, stamp.modified_ns, stamp.node)) | 1U;
}

void add_file(LetterFiles& letter, std::string_view file_name, const FileStamp& stamp) {
  if (file_name.ends_with(kEnding)) {
    letter.document = stamp;
  } else {
    letter.journals = mixed(letter.journals, file_name, stamp);
  }
}

}  // namespace

void MemoryFolder::refuse_file() const {
  if (!files_->stamp_of(folder_)) return;
  throw Error(ErrorKind::invalid_argument, "This is a file; a translation memory is a folder.", {folder_.string()});
}

void MemoryFolder::create(const Manifest& manifest) const {
  refuse_file();
  const std::filesystem::path file = folder_ / kManifestName;
  if (files_->stamp_of(file)) {
    throw Error(ErrorKind::invalid_argument, "There is a translation memory in this folder already.",
                {folder_.string()});
  }
  const bool is_new = files_->make_folder(folder_);
  if (!files_->names_in(folder_).empty()) {
    throw Error(ErrorKind::invalid_argument, "A new memory needs an empty folder.", {folder_.string()});
  }
  try {
    files_->make_folder(letters_folder());
    replace_file(*files_, folder_ / kGitIgnoreName, ".lock\n.weerga-*.new\nbackups/\n");
    replace_file(*files_, file, text_of(manifest));
    const std::filesystem::path parent = folder_.parent_path();
    files_->sync_folder(parent.empty() ? "." : parent);
  } catch (const Error& error) {
    if (undo_creation(is_new)) throw;
    throw Error(error.kind(), error.sentence() + " What was made of the memory could not be taken away.",
                error.place());
  }
}

/// Takes away what create() made. False if that failed too, as on a disk that is gone.
bool MemoryFolder::undo_creation(bool with_folder) const {
  try {
    for (const std::string_view name : {kManifestName, kGitIgnoreName}) {
      if (files_->stamp_of(folder_ / name)) files_->remove(folder_ / name);
    }
    files_->remove_folder(letters_folder());
    if (with_folder) files_->remove_folder(folder_);
    return true;
  } catch (const Error&) {
    return false;
  }
}

Manifest MemoryFolder::manifest() const {
  refuse_file();
  const std::filesystem::path file = folder_ / kManifestName;
  if (!files_->stamp_of(file)) {
    throw Error(ErrorKind::not_found, "There is no translation memory in this folder.", {folder_.string()});
  }
  return manifest_of(bytes_of_file(*files_, file, kLargestManifest), file.string());
}

std::map<std::string, LetterFiles> MemoryFolder::letters(std::vector<Diagnostic>& found) const {
  std::map<std::string, LetterFiles> letters;
  const auto add_folder = [&](const std::filesystem::path& folder) {
    for (const std::string& name : files_->names_in(folder)) {
      const std::string_view letter = letter_of_file(name);
      const auto stamp = letter.empty() ? std::nullopt : files_->stamp_of(folder / name);
      if (!stamp) continue;
      std::filesystem::path document = folder / fmt::format("{}{}", letter, kEnding);
      LetterFiles& entry = letters.try_emplace(std::string(letter), LetterFiles{document}).first->second;
      if (entry.path == document) {
        add_file(entry, name, *stamp);
      } else {
        found.push_back({Severity::warning,
                         "store.letter-twice",
                         fmt::format("The letter is also in {}; only that one is used.", entry.path.string()),
                         {document.string()},
                         {}});
      }
    }
  };
  add_folder(letters_folder());
  for (const std::string& name : files_->names_in(letters_folder())) {
    if (is_shard_name(name)) add_folder(letters_folder() / name);
  }
  return letters;
}

LetterFiles MemoryFolder::files_of(const std::filesystem::path& document) const {
  LetterFiles letter{document, files_->stamp_of(document).value_or(FileStamp{})};
  const std::string start = document.filename().string() + ".journal-";
  for (const std::string& name : files_->names_in(document.parent_path())) {
    if (!name.starts_with(start)) continue;
    if (const auto stamp = files_->stamp_of(document.parent_path() / name)) add_file(letter, name, *stamp);
  }
  return letter;
}

std::size_t MemoryFolder::top_count() const {
  if (asked_++ % 1000 == 0) top_count_ = files_->names_in(letters_folder()).size();
  return top_count_;
}

std::filesystem::path MemoryFolder::letter_path(std::string_view letter) const {
  if (!is_letter_name(letter)) {
    throw Error(ErrorKind::invalid_argument, fmt::format("\"{}\" cannot be the name of a letter.", letter),
                {folder_.string()});
  }
  const std::string file_name = fmt::format("{}{}", letter, kEnding);
  const std::filesystem::path shard = letters_folder() / hex_of(digest_of(letter)).substr(0, 2);
  if (files_->stamp_of(letters_folder() / file_name)) return letters_folder() / file_name;
  if (files_->stamp_of(shard / file_name)) return shard / file_name;
  return (top_count() < kMostInOneFolder ? letters_folder() : shard) / file_name;
}

void MemoryFolder::make_folder_for(const std::filesystem::path& path) const {
  if (path.parent_path() == letters_folder()) return;
  files_->make_folder(path.parent_path());
  files_->sync_folder(letters_folder());
}

bool is_letter_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || name.front() == '.' || first_invalid_utf8(name)) return false;
  return std::ranges::none_of(name, [](char byte) {
    return byte == '/' || byte == '\\' || byte == '\x7F' || static_cast<unsigned char>(byte) < 0x20;
  });
}

std::string letter_name_of(std::string_view name) {
  std::string result(name.substr(0, kLongestName));
  while (const auto bad = first_invalid_utf8(result)) result[*bad] = '_';
  for (char& byte : result) {
    if (byte == '/' || byte == '\\' || byte == '\x7F' || static_cast<unsigned char>(byte) < 0x20) byte = '_';
  }
  if (result.empty() || result.front() == '.') result.insert(0, "_");
  while (result.size() > kLongestName || first_invalid_utf8(result)) result.pop_back();
  return result;
}

}  // namespace weerga
