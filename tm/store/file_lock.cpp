// SPDX-License-Identifier: Apache-2.0
#include "tm/store/file_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <utility>

#include "tm/store/file_system.h"
#include "xliff/text/utc_time.h"

namespace weerga {
namespace {

constexpr std::size_t kLargestLockFile = 4096;

std::string user_name() {
  std::array<char, 1024> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
    return entry.pw_name;
  }
  return fmt::format("user {}", ::geteuid());
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

void write_owner(int descriptor) {
  const std::string text =
      fmt::format("user: {}\nhost: {}\nprocess: {}\nsince: {}\n", user_name(), host_name(), ::getpid(), utc_now());
  // The text is for people; the lock itself holds without it, so a full disk is no reason to refuse.
  if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, text.data(), text.size(), 0) < 0) return;
}

/// True if the lock is ours now, false if somebody else holds it.
bool lock(int descriptor, const std::filesystem::path& path) {
  struct flock whole_file{};
  whole_file.l_type = F_WRLCK;
  whole_file.l_whence = SEEK_SET;
  if (::fcntl(descriptor, F_OFD_SETLK, &whole_file) == 0) return true;
  if (errno == EAGAIN || errno == EACCES) return false;
  throw file_failure(ErrorKind::not_writable, errno, path);
}

std::string field_of(std::string_view text, std::string_view name) {
  std::size_t begin = text.find(name);
  if (begin == std::string_view::npos) return {};
  begin += name.size();
  return std::string(text.substr(begin, text.find('\n', begin) - begin));
}

std::string sentence_about(const std::optional<LockOwner>& owner) {
  if (!owner) return "Somebody else is writing here; it can be read meanwhile.";
  return fmt::format("{} on {} (process {}) is writing here since {}; it can be read meanwhile.", owner->user,
                     owner->host, owner->process, owner->since);
}

}  // namespace

std::optional<FileLock> FileLock::taken_if_free(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) throw file_failure(ErrorKind::not_writable, errno, path);
  FileLock held(descriptor);
  // Others who may write in the folder must be able to take the lock after us. Only the file's owner can say so.
  struct stat folder{};
  if (::stat(path.parent_path().c_str(), &folder) == 0) (void)::fchmod(descriptor, folder.st_mode & 0660U);
  if (!lock(descriptor, path)) return std::nullopt;
  write_owner(descriptor);
  return held;
}

FileLock FileLock::taken(const std::filesystem::path& path) {
  if (auto held = taken_if_free(path)) return std::move(*held);
  throw Error(ErrorKind::locked, sentence_about(lock_owner(path)), {path.string()});
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<LockOwner> lock_owner(const std::filesystem::path& path) {
  std::string text;
  try {
    text = bytes_of_file(real_files(), path, kLargestLockFile);
  } catch (const Error&) {
    return std::nullopt;
  }
  LockOwner owner{
      .user = field_of(text, "user: "), .host = field_of(text, "host: "), .since = field_of(text, "since: ")};
  const std::string process = field_of(text, "process: ");
  const auto end = process.data() + process.size();
  if (std::from_chars(process.data(), end, owner.process).ec != std::errc{} || owner.user.empty()) return std::nullopt;
  return owner;
}

}  // namespace weerga
