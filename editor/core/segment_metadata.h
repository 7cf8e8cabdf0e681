// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/model/document.h"

namespace weerga {

/// The category of a unit's metadata that belongs to one segment; the unit's own is "weerga".
inline std::string category_of(const Segment& segment) { return "weerga " + segment.id; }

/// Category "issues that a person accepts": "SEGMENT CODE" → reason; see ignore_issue().
inline constexpr std::string_view kIgnoredMetadata = "weerga-ignored";
/// Category "annotations that belong together": id in the source → id in the target; see link_annotations().
inline constexpr std::string_view kLinksMetadata = "weerga-links";

}  // namespace weerga
