// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "editor/core/edit.h"
#include "xliff/model/document.h"

namespace weerga {

/// What observers are told: rows [first, first + rows_before) became [first, first + rows_after).
struct SessionChange {
  std::size_t first = 0;
  std::size_t rows_before = 1;
  std::size_t rows_after = 1;
  EditKind kind = EditKind::target;
  bool typed = false;                       ///< comes from the live editor, which shows it already
  std::vector<Annotation> removed_marks{};  ///< annotations that went with all their words, or were taken away
};

/// How far a segment is, as people see it: `initial` with words in the target is a draft.
enum class Progress { open, draft, translated, reviewed, final };
inline constexpr std::size_t kProgressSteps = 5;
Progress progress_of(State state, bool has_target);
Progress progress_of(const Segment& segment);
/// Segments by progress.
using ProgressCounts = std::array<std::size_t, kProgressSteps>;
ProgressCounts progress_of(const Document& document);

/// A document that is being worked on: the active segment, undo and redo across segments, and whether it is saved.
///
/// A row is the number, from 0, of a segment that is no ignorable. Belongs to the user-interface thread.
class Session {
 public:
  /// Where a document lies and how it becomes bytes. `bytes_of` keeps what a foreign file holds beside our model.
  struct Origin {
    std::filesystem::path path;  ///< "" = never saved
    std::function<std::string(const Document&)> bytes_of;
  };

  Session(Document document, Origin origin);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Origin& origin() const { return origin_; }
  [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
  [[nodiscard]] SegmentPlace place_of(std::size_t row) const { return rows_.at(row); }
  /// The row of a place; of one that is no row, the next; row_count() behind the end.
  [[nodiscard]] std::size_t row_of(SegmentPlace place) const;
  [[nodiscard]] const Segment& segment(std::size_t row) const { return segment_at(document_, rows_.at(row)); }
  [[nodiscard]] const Unit& unit(std::size_t row) const { return unit_at(document_, rows_.at(row)); }
  /// Number of rows by progress.
  [[nodiscard]] const ProgressCounts& progress() const { return progress_; }

  [[nodiscard]] std::size_t active() const { return active_; }
  void activate(std::size_t row);  ///< ends the typing before it; clamps `row`

  /// Carries out edits as one step of undo. Throws what apply throws; then nothing is changed.
  void perform(std::vector<Edit> edits);
  void perform(Edit edit) { perform(std::vector<Edit>{std::move(edit)}); }
  /// The live editor's new target for `row`. Keys in a row, up to the next word, are one step of undo.
  void type(std::size_t row, TaggedText target);
  /// Ends a burst of typing: it is recorded, and later keys make a new step.
  void settle();

  /// The rows that steps which can be undone changed, without order or repetition.
  [[nodiscard]] std::set<std::size_t> changed_rows() const;
  [[nodiscard]] bool can_undo() const { return !undo_.empty(); }
  [[nodiscard]] bool can_redo() const { return !redo_.empty(); }
  /// Takes back the last step, and makes its row active. False if there is none.
  bool undo();
  bool redo();

  [[nodiscard]] bool is_modified() const { return saved_at_ != undo_.size() || unsaveable_; }
  /// Writes the document to its origin; the old file stays whole if that fails. Throws Error.
  void save();
  void save_as(Origin origin);
  /// Takes back edits of an earlier run that were never saved. They can be undone. Returns how many applied.
  std::size_t recover(const std::vector<Edit>& edits);

  /// The next row after `from`, going round, for which `wanted` holds; `backwards` looks the other way.
  [[nodiscard]] std::optional<std::size_t> find_row(std::size_t from, bool backwards,
                                                    const std::function<bool(std::size_t)>& wanted) const;

  /// `amend` is given every edit before it is carried out, typed ones too (not those of undo and redo), and returns
  /// what is to be done instead: tracked changes are made so. Empty = nothing is amended.
  void amend_with(std::function<Edit(const Document&, Edit)> amend) { amend_ = std::move(amend); }

  /// `observer` is called after every change; borrowed functions must outlive the session.
  void observe(std::function<void(const SessionChange&)> observer) { observers_.push_back(std::move(observer)); }
  /// `recorder` gets every change that must survive a crash, also those of undo and redo.
  void record_with(std::function<void(const Edit&)> recorder) { recorder_ = std::move(recorder); }

 private:
  struct Step {
    std::vector<Edit> edits;
    bool typing = false;  ///< more keys may join
    bool ends_word = false;
    bool removes = false;
  };

  SessionChange carry_out(const Edit& edit, bool typed);
  void tell(const std::vector<SessionChange>& changes);
  void push(Step step);
  void count(const std::vector<Segment>& segments, std::ptrdiff_t by);
  void rebuild_rows();
  [[nodiscard]] bool continues_typing(std::size_t row, const std::string& inserted, bool removes) const;

  Document document_;
  Origin origin_;
  std::vector<SegmentPlace> rows_;
  std::array<std::size_t, kProgressSteps> progress_{};
  std::size_t active_ = 0;
  std::vector<Step> undo_;
  std::vector<Step> redo_;
  std::size_t saved_at_ = 0;
  bool unsaveable_ = false;  ///< the saved step is no longer reachable by undo
  std::optional<Edit> unrecorded_;
  std::vector<std::function<void(const SessionChange&)>> observers_;
  std::function<void(const Edit&)> recorder_;
  std::function<Edit(const Document&, Edit)> amend_;
};

}  // namespace weerga
