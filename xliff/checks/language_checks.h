// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "xliff/checks/issue.h"

namespace weerga {

// What goes wrong between Dutch and English.

/// Dutch words left in an English target: at least two function words that are no English words, or an abbreviation
/// ("jl.", "nr."), quoted titles and brackets left alone. Code dutch.left.
std::vector<Issue> dutch_left_issues(const CheckedSegment& segment);

/// Quoted titles and remarks in brackets, which may stay in the source's language.
std::vector<ByteRange> quoted_ranges(std::string_view text);

/// An English word that looks like the Dutch one and means something else: eventueel, eventual. Code false-friend.
std::vector<Issue> false_friend_issues(const CheckedSegment& segment);

}  // namespace weerga
