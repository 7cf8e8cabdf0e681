// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/tagged_text.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace weerga {
namespace {

bool stands_before(const Annotation& a, const Annotation& b) {
  return std::tuple(a.range.begin, b.range.end) < std::tuple(b.range.begin, a.range.end);
}

/// How one replacement moves places in a text.
struct Shift {
  ByteRange removed;
  std::size_t added;

  [[nodiscard]] std::size_t moved(std::size_t place) const { return place - removed.size() + added; }
  /// Where a begin goes: words put in at the very begin stay outside.
  [[nodiscard]] std::size_t begin(std::size_t place) const {
    if (place < removed.begin) return place;
    return place >= removed.end ? moved(place) : removed.begin + added;
  }
  [[nodiscard]] std::size_t end(std::size_t place) const {
    if (place <= removed.begin) return place;
    return place < removed.end ? removed.begin : moved(place);
  }
};

/// The part of an annotation that lies in `range`, counted from its begin; an end that was cut off has no place among
/// the codes any more.
std::optional<Annotation> cut_to(Annotation annotation, ByteRange range, bool with_begin) {
  const ByteRange old = annotation.range;
  const std::size_t begin = std::max(old.begin, range.begin);
  const std::size_t end = std::min(old.end, range.end);
  const bool at_dropped_begin = old.begin == range.begin && range.begin != 0 && !with_begin;
  if (old.empty() ? begin > end || at_dropped_begin : begin >= end) return std::nullopt;
  annotation.range = {begin - range.begin, end - range.begin};
  if (begin != old.begin || at_dropped_begin) annotation.codes_before_begin.reset();
  if (end != old.end) annotation.codes_before_end.reset();
  return annotation;
}

}  // namespace

std::vector<Annotation> TaggedText::replace(ByteRange range, std::string_view replacement) {
  const Shift shift{range, replacement.size()};
  text.replace(range.begin, range.size(), replacement);
  for (InlineCode& code : codes) {
    if (code.position > range.begin)
      code.position = code.position < range.end ? range.begin : shift.moved(code.position);
  }
  std::vector<Annotation> removed;
  for (Annotation& annotation : annotations) {
    const ByteRange old = annotation.range;
    const bool all_gone = !old.empty() && range.begin <= old.begin && old.end <= range.end && !range.empty();
    if (all_gone) {
      removed.push_back(annotation);
      annotation.range = {1, 0};  // marks it for removal below
      continue;
    }
    // Words that replace a part of it belong to it.
    const bool inside = !range.empty() && old.begin <= range.begin && range.end <= old.end;
    annotation.range = inside ? ByteRange{old.begin, shift.moved(old.end)}
                              : ByteRange{shift.begin(old.begin), shift.end(old.end)};
    if (old.empty()) annotation.range = {shift.begin(old.begin), shift.begin(old.begin)};
    // Codes of several places may have come together.
    if (!range.empty() && range.begin <= old.begin && old.begin <= range.end) annotation.codes_before_begin.reset();
    if (!range.empty() && range.begin <= old.end && old.end <= range.end) annotation.codes_before_end.reset();
  }
  std::erase_if(annotations, [](const Annotation& a) { return a.range.begin > a.range.end; });
  std::ranges::stable_sort(annotations, stands_before);
  return removed;
}

TaggedText TaggedText::slice(ByteRange range, bool with_codes_at_begin) const {
  TaggedText part(std::string(range.of(text)));
  for (InlineCode code : codes) {
    const bool at_begin = code.position == range.begin && range.begin != 0;
    if (code.position < range.begin || code.position > range.end || (at_begin && !with_codes_at_begin)) continue;
    code.position -= range.begin;
    part.codes.push_back(std::move(code));
  }
  for (const Annotation& annotation : annotations) {
    if (std::optional<Annotation> inside = cut_to(annotation, range, with_codes_at_begin)) part.add(std::move(*inside));
  }
  return part;
}

void TaggedText::append(const TaggedText& tail) {
  const std::size_t offset = text.size();
  const auto codes_at_seam = static_cast<std::size_t>(std::ranges::count(codes, offset, &InlineCode::position));
  text += tail.text;
  for (InlineCode code : tail.codes) {
    code.position += offset;
    codes.push_back(std::move(code));
  }
  for (Annotation annotation : tail.annotations) {
    if (annotation.range.begin == 0 && annotation.codes_before_begin) *annotation.codes_before_begin += codes_at_seam;
    if (annotation.range.end == 0 && annotation.codes_before_end) *annotation.codes_before_end += codes_at_seam;
    annotation.range = {annotation.range.begin + offset, annotation.range.end + offset};
    const auto cut = std::ranges::find_if(annotations, [&](const Annotation& a) {
      return a.id == annotation.id && a.range.end == annotation.range.begin;
    });
    if (cut != annotations.end()) {
      cut->range.end = annotation.range.end;
      cut->codes_before_end = annotation.codes_before_end;
    } else {
      annotations.push_back(std::move(annotation));
    }
  }
  std::ranges::stable_sort(annotations, stands_before);
}

void TaggedText::add(Annotation annotation) {
  annotations.insert(std::ranges::upper_bound(annotations, annotation, stands_before), std::move(annotation));
}

void TaggedText::add(InlineCode code) {
  codes.insert(std::ranges::upper_bound(codes, code.position, {}, &InlineCode::position), std::move(code));
}

}  // namespace weerga
