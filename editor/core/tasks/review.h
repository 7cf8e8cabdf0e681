// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/translation_memory.h"
#include "xliff/checks/issue.h"
#include "xliff/model/document.h"

namespace weerga {

/// An issue with its segment.
struct PlacedIssue {
  SegmentPlace place;
  Issue issue;

  friend bool operator==(const PlacedIssue&, const PlacedIssue&) = default;
};

struct ReviewOptions {
  std::function<void(double)> progress;  ///< 0 to 1, on the caller's thread
  std::stop_token stop;
};

/// Runs the checks on every segment, then those that need the whole letter: the same source translated in two ways
/// (consistency.target), two sources translated alike (consistency.source; a note where they are short), fuzzy matches
/// that nobody touched (fuzzy.unreviewed), an acronym used before it is introduced (acronym.early), one word with -ise
/// and -ize (variety.mixed). In document order.
std::vector<PlacedIssue> review(const Document& document, const std::vector<SegmentCheck>& checks,
                                const ReviewOptions& options = {});

/// Where the memory translates the same source otherwise; see memory_consistency_issues().
std::vector<PlacedIssue> memory_issues(const Document& document, TranslationMemory& memory);

/// Those that nobody accepted with a reason; see ignore_issue().
std::vector<PlacedIssue> without_ignored(const Document& document, std::vector<PlacedIssue> issues);

/// "error", "warning", "note".
std::string_view to_string(Severity severity);

/// The id that people see: "u3/s1".
std::string segment_name(const Document& document, SegmentPlace place);

/// A page with all issues and their texts; nothing in it is active, all texts are escaped.
std::string html_report(const Document& document, const std::vector<PlacedIssue>& issues);

}  // namespace weerga
