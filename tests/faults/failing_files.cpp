// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/failing_files.h"

#include <fmt/format.h>

#include <utility>

namespace weerga::test {
namespace {

class FailingFile : public OpenFile {
 public:
  FailingFile(FailingFiles& files, std::filesystem::path path, std::unique_ptr<OpenFile> file)
      : files_(files), path_(std::move(path)), file_(std::move(file)) {}

  std::string read_all(std::size_t limit) override { return file_->read_all(limit); }
  void append(std::string_view bytes) override {
    files_.pass("write", path_);
    file_->append(bytes);
  }
  void truncate(std::uint64_t size) override {
    files_.pass("truncate", path_);
    file_->truncate(size);
  }
  void sync() override {
    files_.pass("sync", path_);
    file_->sync();
  }
  void close() override {
    file_->close();
    files_.pass("close", path_);
  }

 private:
  FailingFiles& files_;
  std::filesystem::path path_;
  std::unique_ptr<OpenFile> file_;
};

}  // namespace

void FailingFiles::pass(const char* call, const std::filesystem::path& path) {
  if (healed_ || !path.string().starts_with(folder_.string())) return;
  const std::size_t number = ++calls_;
  if (plan_.place == 0 || number < plan_.place || (number > plan_.place && !plan_.for_good)) return;
  ++failed_;
  const std::scoped_lock held(guard_);
  failed_call_ = fmt::format("{} {}", call, path.string());
  throw file_failure(ErrorKind::not_writable, plan_.error_number, path);
}

std::string FailingFiles::failed_call() const {
  const std::scoped_lock held(guard_);
  return failed_call_;
}

std::unique_ptr<OpenFile> FailingFiles::open(const std::filesystem::path& path, OpenMode mode) {
  if (mode != OpenMode::read) pass("open", path);
  auto file = real_files().open(path, mode);
  return std::make_unique<FailingFile>(*this, path, std::move(file));
}
void FailingFiles::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  pass("rename", to);
  real_files().rename(from, to);
}
void FailingFiles::remove(const std::filesystem::path& path) {
  pass("remove", path);
  real_files().remove(path);
}
void FailingFiles::sync_folder(const std::filesystem::path& folder) {
  pass("sync folder", folder);
  real_files().sync_folder(folder);
}
bool FailingFiles::make_folder(const std::filesystem::path& folder) {
  pass("make folder", folder);
  return real_files().make_folder(folder);
}
void FailingFiles::remove_folder(const std::filesystem::path& folder) {
  pass("remove folder", folder);
  real_files().remove_folder(folder);
}
std::optional<FileStamp> FailingFiles::stamp_of(const std::filesystem::path& path) {
  return real_files().stamp_of(path);
}
std::vector<std::string> FailingFiles::names_in(const std::filesystem::path& folder) {
  return real_files().names_in(folder);
}

}  // namespace weerga::test
