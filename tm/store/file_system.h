// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/error.h"

namespace weerga {

/// What tells a changed file from an unchanged one without reading it.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  ///< since 1970
  std::uint64_t node = 0;        ///< inode: a file that was renamed into place has another one

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

enum class OpenMode {
  read,      ///< an existing regular file, never through a symbolic link
  append,    ///< the same, for adding at its end
  make_new,  ///< a file that must not exist yet; owner and group may do with it what they may with its folder
};

/// An open file. The destructor closes it without looking at the result; a writer calls close() and so learns of late
/// errors. Every failure throws Error (not_readable or not_writable) with the file and the system's cause.
class OpenFile {
 public:
  OpenFile() = default;
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  virtual ~OpenFile() = default;

  /// All bytes; too_large over `limit`.
  virtual std::string read_all(std::size_t limit) = 0;
  /// Adds all of `bytes` at the end, or throws; then a part of them may have been added.
  virtual void append(std::string_view bytes) = 0;
  virtual void truncate(std::uint64_t size) = 0;
  /// Returns when all bytes are on the disk (fdatasync).
  virtual void sync() = 0;
  virtual void close() = 0;
};

/// The few system calls that the memory is built on, as an interface, so that tests can make each of them fail, kill
/// the process at it, or cut the power after it. Every failure throws Error with the file and the system's cause.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  virtual std::unique_ptr<OpenFile> open(const std::filesystem::path& path, OpenMode mode) = 0;
  virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  virtual void remove(const std::filesystem::path& path) = 0;
  /// Returns when the names in `folder` are on the disk.
  virtual void sync_folder(const std::filesystem::path& folder) = 0;
  /// Makes `folder`, whose parent exists, with the owner's and the group's rights of the parent. False if it is there.
  virtual bool make_folder(const std::filesystem::path& folder) = 0;
  /// Removes an empty folder.
  virtual void remove_folder(const std::filesystem::path& folder) = 0;
  /// Nothing where there is no regular file of that name.
  virtual std::optional<FileStamp> stamp_of(const std::filesystem::path& path) = 0;
  /// Names of the entries in `folder`, sorted; empty if there is no such folder.
  virtual std::vector<std::string> names_in(const std::filesystem::path& folder) = 0;
};

/// The system's own files. Lives as long as the program.
FileSystem& real_files();

/// The Error that a failed call on `path` throws: kind by `error_number` (an errno value), sentence with its cause.
Error file_failure(ErrorKind kind, int error_number, const std::filesystem::path& path);

/// All bytes of a regular file through `files`.
std::string bytes_of_file(FileSystem& files, const std::filesystem::path& path, std::size_t limit);

/// Writes `bytes` so that after any crash or power cut `path` holds either the old content or the new one, whole:
/// temporary file `.weerga-NAME.new` in the same folder, sync, close, rename, sync of the folder. A failure before the
/// rename removes the temporary file and leaves the old content.
void replace_file(FileSystem& files, const std::filesystem::path& path, std::string_view bytes);

/// The first half of replace_file(): a whole new file that is on the disk, under a name that nobody reads.
void write_temporary(FileSystem& files, const std::filesystem::path& temporary, std::string_view bytes);
/// After another failure, which is the one to report: a file that cannot be removed either stays.
void remove_if_possible(FileSystem& files, const std::filesystem::path& path);

/// Under which name replace_file() writes what is to become `path`.
std::filesystem::path temporary_path(const std::filesystem::path& path);

/// Moves `path` into the folder `aside` beside it under a name that is free ("NAME", "NAME.2", …), durably.
/// Returns the new path. Nothing is ever deleted.
std::filesystem::path set_aside(FileSystem& files, const std::filesystem::path& path);

}  // namespace weerga
