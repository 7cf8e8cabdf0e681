// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulated_disk.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace weerga::test {

class SimulatedFile : public OpenFile {
 public:
  SimulatedFile(SimulatedDisk& disk, std::filesystem::path path, std::shared_ptr<SimulatedDisk::Node> node)
      : disk_(disk), path_(std::move(path)), node_(std::move(node)) {}

  std::string read_all(std::size_t limit) override {
    if (node_->bytes.size() > limit) throw Error(ErrorKind::too_large, "The file is too large.", {path_.string()});
    return node_->bytes;
  }
  void append(std::string_view bytes) override {
    const std::size_t half = bytes.size() / 2;
    disk_.call("append", path_);
    write(bytes.substr(0, half));
    disk_.call("append the rest", path_);
    write(bytes.substr(half));
  }
  void truncate(std::uint64_t size) override {
    disk_.call("truncate", path_);
    node_->bytes.resize(size);
    node_->changed = disk_.clock_++;
  }
  void sync() override {
    disk_.call("sync", path_);
    if (!disk_.forgets_syncs) node_->synced = node_->bytes;
  }
  void close() override { disk_.call("close", path_); }

 private:
  void write(std::string_view bytes) {
    node_->bytes += bytes;
    node_->changed = disk_.clock_++;
  }

  SimulatedDisk& disk_;
  std::filesystem::path path_;
  std::shared_ptr<SimulatedDisk::Node> node_;
};

void SimulatedDisk::call(const char* name, const std::filesystem::path& path) const {
  if (before_call) before_call({name, path});
}

std::unique_ptr<OpenFile> SimulatedDisk::open(const std::filesystem::path& path, OpenMode mode) {
  call(mode == OpenMode::make_new ? "make" : mode == OpenMode::append ? "open" : "read", path);
  const auto found = names_.find(path.string());
  if (mode == OpenMode::make_new) {
    if (found != names_.end()) throw file_failure(ErrorKind::not_writable, EEXIST, path);
    auto node = std::make_shared<Node>();
    node->number = next_node_++;
    node->changed = clock_++;
    names_[path.string()] = node;
    pending_.push_back({path.string(), std::nullopt, node});
    return std::make_unique<SimulatedFile>(*this, path, node);
  }
  if (found == names_.end()) throw file_failure(ErrorKind::not_found, ENOENT, path);
  return std::make_unique<SimulatedFile>(*this, path, found->second);
}

void SimulatedDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  call("rename", to);
  const auto found = names_.find(from.string());
  if (found == names_.end()) throw file_failure(ErrorKind::not_writable, ENOENT, to);
  pending_.push_back({to.string(), from.string(), found->second});
  apply(pending_.back(), names_);
}

void SimulatedDisk::remove(const std::filesystem::path& path) {
  call("remove", path);
  if (names_.erase(path.string()) == 0) throw file_failure(ErrorKind::not_writable, ENOENT, path);
  pending_.push_back({path.string(), std::nullopt, nullptr});
}

void SimulatedDisk::sync_folder(const std::filesystem::path& folder) {
  call("sync folder", folder);
  if (forgets_folder_syncs) return;
  const auto is_here = [&](const Change& change) {
    return std::filesystem::path(change.path).parent_path() == folder ||
           (change.from && std::filesystem::path(*change.from).parent_path() == folder);
  };
  for (const Change& change : pending_) {
    if (is_here(change)) apply(change, synced_names_);
  }
  std::erase_if(pending_, is_here);
}

bool SimulatedDisk::make_folder(const std::filesystem::path& folder) {
  call("make folder", folder);
  // Folders are on the disk at once: losing one loses nothing that was promised.
  return folders_.insert(folder.string()).second;
}

void SimulatedDisk::remove_folder(const std::filesystem::path& folder) {
  call("remove folder", folder);
  folders_.erase(folder.string());
}

std::optional<FileStamp> SimulatedDisk::stamp_of(const std::filesystem::path& path) {
  const auto found = names_.find(path.string());
  if (found == names_.end()) return std::nullopt;
  return FileStamp{found->second->bytes.size(), found->second->changed, found->second->number};
}

std::vector<std::string> SimulatedDisk::names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  const auto add = [&](const std::string& path) {
    if (std::filesystem::path(path).parent_path() == folder) names.insert(std::filesystem::path(path).filename());
  };
  for (const auto& [path, node] : names_) add(path);
  for (const std::string& path : folders_) add(path);
  return {names.begin(), names.end()};
}

void SimulatedDisk::apply(const Change& change, Names& names) {
  if (change.from) {
    // A rename whose source never reached the disk does nothing.
    if (names.erase(*change.from) > 0) names[change.path] = change.node;
  } else if (change.node) {
    names[change.path] = change.node;
  } else {
    names.erase(change.path);
  }
}

std::unique_ptr<SimulatedDisk> SimulatedDisk::after_kill() const {
  auto disk = std::make_unique<SimulatedDisk>();
  for (const auto& [path, node] : names_) {
    disk->names_[path] = std::make_shared<Node>(Node{node->bytes, node->bytes, disk->next_node_++, disk->clock_++});
  }
  disk->synced_names_ = disk->names_;
  disk->folders_ = folders_;
  return disk;
}

std::string SimulatedDisk::random_bytes(const Node& node, std::mt19937_64& random) const {
  if (node.bytes == node.synced) return node.synced;
  const std::size_t common = std::min(node.bytes.size(), node.synced.size());
  switch (random() % 4) {
    case 0:
      return node.synced;
    case 1:
      return node.bytes;
    case 2: {  // torn: only some sectors of what was added
      const std::size_t added = node.bytes.size() - common;
      const std::size_t kept = added == 0 ? 0 : (random() % (added + 1)) / 512 * 512;
      return node.bytes.substr(0, common + kept);
    }
    default: {  // the size reached the disk, some or all of the bytes did not
      std::string bytes = node.bytes;
      const std::size_t begin = common + (bytes.size() > common ? random() % (bytes.size() - common) : 0);
      std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(begin), bytes.end(), '\0');
      return bytes;
    }
  }
}

std::unique_ptr<SimulatedDisk> SimulatedDisk::after_power_cut(std::mt19937_64& random) const {
  Names names = synced_names_;
  const bool in_order = random() % 2 == 0;
  const std::size_t prefix = pending_.empty() ? 0 : random() % (pending_.size() + 1);
  for (std::size_t change = 0; change < pending_.size(); ++change) {
    if (in_order ? change < prefix : random() % 2 == 0) apply(pending_[change], names);
  }
  auto disk = std::make_unique<SimulatedDisk>();
  for (const auto& [path, node] : names) {
    const std::string bytes = random_bytes(*node, random);
    disk->names_[path] = std::make_shared<Node>(Node{bytes, bytes, disk->next_node_++, disk->clock_++});
  }
  disk->synced_names_ = disk->names_;
  disk->folders_ = folders_;
  return disk;
}

}  // namespace weerga::test
