// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "xliff/model/document.h"

namespace weerga {

/// The source of the nearest segment that is no ignorable, before (`step` -1) or behind (+1) that segment of the file,
/// over the borders of units; it points into `file`. "" where there is none. `place.file` is not looked at.
std::string_view neighbour_source(const File& file, SegmentPlace place, int step);

}  // namespace weerga
