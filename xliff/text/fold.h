// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// Full default case folding of Unicode: "OVSE" and "ovse" fold alike. Length may change.
std::string fold_case(std::string_view text);

/// Case folding, and diacritical marks removed after canonical decomposition: "Armenië" gives "armenie".
std::string fold_marks(std::string_view text);

/// Normalisation form C.
std::string composed(std::string_view text);

/// Upper and lower case by the rules of `language` (a BCP 47 tag; Dutch IJ is known).
std::string upper_case(std::string_view text, std::string_view language);
std::string lower_case(std::string_view text, std::string_view language);

}  // namespace weerga
