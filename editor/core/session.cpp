// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session.h"

#include <algorithm>
#include <utility>

#include "editor/core/annotation_marks.h"
#include "editor/core/edit_text.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

bool starts_with_space(const std::string& text) {
  return !text.empty() && trimmed(std::string_view(text).substr(0, code_point_at(text, 0).size)).empty();
}

bool ends_with_space(const std::string& text) {
  if (text.empty()) return false;
  const CodePoint last = code_point_before(text, text.size());
  return trimmed(std::string_view(text).substr(text.size() - last.size)).empty();
}

/// Whether the second edit goes on where the first ended.
bool has_same_extent(const Edit& first, const Edit& second) {
  return first.place == second.place && first.after.segments.size() == second.before.segments.size();
}

std::size_t rows_in(const std::vector<Segment>& segments) {
  return static_cast<std::size_t>(std::ranges::count(segments, false, &Segment::ignorable));
}

}  // namespace

Progress progress_of(State state, bool has_target) {
  switch (state) {
    case State::translated:
      return Progress::translated;
    case State::reviewed:
      return Progress::reviewed;
    case State::final:
      return Progress::final;
    case State::initial:
      break;
  }
  return has_target ? Progress::draft : Progress::open;
}

Progress progress_of(const Segment& segment) {
  return progress_of(segment.state, segment.target && !segment.target->empty());
}

ProgressCounts progress_of(const Document& document) {
  ProgressCounts counts{};
  for (const SegmentPlace place : segments_of(document))
    ++counts[static_cast<std::size_t>(progress_of(segment_at(document, place)))];
  return counts;
}

Session::Session(Document document, Origin origin) : document_(std::move(document)), origin_(std::move(origin)) {
  rebuild_rows();
  for (const SegmentPlace& place : rows_) {
    ++progress_[static_cast<std::size_t>(progress_of(segment_at(document_, place)))];
  }
}

void Session::rebuild_rows() { rows_ = segments_of(document_); }

std::size_t Session::row_of(SegmentPlace place) const {
  const auto found = std::ranges::lower_bound(rows_, place);
  return static_cast<std::size_t>(found - rows_.begin());
}

std::set<std::size_t> Session::changed_rows() const {
  std::set<std::size_t> rows;
  for (const Step& step : undo_) {
    for (const Edit& edit : step.edits) {
      SegmentPlace end = edit.place;
      end.segment += edit.after.segments.size();
      const std::size_t last = std::min(row_of(end), rows_.size());
      for (std::size_t row = row_of(edit.place); row < last; ++row) rows.insert(row);
    }
  }
  return rows;
}

void Session::activate(std::size_t row) {
  settle();
  active_ = rows_.empty() ? 0 : std::min(row, rows_.size() - 1);
}

void Session::count(const std::vector<Segment>& segments, std::ptrdiff_t by) {
  for (const Segment& segment : segments) {
    if (segment.ignorable) continue;
    std::size_t& number = progress_[static_cast<std::size_t>(progress_of(segment))];
    number = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(number) + by);
  }
}

SessionChange Session::carry_out(const Edit& edit, bool typed) {
  apply(edit, document_);
  count(edit.before.segments, -1);
  count(edit.after.segments, +1);
  const SessionChange change{row_of(edit.place),
                             rows_in(edit.before.segments),
                             rows_in(edit.after.segments),
                             edit.kind,
                             typed,
                             removed_annotations(unit_at(document_, edit.place), edit)};
  if (edit.before.segments.size() != edit.after.segments.size()) rebuild_rows();
  return change;
}

void Session::tell(const std::vector<SessionChange>& changes) {
  for (const SessionChange& change : changes) {
    for (const auto& observer : observers_) observer(change);
  }
}

void Session::push(Step step) {
  if (saved_at_ > undo_.size()) unsaveable_ = true;
  redo_.clear();
  undo_.push_back(std::move(step));
}

void Session::perform(std::vector<Edit> edits) {
  settle();
  std::vector<SessionChange> changes;
  for (std::size_t done = 0; done < edits.size(); ++done) {
    try {
      edits[done] = rebased(document_, std::move(edits[done]));
      if (amend_) edits[done] = amend_(document_, std::move(edits[done]));
      changes.push_back(carry_out(edits[done], false));
    } catch (const Error&) {
      while (done > 0) carry_out(inverse(edits[--done]), false);
      throw;
    }
  }
  if (edits.empty()) return;
  for (const Edit& edit : edits) {
    if (recorder_) recorder_(edit);
  }
  push({std::move(edits)});
  tell(changes);
}

