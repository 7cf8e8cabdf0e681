// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "editor/core/edit.h"
#include "xliff/model/document.h"

namespace weerga {

/// A person looked at the issues of that code in the segment and accepts them, for a reason ("" = none given). Stored
/// in the document, so that they stay accepted.
Edit ignore_issue(const Document& document, SegmentPlace place, std::string_view code, std::string_view reason);

/// The reason, or "" if issues of that code are not ignored in the segment.
std::string ignored_reason(const Document& document, SegmentPlace place, std::string_view code);

/// All codes that are ignored in the segment.
std::vector<std::string> ignored_codes(const Document& document, SegmentPlace place);

}  // namespace weerga
