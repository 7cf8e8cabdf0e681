// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/temporary_folder.h"
#include "tm/store/local_memory.h"

namespace weerga::test {

inline MemoryEntry pair_of(std::string letter, std::string id, std::string source, std::string target) {
  return {.source = std::move(source),
          .target = std::move(target),
          .letter = std::move(letter),
          .id = std::move(id),
          .author = "An",
          .date = "2021-01-14T10:30:00Z"};
}

inline std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines{""};
  for (const char byte : text) {
    if (byte == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += byte;
    }
  }
  return lines;
}

/// A memory in a folder of its own, with a cache folder of its own.
struct MemoryOnDisk {
  TemporaryFolder folder;
  std::filesystem::path path = folder.path() / "memory";
  LocalMemoryOptions options{.cache_folder = folder.path() / "cache"};

  [[nodiscard]] std::unique_ptr<LocalMemory> created() const {
    return LocalMemory::created(path, {.name = "Kamerbrieven"}, options);
  }
  [[nodiscard]] std::unique_ptr<LocalMemory> opened(Access access) const {
    return LocalMemory::opened(path, access, options);
  }
};

}  // namespace weerga::test
