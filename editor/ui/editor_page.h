// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/panel.h>

#include <memory>
#include <string>
#include <vector>

#include "editor/core/command.h"
#include "editor/core/session.h"
#include "editor/core/session_filter.h"
#include "editor/core/session_findings.h"
#include "editor/core/session_services.h"
#include "editor/core/worker.h"
#include "editor/ui/filter_bar.h"
#include "editor/ui/pane_stack.h"
#include "editor/ui/quick_input.h"
#include "editor/ui/segment_view.h"
#include "editor/ui/status_line.h"

class wxSplitterWindow;
class wxTimer;

namespace weerga {

class ColumnHeader;
class Minimap;

/// The place where a document is translated: filter, segments, panes, status. Owns the session.
class EditorPage : public wxPanel {
 public:
  /// `services` is borrowed and outlives the page.
  EditorPage(wxWindow* parent, const Services& services);
  ~EditorPage() override;

  /// Where questions are asked; borrowed. Set before the first command.
  void ask_with(QuickInput& ask) { ask_ = &ask; }

  void open(std::unique_ptr<Session> session);
  void close();
  [[nodiscard]] Session* session() { return session_.get(); }
  [[nodiscard]] SegmentView& view() { return *view_; }
  [[nodiscard]] PaneStack& panes() { return *panes_; }
  [[nodiscard]] StatusLine& status() { return *status_; }
  [[nodiscard]] const Minimap& map() const { return *map_; }
  [[nodiscard]] FilterBar& filter() { return *filter_; }
  [[nodiscard]] const std::vector<MatchProposal>& matches() const { return matches_; }
  /// The match that the pane's selection is on, nullptr if there is none.
  [[nodiscard]] const MatchProposal* selected_match() const;
  [[nodiscard]] const SessionFindings* findings() const { return findings_.get(); }
  [[nodiscard]] bool is_idle() const { return awaited_ == 0; }  ///< no look-up of the active row is under way

  void register_commands(CommandTable& commands);
  void theme_changed();
  void use_points(double points);
  /// What was remembered from an earlier run.
  void restore(double points, int pane_width, const std::string& pane_layout);
  [[nodiscard]] int pane_width() const { return pane_width_; }
  void show_panes(bool shown);
  [[nodiscard]] bool are_panes_shown() const;
  void sign_as(std::string author) { author_ = std::move(author); }  ///< of notes and marks
  [[nodiscard]] const std::string& author() const { return author_; }
  [[nodiscard]] std::string selected_words();                                     ///< in either language, "" none
  [[nodiscard]] bool is_changed(std::size_t row) const { return changed_[row]; }  ///< since it was opened
  void services_changed();  ///< another glossary, dictionary or memory

  std::function<void(const std::string& sentence)> on_error;  ///< a service failed in the background
  std::function<void()> on_changed;  ///< modified, saved or another document: the title may differ

 private:
  Poster poster();
  void build();
  void bind();
  void wire_panes();
  void place_panes();
  void widen_panes(int by);
  void ask_pane();

  // reactions
  void session_changed(const SessionChange& change);
  void activated();
  void refilter();
  void count_filters();
  void count_notes();
  void reset_flags();
  void show_map();
  void look_up();
  void show_matches();
  void show_terms();
  void show_issues();
  void show_notes();
  void show_preview();
  void speak();

  // actions, in editor_actions.cpp
  void register_segment_commands(CommandTable& commands);
  void register_text_commands(CommandTable& commands);
  void register_term_commands(CommandTable& commands);
  void register_review_commands(CommandTable& commands);
  void register_view_commands(CommandTable& commands);
  void confirm(State state, bool to_next_open);
  void go_to_wanted(bool backwards, const std::function<bool(std::size_t)>& wanted);
  void step(bool backwards);
  void insert_match(std::size_t index);
  void insert_term(std::size_t index);
  void insert_words(const std::string& words);
  void apply_fix(std::size_t index);
  void copy_source();
  void split_here();
  void undo(bool redo);
  void change_case();
  void ask_number();
  void unmark();
  void ask_note();
  void ask_term();
  void ask_ignoring();
  void ask_suggestions();
  void search_memory();
  void search_memory_for(const std::string& words, std::vector<Side> sides);
  void show_record(const std::string& words, Side side, PhraseRecord record);
  void insert_rendering(std::size_t index);
  [[nodiscard]] SegmentPlace active_place() const { return session_->place_of(session_->active()); }
  [[nodiscard]] const Segment& active_segment() const { return session_->segment(session_->active()); }

  const Services& services_;
  QuickInput* ask_ = nullptr;
  std::unique_ptr<Session> session_;
  std::unique_ptr<SessionFindings> findings_;
  RowFlags changed_;
  RowFlags unread_;
  std::vector<MatchProposal> matches_;
  std::vector<std::string> renderings_;  ///< in the language of the target, of the first cards of the concordance
  Worker match_worker_;
  Worker concordance_worker_;
  std::unique_ptr<wxTimer> journal_timer_;
  std::string author_;
  int pane_width_ = 400;
  int awaited_ = 0;
  std::size_t noted_ = 0;

  FilterBar* filter_ = nullptr;
  wxSplitterWindow* splitter_ = nullptr;
  ColumnHeader* header_ = nullptr;
  SegmentView* view_ = nullptr;
  Minimap* map_ = nullptr;
  PaneStack* panes_ = nullptr;
  CardList* match_pane_ = nullptr;
  CardList* term_pane_ = nullptr;
  CardList* concordance_pane_ = nullptr;
  CardList* check_pane_ = nullptr;
  CardList* note_pane_ = nullptr;
  CardList* preview_pane_ = nullptr;
  StatusLine* status_ = nullptr;
};

}  // namespace weerga
