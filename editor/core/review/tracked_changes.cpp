// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/tracked_changes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "editor/core/annotation_marks.h"
#include "editor/core/change_records.h"
#include "editor/core/edit_start.h"
#include "editor/core/review/carried_text.h"

namespace weerga {
namespace {

constexpr std::array<std::string_view, 6> kStatusNames{"open", "draft", "translated", "rejected", "reviewed", "final"};
constexpr std::string_view kRejected = "weerga:rejected";
constexpr std::string_view kDraft = "weerga:draft";

bool has_words(const Segment& segment) { return segment.target && !segment.target->empty(); }

bool has_same_target(const ChangeRecord& record, const Segment& segment) {
  const ChangeRecord now = record_of(segment);
  return record.text == now.text && record.codes == now.codes;
}

/// Remembers in `metadata` what `before` was, where `after` has another target.
void track(Metadata& metadata, const Segment& before, const Segment& after, const Attribution& by) {
  if (!has_words(before) || has_same_target(record_of(before), after)) return;
  std::vector<ChangeRecord> records = change_records(metadata, after);
  if (records.empty() || records.back().author != by.author) {
    records.push_back(record_of(before));
    records.back().author = by.author;
  }
  records.back().time = by.time;
  if (has_same_target(records.back(), after)) records.pop_back();
  set_change_records(metadata, after, records);
}

std::vector<ChangeRecord> records_with(const Document& document, SegmentPlace place, std::size_t number) {
  std::vector<ChangeRecord> records = change_records(unit_at(document, place).metadata, segment_at(document, place));
  if (number == 0 || number > records.size()) refuse("This change is no longer there.");
  return records;
}

template <typename Action>
std::vector<Edit> for_all_changes(const Document& document, const Action& action) {
  EditSequence sequence(document);
  for (const SegmentPlace place : segments_of(document)) {
    const std::size_t count = change_records(unit_at(document, place).metadata, segment_at(document, place)).size();
    if (count > 0 && !segment_at(document, place).locked) sequence.add(action(sequence.document(), place, count));
  }
  return sequence.take();
}

}  // namespace

Edit tracked(const Document& document, Edit edit, const Attribution& by) {
  const bool changes_words = edit.kind == EditKind::target || edit.kind == EditKind::match;
  if (!changes_words || edit.before.segments.size() != edit.after.segments.size()) return edit;
  edit = rebased(document, std::move(edit));
  for (std::size_t index = 0; index < edit.after.segments.size(); ++index)
    track(edit.after.metadata, edit.before.segments[index], edit.after.segments[index], by);
  return edit;
}

std::vector<TrackedChange> tracked_changes_of(const Document& document, SegmentPlace place) {
  const Segment& segment = segment_at(document, place);
  std::vector<TrackedChange> changes;
  for (const ChangeRecord& record : change_records(unit_at(document, place).metadata, segment)) {
    const TaggedText before = target_of(record, segment);
    if (!changes.empty()) changes.back().after = before;
    changes.push_back({.place = place,
                       .number = changes.size() + 1,
                       .before = before,
                       .after = segment.target.value_or(TaggedText()),
                       .state = record.state,
                       .by = {record.author, record.time}});
  }
  return changes;
}

std::vector<TrackedChange> tracked_changes_of(const Document& document) {
  std::vector<TrackedChange> changes;
  for (const SegmentPlace place : segments_of(document))
    std::ranges::move(tracked_changes_of(document, place), std::back_inserter(changes));
  return changes;
}

Edit accept_change(const Document& document, SegmentPlace place, std::size_t number) {
  std::vector<ChangeRecord> records = records_with(document, place, number);
  records.erase(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(number));
  Edit edit = unchanged(EditKind::note, document, place);
  set_change_records(edit.after.metadata, segment_at(document, place), records);
  return edit;
}

Edit reject_change(const Document& document, SegmentPlace place, std::size_t number) {
  std::vector<ChangeRecord> records = records_with(document, place, number);
  Edit edit = unlocked(EditKind::target, document, place);
  Segment& segment = edit.after.segments.front();
  const ChangeRecord& record = records[number - 1];
  const TaggedText before = target_of(record, segment);
  TaggedText target = carried_over(segment.target.value_or(TaggedText()), before.text);
  target.codes = before.codes;
  segment.target = std::move(target);
  segment.state = record.state;
  segment.sub_state = record.sub_state;
  segment.has_state = true;
  records.resize(number - 1);
  set_change_records(edit.after.metadata, segment, records);
  // It is no new change to take one back, whoever tracks.
  edit.kind = EditKind::state;
  return settled(document, std::move(edit));
}

std::vector<Edit> accept_all_changes(const Document& document) { return for_all_changes(document, accept_change); }

std::vector<Edit> reject_all_changes(const Document& document) {
  return for_all_changes(
      document, [](const Document& now, SegmentPlace place, std::size_t) { return reject_change(now, place, 1); });
}

std::string_view to_string(Status status) { return kStatusNames.at(static_cast<std::size_t>(status)); }

std::optional<Status> status_of(std::string_view name) {
  const auto* found = std::ranges::find(kStatusNames, name);
  if (found == kStatusNames.end()) return std::nullopt;
  return static_cast<Status>(found - kStatusNames.begin());
}

Status status_of(const Segment& segment) {
  if (segment.state == State::final) return Status::final;
  if (segment.state == State::reviewed) return Status::reviewed;
  if (segment.sub_state == kRejected) return Status::rejected;
  if (segment.state == State::translated) return Status::translated;
  return has_words(segment) ? Status::draft : Status::open;
}

Edit set_status(const Document& document, SegmentPlace place, Status status) {
  constexpr std::array kStates{State::initial, State::initial,  State::translated,
                               State::initial, State::reviewed, State::final};
  if (status != Status::open && !has_words(segment_at(document, place))) refuse("This segment has no translation yet.");
  Edit edit = weerga::set_state(document, place, kStates.at(static_cast<std::size_t>(status)));
  Segment& segment = edit.after.segments.front();
  if (status == Status::rejected) segment.sub_state = kRejected;
  if (status == Status::draft) segment.sub_state = kDraft;
  return edit;
}

std::vector<Edit> changes_as_edits(const Document& document, const Document& reviewed, const Attribution& by) {
  std::vector<Edit> edits;
  for (std::size_t file = 0; file < std::min(document.files.size(), reviewed.files.size()); ++file) {
    const std::vector<Unit>& old_units = document.files[file].units;
    const std::vector<Unit>& new_units = reviewed.files[file].units;
    for (std::size_t unit = 0; unit < std::min(old_units.size(), new_units.size()); ++unit) {
      const Unit& before = old_units[unit];
      const Unit& after = new_units[unit];
      const bool same_segments = std::ranges::equal(before.segments, after.segments, {}, &Segment::id, &Segment::id);
      if (before.id != after.id || !same_segments || before == after) continue;
      Edit edit{EditKind::target,
                {file, unit, 0},
                {before.segments, before.notes, before.metadata},
                {after.segments, after.notes, after.metadata}};
      for (std::size_t index = 0; index < before.segments.size(); ++index)
        track(edit.after.metadata, before.segments[index], after.segments[index], by);
      if (edit.before != edit.after) edits.push_back(std::move(edit));
    }
  }
  return edits;
}

}  // namespace weerga
