// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/issue.h"

#include <iterator>

#include "xliff/checks/fact_checks.h"
#include "xliff/checks/form_checks.h"
#include "xliff/checks/language_checks.h"
#include "xliff/text/utf8.h"

namespace weerga {

CheckedSegment checked_segment(const Document& document, const Segment& segment) {
  CheckedSegment checked{.source = segment.source.text,
                         .source_language = document.source_language,
                         .target_language = document.target_language,
                         .tagged_source = &segment.source,
                         .state = segment.state};
  if (segment.target) {
    checked.target = segment.target->text;
    checked.tagged_target = &*segment.target;
  }
  return checked;
}

const std::vector<SegmentCheck>& text_checks() {
  static const std::vector<SegmentCheck> kChecks{
      {"number", number_issues},
      {"date", date_issues},
      {"reference", reference_issues},
      {"code", code_issues},
      {"bracket", bracket_issues},
      {"quote", quote_issues},
      {"punctuation", end_punctuation_issues},
      {"word.doubled", doubled_word_issues},
      {"space", space_issues},
      {"length", length_issues},
      {"target.same", same_as_source_issues},
      {"dutch", dutch_left_issues},
      {"false-friend", false_friend_issues},
  };
  return kChecks;
}

std::vector<Issue> issues_of(const CheckedSegment& segment, const std::vector<SegmentCheck>& checks) {
  if (trimmed(segment.source).empty()) return {};
  if (trimmed(segment.target).empty()) {
    const bool claimed = segment.state != State::initial;
    return {{.code = "target.empty",
             .severity = claimed ? Severity::error : Severity::warning,
             .sentence = claimed ? "The segment is marked as translated, but its translation is empty."
                                 : "The segment is not translated yet."}};
  }
  std::vector<Issue> issues;
  for (const SegmentCheck& check : checks) {
    std::vector<Issue> found = check.issues_of(segment);
    issues.insert(issues.end(), std::move_iterator(found.begin()), std::move_iterator(found.end()));
  }
  return issues;
}

}  // namespace weerga
