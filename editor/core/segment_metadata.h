// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "xliff/model/document.h"

namespace weerga {

/// The category of a unit's metadata that belongs to one segment; the unit's own is "weerga".
inline std::string category_of(const Segment& segment) { return "weerga " + segment.id; }

}  // namespace weerga
