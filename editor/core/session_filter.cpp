// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_filter.h"

#include <algorithm>

#include "editor/core/provenance.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// One code point, folded, compared with the folded code point of the other text.
std::size_t length_of_match(std::string_view wanted, std::string_view text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < wanted.size();) {
    if (at >= text.size()) return 0;
    const CodePoint a = code_point_at(wanted, i);
    const CodePoint b = code_point_at(text, at);
    if (a.value != b.value && fold_case(wanted.substr(i, a.size)) != fold_case(text.substr(at, b.size))) return 0;
    i += a.size;
    at += b.size;
  }
  return at;
}

std::vector<ByteRange> folded_occurrences(std::string_view wanted, std::string_view text) {
  std::vector<ByteRange> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_of_match(wanted, text.substr(at));
    if (length > 0) found.push_back({at, at + length});
    at += length > 0 ? length : code_point_at(text, at).size;
  }
  return found;
}

}  // namespace

std::vector<ByteRange> occurrences_of(std::string_view wanted, std::string_view text) {
  if (wanted.empty()) return {};
  const bool exact = lower_case(wanted, "en") != wanted;
  if (!exact && !is_ascii(wanted)) return folded_occurrences(wanted, text);
  std::vector<ByteRange> found;
  const auto equal = [exact](char a, char b) { return exact ? a == b : a == lowered(b); };
  for (auto from = text.begin();;) {
    const auto hit = std::search(from, text.end(), wanted.begin(), wanted.end(),
                                 [&](char in_text, char in_wanted) { return equal(in_wanted, in_text); });
    if (hit == text.end()) return found;
    const auto begin = static_cast<std::size_t>(hit - text.begin());
    found.push_back({begin, begin + wanted.size()});
    from = hit + static_cast<std::ptrdiff_t>(wanted.size());
  }
}

bool passes(const Session& session, std::size_t row, RowFilter filter, const RowFacts& facts) {
  const Segment& segment = session.segment(row);
  switch (filter) {
    case RowFilter::all:
      return true;
    case RowFilter::open:
      return progress_of(segment) == Progress::open;
    case RowFilter::draft:
      return progress_of(segment) == Progress::draft;
    case RowFilter::review:
      return progress_of(segment) == Progress::translated;
    case RowFilter::unread:
      return is_unread(session.unit(row), segment);
    case RowFilter::issues:
      return facts.has_issue && facts.has_issue(row);
    case RowFilter::notes:
      return !session.unit(row).notes.empty() || !segment.source.annotations.empty() ||
             (segment.target && !segment.target->annotations.empty());
    case RowFilter::changed:
      return facts.is_changed && facts.is_changed(row);
  }
  return true;
}

std::vector<std::size_t> filtered_rows(const Session& session, RowFilter filter, std::string_view wanted,
                                       const RowFacts& facts) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < session.row_count(); ++row) {
    if (!passes(session, row, filter, facts)) continue;
    const Segment& segment = session.segment(row);
    const bool holds = wanted.empty() || !occurrences_of(wanted, segment.source.text).empty() ||
                       (segment.target && !occurrences_of(wanted, segment.target->text).empty());
    if (holds) rows.push_back(row);
  }
  return rows;
}

}  // namespace weerga
