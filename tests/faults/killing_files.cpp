// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/killing_files.h"

#include <csignal>
#include <utility>

namespace weerga::test {
namespace {

/// Calls `action` with a moment before and one after it.
template <class Action>
auto between_moments(KillingFiles& files, const Action& action) {
  files.pass();
  if constexpr (std::is_void_v<decltype(action())>) {
    action();
    files.pass();
  } else {
    auto result = action();
    files.pass();
    return result;
  }
}

class KillingFile : public OpenFile {
 public:
  KillingFile(KillingFiles& files, std::unique_ptr<OpenFile> file) : files_(files), file_(std::move(file)) {}

  std::string read_all(std::size_t limit) override {
    return between_moments(files_, [&] { return file_->read_all(limit); });
  }
  void append(std::string_view bytes) override {
    files_.pass();
    file_->append(bytes.substr(0, bytes.size() / 2));
    files_.pass();
    file_->append(bytes.substr(bytes.size() / 2));
    files_.pass();
  }
  void truncate(std::uint64_t size) override {
    between_moments(files_, [&] { file_->truncate(size); });
  }
  void sync() override {
    between_moments(files_, [&] { file_->sync(); });
  }
  void close() override {
    between_moments(files_, [&] { file_->close(); });
  }

 private:
  KillingFiles& files_;
  std::unique_ptr<OpenFile> file_;
};

}  // namespace

void KillingFiles::pass() {
  if (++moments_ == moment_) (void)std::raise(SIGKILL);
}

std::unique_ptr<OpenFile> KillingFiles::open(const std::filesystem::path& path, OpenMode mode) {
  auto file = between_moments(*this, [&] { return real_files().open(path, mode); });
  return std::make_unique<KillingFile>(*this, std::move(file));
}
void KillingFiles::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  between_moments(*this, [&] { real_files().rename(from, to); });
}
void KillingFiles::remove(const std::filesystem::path& path) {
  between_moments(*this, [&] { real_files().remove(path); });
}
void KillingFiles::sync_folder(const std::filesystem::path& folder) {
  between_moments(*this, [&] { real_files().sync_folder(folder); });
}
bool KillingFiles::make_folder(const std::filesystem::path& folder) {
  return between_moments(*this, [&] { return real_files().make_folder(folder); });
}
void KillingFiles::remove_folder(const std::filesystem::path& folder) {
  between_moments(*this, [&] { real_files().remove_folder(folder); });
}
std::optional<FileStamp> KillingFiles::stamp_of(const std::filesystem::path& path) {
  return real_files().stamp_of(path);
}
std::vector<std::string> KillingFiles::names_in(const std::filesystem::path& folder) {
  return real_files().names_in(folder);
}

}  // namespace weerga::test