bool Session::continues_typing(std::size_t row, const std::string& inserted, bool removes) const {
  if (undo_.empty() || !undo_.back().typing || saved_at_ == undo_.size()) return false;
  const Step& last = undo_.back();
  const SegmentPlace& place = last.edits.front().place;
  const std::size_t count = last.edits.front().after.segments.size();
  const bool same_row = place == rows_[row] && count == 1;
  if (!same_row || last.removes != removes) return false;
  return !last.ends_word || starts_with_space(inserted);
}

void Session::type(std::size_t row, TaggedText target) {
  const SegmentPlace place = place_of(row);
  const Segment& old = segment_at(document_, place);
  const TextDifference difference = difference_of(old.target ? old.target->text : std::string(), target.text);
  const bool removes = !difference.removed.empty() && difference.inserted.empty();
  Edit edit = edit_target(document_, place, std::move(target));
  if (edit.before == edit.after) return;
  if (amend_) edit = amend_(document_, std::move(edit));
  // An edit that had to take in other segments of the unit is a step of its own.
  const bool continues =
      continues_typing(row, difference.inserted, removes) && has_same_extent(undo_.back().edits.front(), edit);
  if (unrecorded_ && !has_same_extent(*unrecorded_, edit)) settle();
  const SessionChange change = carry_out(edit, true);
  if (unrecorded_) {
    unrecorded_->after = edit.after;
  } else {
    unrecorded_ = edit;
  }
  if (continues) {
    undo_.back().edits.front().after = std::move(edit.after);
    redo_.clear();
  } else {
    push({.edits = {std::move(edit)}, .typing = true});
  }
  undo_.back().ends_word = ends_with_space(difference.inserted);
  undo_.back().removes = removes;
  tell({change});
}

void Session::settle() {
  if (!undo_.empty()) undo_.back().typing = false;
  if (!unrecorded_) return;
  const Edit edit = std::move(*unrecorded_);
  unrecorded_.reset();
  if (recorder_) recorder_(edit);
}

bool Session::undo() {
  settle();
  if (undo_.empty()) return false;
  Step step = std::move(undo_.back());
  undo_.pop_back();
  std::vector<SessionChange> changes;
  for (auto edit = step.edits.rbegin(); edit != step.edits.rend(); ++edit) {
    const Edit back = inverse(*edit);
    changes.push_back(carry_out(back, false));
    if (recorder_) recorder_(back);
  }
  active_ = std::min(row_of(step.edits.front().place), rows_.size() - 1);
  redo_.push_back(std::move(step));
  tell(changes);
  return true;
}

bool Session::redo() {
  settle();
  if (redo_.empty()) return false;
  Step step = std::move(redo_.back());
  redo_.pop_back();
  std::vector<SessionChange> changes;
  for (const Edit& edit : step.edits) {
    changes.push_back(carry_out(edit, false));
    if (recorder_) recorder_(edit);
  }
  active_ = std::min(row_of(step.edits.back().place), rows_.size() - 1);
  undo_.push_back(std::move(step));
  tell(changes);
  return true;
}

void Session::save() {
  settle();
  if (origin_.path.empty() || !origin_.bytes_of) {
    throw Error(ErrorKind::invalid_argument, "This document has no file yet: choose where to save it.");
  }
  replace_file(origin_.path, origin_.bytes_of(document_));
  saved_at_ = undo_.size();
  unsaveable_ = false;
}

void Session::save_as(Origin origin) {
  Origin old = std::exchange(origin_, std::move(origin));
  try {
    save();
  } catch (const Error&) {
    origin_ = std::move(old);
    throw;
  }
}

std::size_t Session::recover(const std::vector<Edit>& edits) {
  Step step;
  std::vector<SessionChange> changes;
  for (const Edit& edit : edits) {
    try {
      changes.push_back(carry_out(edit, false));
    } catch (const Error&) {
      break;
    }
    step.edits.push_back(edit);
  }
  const std::size_t applied = step.edits.size();
  if (applied > 0) {
    active_ = std::min(row_of(step.edits.back().place), rows_.size() - 1);
    push(std::move(step));
  }
  tell(changes);
  return applied;
}

std::optional<std::size_t> Session::find_row(std::size_t from, bool backwards,
                                             const std::function<bool(std::size_t)>& wanted) const {
  const std::size_t count = rows_.size();
  for (std::size_t step = 1; step <= count; ++step) {
    const std::size_t row = (from + (backwards ? count - step % count : step)) % count;
    if (wanted(row)) return row;
  }
  return std::nullopt;
}

}  // namespace weerga
