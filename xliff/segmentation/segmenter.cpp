// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/segmenter.h"

#include <algorithm>

#include "xliff/segmentation/breaker.h"
#include "xliff/segmentation/rule_source.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// `range` without the white space at its ends.
ByteRange trimmed_range(std::string_view text, ByteRange range) {
  const std::string_view inner = trimmed(range.of(text));
  const auto begin = static_cast<std::size_t>(inner.data() - text.data());
  return inner.empty() ? ByteRange{range.begin, range.begin} : ByteRange{begin, begin + inner.size()};
}

}  // namespace

Segmenter::Segmenter(const SegmentationRules& rules, std::string_view language)
    : breaker_(rules.source_->breaker_for(language)) {}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<ByteRange> Segmenter::segments_of(std::string_view paragraph) const {
  std::vector<ByteRange> segments;
  std::size_t begin = 0;
  const auto add_until = [&](std::size_t end) {
    const ByteRange segment = trimmed_range(paragraph, {begin, end});
    if (!segment.empty()) segments.push_back(segment);
    begin = end;
  };
  std::ranges::for_each(breaker_->breaks_of(paragraph), add_until);
  add_until(paragraph.size());
  return segments;
}

}  // namespace weerga
