// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// `old` with the words of `text`: annotations and codes stay on the words that both have, word by word. Annotations
/// whose words all went are gone.
TaggedText carried_over(const TaggedText& old, std::string_view text);

}  // namespace weerga
