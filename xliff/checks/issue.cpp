// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/issue.h"

#include <fmt/format.h>

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

std::vector<SegmentCheck> text_checks(const FactTemplates& templates) {
  return {
      {"number", number_issues},
      {"date", [form = templates.date](const CheckedSegment& segment) { return date_issues(segment, form); }},
      {"reference",
       [forms = templates.references](const CheckedSegment& segment) { return reference_issues(segment, forms); }},
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
}

namespace {

/// An expression that runs into its time limit must not keep the other checks from their work.
std::vector<Issue> issues_within_limits(const SegmentCheck& check, const CheckedSegment& segment) {
  try {
    return check.issues_of(segment);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::too_large) throw;
    return {{.code = "check.skipped",
             .severity = Severity::note,
             .sentence = fmt::format("The check “{}” took too long on this segment and was left out.", check.name)}};
  }
}

}  // namespace

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
    std::vector<Issue> found = issues_within_limits(check, segment);
    // What was not translated at all has no other faults worth naming.
    if (!found.empty() && found.front().code == "target.same") return found;
    issues.insert(issues.end(), std::move_iterator(found.begin()), std::move_iterator(found.end()));
  }
  return issues;
}

}  // namespace weerga
