// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "editor/core/edit.h"
#include "xliff/checks/issue.h"

namespace weerga {

/// The edit that puts in what the check proposes. Nothing where it proposes nothing for the target, or where the target
/// is too short for its place by now. Throws as edit_target().
std::optional<Edit> fix_of(const Document& document, SegmentPlace place, const Issue& issue);

}  // namespace weerga
