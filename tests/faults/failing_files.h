// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <mutex>
#include <string>

#include "tm/store/file_system.h"

namespace weerga::test {

/// Which calls fail: the one of number `place` (from 1; 0 = none), and all after it if it is for good.
struct FailurePlan {
  std::size_t place = 0;
  bool for_good = false;
  int error_number = 0;
};

/// The real files, but calls that change something below a folder fail as planned. Any thread may call.
class FailingFiles : public FileSystem {
 public:
  FailingFiles(std::filesystem::path folder, FailurePlan plan) : folder_(std::move(folder)), plan_(plan) {}

  /// Calls so far, those that failed and the last of them.
  [[nodiscard]] std::size_t calls() const { return calls_; }
  [[nodiscard]] std::size_t failed() const { return failed_; }
  [[nodiscard]] std::string failed_call() const;
  /// From now on nothing fails.
  void heal() { healed_ = true; }

  std::unique_ptr<OpenFile> open(const std::filesystem::path& path, OpenMode mode) override;
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  void remove(const std::filesystem::path& path) override;
  void sync_folder(const std::filesystem::path& folder) override;
  bool make_folder(const std::filesystem::path& folder) override;
  void remove_folder(const std::filesystem::path& folder) override;
  std::optional<FileStamp> stamp_of(const std::filesystem::path& path) override;
  std::vector<std::string> names_in(const std::filesystem::path& folder) override;

  /// Throws if this call is to fail.
  void pass(const char* call, const std::filesystem::path& path);

 private:
  std::filesystem::path folder_;
  FailurePlan plan_;
  std::atomic<std::size_t> calls_{0};
  std::atomic<std::size_t> failed_{0};
  std::atomic<bool> healed_{false};
  mutable std::mutex guard_;
  std::string failed_call_;
};

}  // namespace weerga::test
