// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_stream.h"

#include <utility>

#include "xliff/formats/outlined_units.h"
#include "xliff/formats/xliff_file.h"

namespace weerga {
namespace {

void hand_out_whole(const std::filesystem::path& path, const std::function<bool(StreamedUnit&&)>& take) {
  const XliffFile whole = XliffFile::opened(path);
  const Document& document = whole.document();
  for (const File& file : document.files) {
    for (const Unit& unit : file.units) {
      if (!take({.unit = unit,
                 .file_id = file.id,
                 .source_language = document.source_language,
                 .target_language = document.target_language}))
        return;
    }
  }
}

}  // namespace

void stream_xliff(const std::filesystem::path& path, const std::function<bool(StreamedUnit&&)>& take) {
  OutlinedUnits units([&](Unit&& unit, const XliffLevels& levels) {
    return take({.unit = std::move(unit),
                 .file_id = levels.file_id(),
                 .source_language = levels.source_language(),
                 .target_language = levels.target_language()});
  });
  if (!stream_units(path, {.version_1 = units, .version_2 = units})) hand_out_whole(path, take);
}

}  // namespace weerga
