// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "tm/store/translation_memory.h"
#include "xliff/checks/issue.h"

namespace weerga {

/// Where the memory holds the same source with another translation (consistency.memory). Only entries of at least the
/// state `translated` that nobody marked as unreviewed alignment count; `letter` itself is left out.
std::vector<Issue> memory_consistency_issues(const CheckedSegment& segment, TranslationMemory& memory,
                                             std::string_view letter);

}  // namespace weerga
