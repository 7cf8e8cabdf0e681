// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tm/store/file_system.h"

namespace weerga::test {

/// A disk in memory that remembers what has really reached it. Bytes reach it at OpenFile::sync, names at sync_folder.
/// `after_power_cut` gives a disk as the next start may find it: of what was not synced any part may be there, bytes
/// torn at 512-byte borders or read as zeros, names in any selection, before or after the bytes they belong to.
/// `before_call` is called before every change of the disk and may throw, as a failing or interrupted system call.
class SimulatedDisk : public FileSystem {
 public:
  struct Call {
    std::string name;  ///< "append", "sync", "rename", …
    std::filesystem::path path;
  };

  SimulatedDisk() = default;
  /// Called before each change; an append calls it with half of its bytes already written.
  std::function<void(const Call&)> before_call;
  bool forgets_syncs = false;         ///< as a program that never calls fsync on its files
  bool forgets_folder_syncs = false;  ///< as one that never calls it on folders

  /// The disk as the next process finds it when this one is killed: all that was written is there.
  [[nodiscard]] std::unique_ptr<SimulatedDisk> after_kill() const;
  [[nodiscard]] std::unique_ptr<SimulatedDisk> after_power_cut(std::mt19937_64& random) const;

  std::unique_ptr<OpenFile> open(const std::filesystem::path& path, OpenMode mode) override;
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  void remove(const std::filesystem::path& path) override;
  void sync_folder(const std::filesystem::path& folder) override;
  bool make_folder(const std::filesystem::path& folder) override;
  void remove_folder(const std::filesystem::path& folder) override;
  std::optional<FileStamp> stamp_of(const std::filesystem::path& path) override;
  std::vector<std::string> names_in(const std::filesystem::path& folder) override;

 private:
  friend class SimulatedFile;
  struct Node {
    std::string bytes;   ///< as programs see it
    std::string synced;  ///< as the disk has it for certain
    std::uint64_t number = 0;
    std::int64_t changed = 0;
  };
  using Names = std::map<std::string, std::shared_ptr<Node>>;
  /// A change of names that has not been synced. `from` is set for a rename; no node = the name goes.
  struct Change {
    std::string path;
    std::optional<std::string> from;
    std::shared_ptr<Node> node;
  };

  void call(const char* name, const std::filesystem::path& path) const;
  static void apply(const Change& change, Names& names);
  std::string random_bytes(const Node& node, std::mt19937_64& random) const;

  Names names_;
  Names synced_names_;
  std::vector<Change> pending_;
  std::set<std::string> folders_;
  std::uint64_t next_node_ = 1;
  std::int64_t clock_ = 1;
};

}  // namespace weerga::test
