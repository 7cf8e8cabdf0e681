// SPDX-License-Identifier: Apache-2.0
#include "editor/core/issue_fix.h"

#include <utility>

namespace weerga {

std::optional<Edit> fix_of(const Document& document, SegmentPlace place, const Issue& issue) {
  const Segment& segment = segment_at(document, place);
  const bool fits = issue.side == Side::target && segment.target && issue.range.end <= segment.target->text.size();
  if (!issue.fix || !fits) return std::nullopt;
  TaggedText mended = *segment.target;
  mended.replace(issue.range, *issue.fix);
  return edit_target(document, place, std::move(mended));
}

}  // namespace weerga
