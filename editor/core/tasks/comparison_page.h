// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "editor/core/review/letter_comparison.h"

namespace weerga {

/// A page that shows both side by side; nothing in it is active, all texts are escaped.
std::string html_comparison(const Document& old_letter, const Document& new_letter, const LetterComparison& comparison);

}  // namespace weerga
