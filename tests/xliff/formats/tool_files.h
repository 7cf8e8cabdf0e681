// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xliff/model/document.h"

namespace weerga::test {

/// A small file in the manner of a tool that writes XLIFF.
struct ToolFile {
  const char* name;
  std::string bytes;
  std::string source;                 ///< of the first segment
  std::optional<std::string> target;  ///< of the first segment
  State state = State::initial;
  std::string edited;  ///< what the file says after its first segment is translated as "NIEUW"
};

std::vector<ToolFile> tool_files_of_version_1();
std::vector<ToolFile> tool_files_of_version_2();

}  // namespace weerga::test
