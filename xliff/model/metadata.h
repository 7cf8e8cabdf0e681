// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "xliff/model/document.h"

namespace weerga {

/// The category of our own values: of a file (dossier, ministry, origin, original …) and of a unit (paragraph).
inline constexpr std::string_view kWeergaMetadata = "weerga";

/// The value of that type, which points into `metadata`; "" where there is none.
std::string_view metadata_value(const Metadata& metadata, std::string_view category, std::string_view type);

/// Sets a value. "" takes it away, and its category where that has no other.
void set_metadata_value(Metadata& metadata, std::string_view category, std::string_view type, std::string_view value);

}  // namespace weerga
