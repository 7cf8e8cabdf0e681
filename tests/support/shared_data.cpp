// SPDX-License-Identifier: Apache-2.0
#include "tests/support/shared_data.h"

#include <cstdlib>
#include <fstream>

namespace weerga::test {

std::optional<std::filesystem::path> shared_data(std::string_view path) {
  const char* named = std::getenv("WEERGA_SHARED_DATA");
  const std::filesystem::path found = std::filesystem::path(named != nullptr ? named : WEERGA_SHARED_DATA) / path;
  if (!std::filesystem::exists(found)) return std::nullopt;
  return found;
}

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream stream(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace weerga::test
