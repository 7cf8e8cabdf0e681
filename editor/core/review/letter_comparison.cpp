// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/letter_comparison.h"

#include <algorithm>
#include <array>
#include <utility>

#include "editor/core/review/sequence_alignment.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::array<std::string_view, 5> kNames{"equal", "changed", "added", "removed", "moved"};

std::vector<std::string> sources_at(const Document& document, const std::vector<SegmentPlace>& places) {
  std::vector<std::string> texts;
  texts.reserve(places.size());
  for (const SegmentPlace place : places) texts.emplace_back(trimmed(segment_at(document, place).source.text));
  return texts;
}

std::string_view target_text_of(const Segment& segment) {
  return segment.target ? trimmed(segment.target->text) : std::string_view();
}

/// The row of two segments that belong together.
ComparedRow paired_row(const Segment& before, const Segment& after, bool moved) {
  ComparedRow row;
  row.state_changed = before.state != after.state || before.sub_state != after.sub_state;
  if (trimmed(before.source.text) != trimmed(after.source.text))
    row.source = difference(after.source.text, before.source.text);
  if (target_text_of(before) != target_text_of(after))
    row.target = difference(after.target ? after.target->text : "", before.target ? before.target->text : "");
  const bool changed = !row.source.empty() || !row.target.empty();
  row.change = moved ? RowChange::moved : changed ? RowChange::changed : RowChange::equal;
  return row;
}

}  // namespace

std::string_view to_string(RowChange change) { return kNames.at(static_cast<std::size_t>(change)); }

std::size_t LetterComparison::count(RowChange change) const {
  return static_cast<std::size_t>(std::ranges::count(rows, change, &ComparedRow::change));
}

LetterComparison compare_letters(const Document& old_letter, const Document& new_letter) {
  using Fate = SequenceAlignment::Fate;
  const std::vector<SegmentPlace> old_places = segments_of(old_letter);
  const std::vector<SegmentPlace> new_places = segments_of(new_letter);
  const SequenceAlignment alignment =
      aligned_sequences(sources_at(old_letter, old_places), sources_at(new_letter, new_places));
  LetterComparison comparison;
  std::size_t old_done = 0;
  const auto add_removed_until = [&](std::size_t end) {
    for (; old_done < end; ++old_done) {
      if (!alignment.is_used[old_done])
        comparison.rows.push_back({.change = RowChange::removed, .old_place = old_places[old_done]});
    }
  };
  for (std::size_t index = 0; index < new_places.size(); ++index) {
    const auto& partner = alignment.of_new[index];
    ComparedRow row{.change = RowChange::added};
    if (partner) {
      const bool moved = partner->fate == Fate::moved || partner->fate == Fate::moved_and_changed;
      if (!moved) add_removed_until(partner->old_index);
      const SegmentPlace old_place = old_places[partner->old_index];
      row = paired_row(segment_at(old_letter, old_place), segment_at(new_letter, new_places[index]), moved);
      row.old_place = old_place;
    }
    row.new_place = new_places[index];
    comparison.rows.push_back(std::move(row));
  }
  add_removed_until(old_places.size());
  return comparison;
}

}  // namespace weerga
