// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace weerga {

/// Who holds a lock, as its file says.
struct LockOwner {
  std::string user;
  std::string host;
  long process = 0;
  std::string since;  ///< ISO 8601, UTC

  friend bool operator==(const LockOwner&, const LockOwner&) = default;
};

/// The right to write, held by one owner at a time in all processes: an open-file-description lock (fcntl F_OFD_SETLK)
/// on a small file that names the owner. The system frees it when the holder ends, however it ends.
class FileLock {
 public:
  /// Throws Error: locked, with the owner's name, host and process in the sentence; not_writable.
  static FileLock taken(const std::filesystem::path& path);
  /// The same, or nothing while somebody else holds it.
  static std::optional<FileLock> taken_if_free(const std::filesystem::path& path);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

/// The owner that the lock file at `path` names; nothing where the file is absent or does not say.
std::optional<LockOwner> lock_owner(const std::filesystem::path& path);

}  // namespace weerga
