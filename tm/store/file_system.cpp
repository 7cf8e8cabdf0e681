// SPDX-License-Identifier: Apache-2.0
#include "tm/store/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace weerga {
namespace {

[[noreturn]] void fail_to_read(const std::filesystem::path& path, int error_number = errno) {
  const bool missing = error_number == ENOENT || error_number == ENOTDIR;
  throw file_failure(missing ? ErrorKind::not_found : ErrorKind::not_readable, error_number, path);
}

[[noreturn]] void fail_to_write(const std::filesystem::path& path, int error_number = errno) {
  throw file_failure(ErrorKind::not_writable, error_number, path);
}

class RealFile : public OpenFile {
 public:
  RealFile(int descriptor, std::filesystem::path path) : descriptor_(descriptor), path_(std::move(path)) {}
  ~RealFile() override {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  std::string read_all(std::size_t limit) override {
    struct stat status{};
    if (::fstat(descriptor_, &status) != 0) fail_to_read(path_);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit) {
      throw Error(ErrorKind::too_large, fmt::format("The file has {} bytes; at most {} are read.", size, limit),
                  {path_.string()});
    }
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
      const ssize_t got = ::pread(descriptor_, bytes.data() + filled, size - filled, static_cast<off_t>(filled));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail_to_read(path_);
      if (got == 0) break;
      filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
  }

  void append(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail_to_write(path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void truncate(std::uint64_t size) override {
    if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) fail_to_write(path_);
  }
  void sync() override {
    if (::fdatasync(descriptor_) != 0) fail_to_write(path_);
  }
  void close() override {
    if (::close(std::exchange(descriptor_, -1)) != 0) fail_to_write(path_);
  }

 private:
  int descriptor_;
  std::filesystem::path path_;
};

int flags_of(OpenMode mode) {
  switch (mode) {
    case OpenMode::read:
      return O_RDONLY;
    case OpenMode::append:
      return O_RDWR | O_APPEND;
    case OpenMode::make_new:
      return O_RDWR | O_APPEND | O_CREAT | O_EXCL;
  }
  return O_RDONLY;
}

/// What the owner and the group may do with `folder`, so that a memory in a group's folder serves the group; nothing
/// for others.
mode_t shared_mode(const std::filesystem::path& folder) {
  struct stat status{};
  return ::stat(folder.c_str(), &status) == 0 ? status.st_mode & 0770U : 0700U;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

class RealFileSystem : public FileSystem {
 public:
  std::unique_ptr<OpenFile> open(const std::filesystem::path& path, OpenMode mode) override {
    // O_NONBLOCK: opening a pipe that nobody writes to must not hang.
    const int descriptor = ::open(path.c_str(), flags_of(mode) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor < 0) {
      if (mode == OpenMode::read || errno == ENOENT) fail_to_read(path);
      fail_to_write(path);
    }
    auto file = std::make_unique<RealFile>(descriptor, path);
    struct stat status{};
    if (::fstat(descriptor, &status) != 0) fail_to_read(path);
    if (!S_ISREG(status.st_mode)) {
      throw Error(ErrorKind::not_readable, "This is not a regular file.", {path.string()});
    }
    if (mode == OpenMode::make_new && ::fchmod(descriptor, shared_mode(folder_of(path)) & 0660U) != 0)
      fail_to_write(path);
    return file;
  }

  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) fail_to_write(to);
  }

  void remove(const std::filesystem::path& path) override {
    if (::unlink(path.c_str()) != 0) fail_to_write(path);
  }

  void sync_folder(const std::filesystem::path& folder) override {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail_to_write(folder);
    const int outcome = ::fsync(descriptor);
    const int error_number = errno;
    ::close(descriptor);
    if (outcome != 0) fail_to_write(folder, error_number);
  }

  bool make_folder(const std::filesystem::path& folder) override {
    if (::mkdir(folder.c_str(), 0700) != 0) {
      if (errno == EEXIST) return false;
      fail_to_write(folder);
    }
    if (::chmod(folder.c_str(), shared_mode(folder_of(folder)) | 0700U) != 0) fail_to_write(folder);
    return true;
  }

  void remove_folder(const std::filesystem::path& folder) override {
    if (::rmdir(folder.c_str()) != 0) fail_to_write(folder);
  }

  std::optional<FileStamp> stamp_of(const std::filesystem::path& path) override {
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) {
      if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
      fail_to_read(path);
    }
    if (!S_ISREG(status.st_mode)) return std::nullopt;
    return FileStamp{.size = static_cast<std::uint64_t>(status.st_size),
                     .modified_ns = status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec,
                     .node = status.st_ino};
  }

  std::vector<std::string> names_in(const std::filesystem::path& folder) override {
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), &::closedir);
    std::vector<std::string> names;
    if (!stream) {
      if (errno == ENOENT) return names;
      fail_to_read(folder);
    }
    errno = 0;
    while (const dirent* entry = ::readdir(stream.get())) {
      const std::string_view name(entry->d_name);
      if (name != "." && name != "..") names.emplace_back(name);
    }
    if (errno != 0) fail_to_read(folder);
    std::ranges::sort(names);
    return names;
  }
};

}  // namespace

FileSystem& real_files() {
  static RealFileSystem files;
  return files;
}

Error file_failure(ErrorKind kind, int error_number, const std::filesystem::path& path) {
  if (kind == ErrorKind::not_found) return {kind, "There is no such file or folder.", {path.string()}};
  const std::string cause = std::generic_category().message(error_number);
  const std::string_view verb = kind == ErrorKind::not_readable ? "read" : "written";
  return {kind, fmt::format("The file or folder cannot be {}: {}.", verb, cause), {path.string()}};
}

std::string bytes_of_file(FileSystem& files, const std::filesystem::path& path, std::size_t limit) {
  return files.open(path, OpenMode::read)->read_all(limit);
}

std::filesystem::path temporary_path(const std::filesystem::path& path) {
  return folder_of(path) / (".weerga-" + path.filename().string() + ".new");
}

void write_temporary(FileSystem& files, const std::filesystem::path& temporary, std::string_view bytes) {
  if (files.stamp_of(temporary)) files.remove(temporary);
  const auto file = files.open(temporary, OpenMode::make_new);
  file->append(bytes);
  file->sync();
  file->close();
}

void remove_if_possible(FileSystem& files, const std::filesystem::path& path) {
  try {
    if (files.stamp_of(path)) files.remove(path);
  } catch (const Error&) {
    // The failure that led here is the one to report; the next one to write it removes what is left.
  }
}

void replace_file(FileSystem& files, const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path folder = folder_of(path);
  const std::filesystem::path temporary = temporary_path(path);
  try {
    write_temporary(files, temporary, bytes);
    files.rename(temporary, path);
  } catch (const Error&) {
    remove_if_possible(files, temporary);
    throw;
  }
  files.sync_folder(folder);
}

std::filesystem::path set_aside(FileSystem& files, const std::filesystem::path& path) {
  const std::filesystem::path folder = folder_of(path);
  const std::filesystem::path aside = folder / "aside";
  files.make_folder(aside);
  const std::string name = path.filename().string();
  std::filesystem::path place = aside / name;
  for (int copy = 2; files.stamp_of(place); ++copy) place = aside / fmt::format("{}.{}", name, copy);
  files.rename(path, place);
  files.sync_folder(aside);
  files.sync_folder(folder);
  return place;
}

}  // namespace weerga
