// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "xliff/model/document.h"

namespace weerga {

/// What a streamed unit stands in.
struct StreamedUnit {
  Unit unit;
  std::string file_id;
  std::string source_language;
  std::string target_language;
};

/// Reads an XLIFF file of any version unit by unit, in document order, with the same checks as XliffFile. Memory: a
/// window of one megabyte plus the longest unit, whatever the size of the file. `take` gets each unit; false stops the
/// reading. Files that are not in UTF-8 are read whole. Throws Error like XliffFile::opened(); units before the place
/// of the trouble have been handed out by then.
void stream_xliff(const std::filesystem::path& path, const std::function<bool(StreamedUnit&&)>& take);

}  // namespace weerga
