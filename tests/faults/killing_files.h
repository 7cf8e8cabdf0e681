// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "tm/store/file_system.h"

namespace weerga::test {

/// The real files, with one moment at which the process kills itself (SIGKILL). Moments are counted through all calls:
/// before each, in the middle of each write, and after each.
class KillingFiles : public FileSystem {
 public:
  /// `moment` counts from 1; 0 = never.
  explicit KillingFiles(std::size_t moment) : moment_(moment) {}

  [[nodiscard]] std::size_t moments() const { return moments_; }
  void pass();

  std::unique_ptr<OpenFile> open(const std::filesystem::path& path, OpenMode mode) override;
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  void remove(const std::filesystem::path& path) override;
  void sync_folder(const std::filesystem::path& folder) override;
  bool make_folder(const std::filesystem::path& folder) override;
  void remove_folder(const std::filesystem::path& folder) override;
  std::optional<FileStamp> stamp_of(const std::filesystem::path& path) override;
  std::vector<std::string> names_in(const std::filesystem::path& folder) override;

 private:
  std::size_t moment_;
  std::size_t moments_ = 0;
};

}  // namespace weerga::test
