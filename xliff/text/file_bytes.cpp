// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/file_bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "xliff/text/error.h"

namespace weerga {
namespace {

/// An open file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  /// Closes now; false if the system reports a late write error.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

std::string cause() { return std::generic_category().message(errno); }

[[noreturn]] void fail_to_read(const std::filesystem::path& path) {
  if (errno == ENOENT || errno == ENOTDIR) throw Error(ErrorKind::not_found, "There is no such file.", {path.string()});
  throw Error(ErrorKind::not_readable, fmt::format("The file cannot be read: {}.", cause()), {path.string()});
}

[[noreturn]] void fail_to_write(const std::filesystem::path& path) {
  throw Error(ErrorKind::not_writable, fmt::format("The file cannot be written: {}.", cause()), {path.string()});
}

/// Removes the temporary file unless it was renamed into place.
struct TemporaryFile {
  std::string path;
  bool kept = false;

  explicit TemporaryFile(std::string name) : path(std::move(name)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!kept) ::unlink(path.c_str());
  }
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

std::string bytes_of_file(const std::filesystem::path& path, std::size_t limit) {
  // O_NONBLOCK: opening a pipe that nobody writes to must not hang.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) fail_to_read(path);
  if (S_ISDIR(status.st_mode)) throw Error(ErrorKind::not_readable, "This is a folder, not a file.", {path.string()});
  if (!S_ISREG(status.st_mode)) throw Error(ErrorKind::not_readable, "This is not a regular file.", {path.string()});
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) {
    throw Error(ErrorKind::too_large, fmt::format("The file has {} bytes; at most {} are read.", size, limit),
                {path.string()});
  }
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::read(file.number(), bytes.data() + filled, size - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_to_read(path);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

void replace_file(const std::filesystem::path& path, std::string_view bytes) {
  if (std::filesystem::is_directory(path)) {
    throw Error(ErrorKind::not_writable, "This is a folder, not a file.", {path.string()});
  }
  struct stat old {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (exists && ::access(path.c_str(), W_OK) != 0) fail_to_write(path);
  std::string name = (folder_of(path) / (".weerga-" + path.filename().string() + "-XXXXXX")).string();
  Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file.is_open()) fail_to_write(path);
  TemporaryFile temporary(name);
  if (exists && ::fchmod(file.number(), old.st_mode & 07777U) != 0) fail_to_write(path);
  if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0 || !file.close()) fail_to_write(path);
  if (::rename(name.c_str(), path.c_str()) != 0) fail_to_write(path);
  temporary.kept = true;
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open() || ::fsync(folder.number()) != 0) fail_to_write(path);
}

}  // namespace weerga
