// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/file_system.h"
#include "tm/store/memory_folder.h"

namespace weerga {

/// Letters that come into a memory all together or not at all. Until then they stand under temporary names beside
/// their places, where no reader looks. Threads of its own make and write their bytes, so `files` must allow that.
class NewLetters {
 public:
  NewLetters(FileSystem& files, const MemoryFolder& folder) : files_(&files), folder_(&folder) {}
  NewLetters(NewLetters&& other) noexcept;
  NewLetters& operator=(NewLetters&&) = delete;
  ~NewLetters();  ///< removes what publish() did not give a name

  /// Adds a letter whose name is free; `make_bytes` gives its document in another thread. Throws Error:
  /// invalid_argument (no name for a letter), not_writable and what `make_bytes` throws, perhaps of an earlier letter.
  void add(std::string_view letter, std::function<std::string()> make_bytes);
  /// Gives the letters their names, durable when it returns. Throws Error as add() does; then none of them is there.
  void publish();

 private:
  void wait_until_written(std::size_t most_left);

  struct Place {
    std::filesystem::path temporary;
    std::filesystem::path document;
  };

  FileSystem* files_;
  const MemoryFolder* folder_;
  std::vector<Place> places_;
  std::deque<std::future<void>> writing_;  ///< the last of `places_`, oldest first
};

}  // namespace weerga
