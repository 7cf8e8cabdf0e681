// SPDX-License-Identifier: Apache-2.0
// The names of EditorPage's commands and what they call.
#include "editor/ui/editor_page.h"

#include <wx/splitter.h>

#include <algorithm>

namespace weerga {

void EditorPage::register_commands(CommandTable& commands) {
  register_segment_commands(commands);
  register_text_commands(commands);
  register_term_commands(commands);
  register_review_commands(commands);
  register_view_commands(commands);
}

void EditorPage::register_segment_commands(CommandTable& commands) {
  const auto set = [&](std::string_view name, std::function<void()> run) {
    commands.set(name, std::move(run), [this] { return session_ && session_->row_count() > 0; });
  };
  const auto is_open = [this](std::size_t row) { return progress_of(session_->segment(row)) <= Progress::draft; };
  const auto has_issue = [this](std::size_t row) { return findings_->has_trouble(row); };
  set("segment.confirm", [this] { confirm(State::translated, true); });
  set("segment.confirm-row", [this] { confirm(State::translated, false); });
  set("segment.reopen", [this] { session_->perform(set_state(session_->document(), active_place(), State::initial)); });
  set("segment.next", [this] { step(false); });
  set("segment.previous", [this] { step(true); });
  set("segment.next-open", [this, is_open] { go_to_wanted(false, is_open); });
  set("segment.previous-open", [this, is_open] { go_to_wanted(true, is_open); });
  set("segment.next-issue", [this, has_issue] { go_to_wanted(false, has_issue); });
  set("segment.go-to", [this] { ask_number(); });
  set("segment.insert-match", [this] { insert_match(match_pane_->selected()); });
  set("segment.next-match", [this] { match_pane_->select(match_pane_->selected() + 1); });
  set("segment.previous-match", [this] { match_pane_->select(match_pane_->selected() - 1); });
  set("segment.insert-fragments", [this] {
    const auto found = std::ranges::find(matches_, MatchProposal::Kind::assembled, &MatchProposal::kind);
    insert_match(static_cast<std::size_t>(found - matches_.begin()));
  });
  set("segment.copy-source", [this] { copy_source(); });
  set("segment.clear", [this] { session_->perform(edit_target(session_->document(), active_place(), TaggedText())); });
  set("segment.split", [this] { split_here(); });
  set("segment.join", [this] {
    const std::size_t row = session_->active();
    session_->perform(join_with_next(session_->document(), active_place()));
    view_->activate(row);
  });
  set("segment.edit-source",
      [this] { view_->edit_side(view_->edited_side() == Side::source ? Side::target : Side::source); });
}

void EditorPage::register_text_commands(CommandTable& commands) {
  const auto set = [&](std::string_view name, std::function<void()> run) {
    commands.set(name, std::move(run), [this] { return session_ && session_->row_count() > 0; });
  };
  set("edit.undo", [this] { undo(false); });
  set("edit.redo", [this] { undo(true); });
  set("edit.find", [this] { filter_->focus_search(selected_words()); });
  set("edit.find-next", [this] { go_to_wanted(false, [this](std::size_t row) { return view_->shows(row); }); });
  set("edit.case", [this] { change_case(); });
  set("edit.insert-code", [this] {
    if (!view_->editor().insert_next_code()) status_->say("All tags of the source stand in the target.");
  });
}

void EditorPage::register_term_commands(CommandTable& commands) {
  const auto set = [&](std::string_view name, std::function<void()> run) {
    commands.set(name, std::move(run), [this] { return session_ && session_->row_count() > 0; });
  };
  set("terms.add", [this] { ask_term(); });
  set("terms.concordance", [this] { search_memory(); });
  set("terms.suggest", [this] { ask_suggestions(); });
  set("terms.accept-word", [this] {
    const auto selection = view_->selection();
    if (!selection || !services_.accept_word) return;
    const Document& document = session_->document();
    services_.accept_word(selected_words(),
                          selection->side == Side::source ? document.source_language : document.target_language);
    services_changed();
  });
  for (std::size_t i = 0; i < 9; ++i) {
    set("match." + std::to_string(i + 1), [this, i] { insert_match(i); });
    set("term." + std::to_string(i + 1), [this, i] { insert_term(i); });
  }
}

void EditorPage::register_review_commands(CommandTable& commands) {
  const auto set = [&](std::string_view name, std::function<void()> run) {
    commands.set(name, std::move(run), [this] { return session_ && session_->row_count() > 0; });
  };
  set("review.unmark", [this] { unmark(); });
  set("review.note", [this] { ask_note(); });
  set("review.accept", [this] { confirm(State::reviewed, false); });
  set("review.finish", [this] { confirm(State::final, false); });
  set("review.ignore", [this] { ask_ignoring(); });
}

void EditorPage::register_view_commands(CommandTable& commands) {
  const auto set = [&](std::string_view name, std::function<void()> run) {
    commands.set(name, std::move(run), [this] { return session_ != nullptr; });
  };
  set("view.filter-all", [this] { filter_->choose(RowFilter::all); });
  set("view.filter-open", [this] { filter_->choose(RowFilter::open); });
  set("view.filter-draft", [this] { filter_->choose(RowFilter::draft); });
  set("view.filter-review", [this] { filter_->choose(RowFilter::review); });
  set("view.filter-unread", [this] { filter_->choose(RowFilter::unread); });
  set("view.filter-issues", [this] { filter_->choose(RowFilter::issues); });
  set("view.filter-notes", [this] { filter_->choose(RowFilter::notes); });
  set("view.filter-changed", [this] { filter_->choose(RowFilter::changed); });
  set("view.next-pane", [this] {
    if (CardList* next = panes_->next_after_focus()) {
      next->SetFocus();
    } else {
      view_->editor().focus();
    }
  });
  set("view.fold-pane", [this] { ask_pane(); });
  set("view.wider-panes", [this] { widen_panes(40); });
  set("view.narrower-panes", [this] { widen_panes(-40); });
  set("view.panes", [this] { show_panes(!are_panes_shown()); });
  set("view.larger", [this] { use_points(view_->points() + 1); });
  set("view.smaller", [this] { use_points(view_->points() - 1); });
  set("view.usual-size", [this] { use_points(11); });
}

}  // namespace weerga
