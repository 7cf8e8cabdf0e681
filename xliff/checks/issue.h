// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/model/side.h"
#include "xliff/text/byte_range.h"
#include "xliff/text/error.h"
#include "xliff/text/fact_templates.h"

namespace weerga {

/// What a check finds in one segment.
struct Issue {
  std::string code;  ///< stable, for scripts and for ignoring: "number.missing"
  Severity severity = Severity::warning;
  std::string sentence;  ///< says what is wrong, to the translator
  Side side = Side::target;
  ByteRange range;                 ///< the guilty words in that side; empty = the whole text
  std::optional<std::string> fix;  ///< would replace `range`, which then lies in the target

  friend bool operator==(const Issue&, const Issue&) = default;
};

/// What a check sees of a segment. Views must outlive the call.
struct CheckedSegment {
  std::string_view source;
  std::string_view target;
  std::string_view source_language = "nl";
  std::string_view target_language = "en-GB";
  const TaggedText* tagged_source = nullptr;  ///< nullptr: no inline codes are known
  const TaggedText* tagged_target = nullptr;
  State state = State::translated;
};

/// The view of a segment of a document. The target is empty where there is none.
CheckedSegment checked_segment(const Document& document, const Segment& segment);

/// A check of one segment: a pure function, safe in any thread.
struct SegmentCheck {
  std::string_view name;  ///< first part of its codes: "number"
  std::function<std::vector<Issue>(const CheckedSegment&)> issues_of;
};

/// The checks that need only the two texts. Fixes of dates and references are written by the templates.
std::vector<SegmentCheck> text_checks(const FactTemplates& templates = {});

/// Runs all checks; issues in the order of the checks. A segment without target gets `target.empty` alone, and
/// one with the source as its target `target.same`. A check that
/// takes too long on the segment is told as check.skipped, a note.
std::vector<Issue> issues_of(const CheckedSegment& segment, const std::vector<SegmentCheck>& checks);

}  // namespace weerga
