// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/editor_page.h"

#include <fmt/format.h>
#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/timer.h>

#include <algorithm>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/annotation_cards.h"
#include "editor/ui/column_header.h"
#include "editor/ui/minimap.h"
#include "editor/ui/pane_cards.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr int kJournalPauseMs = 800;  ///< typed words are recorded within a second

std::string shown_key(const std::string& command) {
  return KeyMap().keys_of(command).empty() ? "" : KeyMap().keys_of(command).front();
}

}  // namespace

EditorPage::EditorPage(wxWindow* parent, const Services& services)
    : wxPanel(parent),
      services_(services),
      match_worker_(poster()),
      concordance_worker_(poster()),
      journal_timer_(std::make_unique<wxTimer>(this)) {
  SetName(tr_wx("Editor"));
  build();
  wire_panes();
  bind();
}

/// Results reach the window's thread here. A task of a worker that is gone does nothing, so the page is alive in it.
Poster EditorPage::poster() {
  return [this](std::function<void()> task) {
    if (wxTheApp == nullptr) return;
    wxTheApp->CallAfter([this, task = std::move(task)] {
      try {
        task();
      } catch (const Error& error) {
        awaited_ = 0;
        if (on_error) on_error(error.what());
      }
    });
  };
}

EditorPage::~EditorPage() { journal_timer_->Stop(); }

void EditorPage::build() {
  filter_ = new FilterBar(this);
  splitter_ = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
  splitter_->SetName(to_wx("editor"));
  splitter_->SetMinimumPaneSize(240);
  splitter_->SetSashGravity(1);
  auto* left = new wxPanel(splitter_);
  left->SetName(tr_wx("Segments and header"));
  header_ = new ColumnHeader(left);
  view_ = new SegmentView(left);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, wxSizerFlags().Expand());
  map_ = new Minimap(left);
  map_->on_chosen = [this](std::size_t row) { view_->activate(row); };
  auto* rows = new wxBoxSizer(wxHORIZONTAL);
  rows->Add(view_, wxSizerFlags(1).Expand());
  rows->Add(map_, wxSizerFlags().Expand());
  column->Add(rows, wxSizerFlags(1).Expand());
  left->SetSizer(column);
  panes_ = new PaneStack(splitter_);
  splitter_->SplitVertically(left, panes_, -390);
  status_ = new StatusLine(this);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(filter_, wxSizerFlags().Expand());
  all->Add(splitter_, wxSizerFlags(1).Expand());
  all->Add(status_, wxSizerFlags().Expand());
  SetSizer(all);
}

void EditorPage::wire_panes() {
  match_pane_ = &panes_->add(tr("Translation memory"), 4, true);
  term_pane_ = &panes_->add(tr("Glossary"), 2.4, true);
  concordance_pane_ = &panes_->add(tr("Concordance"), 2.4, false);
  check_pane_ = &panes_->add(tr("Checks"), 1.6, true);
  note_pane_ = &panes_->add(tr("Notes"), 1.4, true);
  preview_pane_ = &panes_->add(tr("Preview"), 2.4, false);
  match_pane_->show_hint(tr("No sentence in the memory resembles this one."));
  term_pane_->show_hint(tr("No term of the glossary occurs here."));
  concordance_pane_->show_hint(tr("Select words and press Ctrl+K."));
  check_pane_->show_hint(tr("Nothing to mend."));
  note_pane_->show_hint(tr("Select words and press Ctrl+M to write on them."));
  match_pane_->on_chosen = [this](std::size_t index) { insert_match(index); };
  term_pane_->on_chosen = [this](std::size_t index) { insert_term(index); };
  concordance_pane_->on_chosen = [this](std::size_t index) { insert_rendering(index); };
  check_pane_->on_chosen = [this](std::size_t index) { apply_fix(index); };
}

void EditorPage::bind() {
  view_->set_events({.activated = [this] { activated(); },
                     .typed = [this] { journal_timer_->StartOnce(kJournalPauseMs); },
                     .scrolled =
                         [this] {
                           header_->use_width(view_->GetClientSize().GetWidth());
                           if (!findings_) return;
                           const std::vector<std::size_t> rows = view_->visible_rows();
                           findings_->look_at(rows);
                           if (!rows.empty()) map_->show_page(rows.front(), rows.back());
                         },
                     .zoomed = [this](double by) { use_points(view_->points() + by); }});
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    if (session_) session_->settle();
  });
  splitter_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    wxPaintDC dc(splitter_);
    const wxSize size = splitter_->GetClientSize();
    Canvas(*splitter_, dc).fill({0, 0, 1.0 * size.GetWidth(), 1.0 * size.GetHeight()}, palette().header);
  });
  filter_->on_changed = [this] { refilter(); };
  filter_->on_search_enter = [this](bool backwards) {
    go_to_wanted(backwards, [this](std::size_t row) { return view_->shows(row); });
  };
  filter_->on_search_left = [this] { view_->editor().focus(); };
  // A splitter that is still tiny pushes the border aside, so the panes get their width back at every size.
  splitter_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this] { place_panes(); });
  });
  splitter_->Bind(wxEVT_SPLITTER_SASH_POS_CHANGING, [this](wxSplitterEvent& event) {
    pane_width_ = splitter_->GetClientSize().GetWidth() - event.GetSashPosition();
  });
}

void EditorPage::open(std::unique_ptr<Session> session) {
  close();
  session_ = std::move(session);
  reset_flags();
  findings_ = std::make_unique<SessionFindings>(*session_, services_, poster(), [this](std::size_t row) {
    view_->findings_changed(row);
    map_->set_trouble(row, findings_->has_trouble(row));
    count_filters();
    if (row != session_->active()) return;
    show_terms();
    show_issues();
  });
  session_->observe([this](const SessionChange& change) { session_changed(change); });
  header_->show(session_->document().source_language, session_->document().target_language);
  show_map();
  view_->show(session_.get(), findings_.get());
  count_notes();
  count_filters();
  status_->show_right(fmt::format("{} → {}{}{}", session_->document().source_language,
                                  session_->document().target_language, services_.memory_name.empty() ? "" : " · ",
                                  services_.memory_name));
  view_->editor().focus();
  if (on_changed) on_changed();
}

void EditorPage::close() {
  match_worker_.cancel();
  concordance_worker_.cancel();
  journal_timer_->Stop();
  if (session_) session_->settle();
  view_->show(nullptr, nullptr);
  findings_.reset();
  session_.reset();
  matches_.clear();
  awaited_ = 0;
}

void EditorPage::session_changed(const SessionChange& change) {
  changed_.replace(change.first, change.rows_before, change.rows_after, true);
  unread_.replace(change.first, change.rows_before, change.rows_after, false);
  for (std::size_t row = change.first; row < change.first + change.rows_after; ++row)
    unread_.set(row, passes(*session_, row, RowFilter::unread, {}));
  if (change.rows_before == change.rows_after) {
    for (std::size_t row = change.first; row < change.first + change.rows_after; ++row)
      map_->set_progress(row, progress_of(session_->segment(row)));
  }
  if (!change.removed_marks.empty()) status_->say(tr("A mark went with its words; Ctrl+Z brings both back."));
  findings_->session_changed(change);
  if (change.rows_before != change.rows_after) show_map();
  view_->session_changed(change);
  findings_->look_at(view_->visible_rows());
  if (change.kind == EditKind::note || change.kind == EditKind::annotation) {
    count_notes();
    show_notes();
  }
  count_filters();
  if (panes_->is_open(*preview_pane_) && !change.typed) show_preview();
  if (on_changed) on_changed();
}

void EditorPage::activated() {
  show_terms();
  show_issues();
  show_notes();
  if (panes_->is_open(*preview_pane_)) show_preview();
  speak();
  look_up();
}

void EditorPage::show_map() {
  std::vector<Progress> rows;
  rows.reserve(session_->row_count());
  for (std::size_t row = 0; row < session_->row_count(); ++row) rows.push_back(progress_of(session_->segment(row)));
  map_->show(std::move(rows));
  for (const std::size_t row : findings_->troubled()) map_->set_trouble(row, true);
}

/// A session may come with changes that an earlier run left unsaved.
void EditorPage::reset_flags() {
  changed_.reset(session_->row_count());
  for (const std::size_t row : session_->changed_rows()) changed_.set(row, true);
  unread_.reset(session_->row_count());
  for (std::size_t row = 0; row < session_->row_count(); ++row)
    unread_.set(row, passes(*session_, row, RowFilter::unread, {}));
}

void EditorPage::count_notes() {
  noted_ = 0;
  for (std::size_t row = 0; row < session_->row_count(); ++row)
    noted_ += passes(*session_, row, RowFilter::notes, {}) ? 1 : 0;
}

void EditorPage::count_filters() {
  const auto& progress = session_->progress();
  std::array<std::size_t, kRowFilters> counts{};
  counts[static_cast<std::size_t>(RowFilter::all)] = session_->row_count();
  counts[static_cast<std::size_t>(RowFilter::open)] = progress[static_cast<std::size_t>(Progress::open)];
  counts[static_cast<std::size_t>(RowFilter::draft)] = progress[static_cast<std::size_t>(Progress::draft)];
  counts[static_cast<std::size_t>(RowFilter::review)] = progress[static_cast<std::size_t>(Progress::translated)];
  counts[static_cast<std::size_t>(RowFilter::issues)] = findings_->troubled().size();
  counts[static_cast<std::size_t>(RowFilter::notes)] = noted_;
  counts[static_cast<std::size_t>(RowFilter::changed)] = changed_.count();
  counts[static_cast<std::size_t>(RowFilter::unread)] = unread_.count();
  filter_->show_counts(counts);
  status_->show_progress(progress);
}

void EditorPage::refilter() {
  if (!session_) return;
  const std::string wanted = filter_->wanted();
  view_->highlight(wanted);
  if (filter_->chosen() == RowFilter::all && wanted.empty()) return view_->show_rows(std::nullopt);
  view_->show_rows(filtered_rows(*session_, filter_->chosen(), wanted,
                                 {.has_issue = [this](std::size_t row) { return findings_->has_trouble(row); },
                                  .is_changed = [this](std::size_t row) { return changed_[row]; }}));
}

void EditorPage::look_up() {
  matches_.clear();
  if (!services_.matches) return show_matches();
  awaited_ = 1;
  match_worker_.ask([snapshot = snapshot_of(session_->document(), active_place()),
                     &services = services_](const std::stop_token& stop) { return services.matches(snapshot, stop); },
                    [this](std::vector<MatchProposal> found) {
                      awaited_ = 0;
                      matches_ = std::move(found);
                      show_matches();
                    });
}

const MatchProposal* EditorPage::selected_match() const {
  return match_pane_->selected() < matches_.size() ? &matches_[match_pane_->selected()] : nullptr;
}

void EditorPage::show_matches() {
  match_pane_->show(match_cards(matches_, shown_key));
  panes_->set_note(*match_pane_, matches_.empty() ? "" : std::to_string(matches_.size()));
}

void EditorPage::show_terms() {
  const RowFindings* const found = findings_->of(session_->active());
  term_pane_->show(found == nullptr ? std::vector<Card>() : term_cards(found->terms, shown_key));
  panes_->set_note(*term_pane_, found == nullptr || found->terms.empty() ? "" : std::to_string(found->terms.size()));
}

void EditorPage::show_issues() {
  const RowFindings* const found = findings_->of(session_->active());
  std::vector<Card> cards = found == nullptr ? std::vector<Card>() : issue_cards(*found, active_segment());
  panes_->set_note(*check_pane_, cards.empty() ? "" : std::to_string(cards.size()));
  check_pane_->show(std::move(cards));
}

void EditorPage::show_notes() { note_pane_->show(unit_note_cards(session_->document(), active_place())); }

void EditorPage::show_preview() { preview_pane_->show(preview_cards(*session_, session_->active())); }

void EditorPage::theme_changed() {
  view_->theme_changed();
  filter_->theme_changed();
  map_->Refresh();
  splitter_->SetBackgroundColour(palette().rule.wx());
  Refresh();
}

void EditorPage::use_points(double points) {
  view_->use_points(points);
  panes_->use_points(view_->points() - 1);
}

void EditorPage::restore(double points, int pane_width, const std::string& pane_layout) {
  pane_width_ = pane_width;
  if (!pane_layout.empty()) panes_->restore(pane_layout);
  use_points(points);
}

void EditorPage::place_panes() {
  const int width = splitter_->GetClientSize().GetWidth();
  if (splitter_->IsSplit() && width >= 2 * splitter_->GetMinimumPaneSize())
    splitter_->SetSashPosition(std::max(width - pane_width_, splitter_->GetMinimumPaneSize()));
}

/// Tells a screen reader which segment is active and what it says.
void EditorPage::speak() {
  const Segment& segment = active_segment();
  const std::string name =
      fmt::format(fmt::runtime(tr("Segment {} of {}")), session_->active() + 1, session_->row_count());
  view_->call(name);
  view_->editor().call(fmt::format(fmt::runtime(tr("Translation of: {}")), segment.source.text));
}

void EditorPage::widen_panes(int by) {
  show_panes(true);
  pane_width_ = std::clamp(pane_width_ + by, splitter_->GetMinimumPaneSize(), GetClientSize().GetWidth() / 2);
  place_panes();
}

bool EditorPage::are_panes_shown() const { return splitter_->IsSplit(); }

void EditorPage::show_panes(bool shown) {
  if (shown == are_panes_shown()) return;
  if (shown) {
    splitter_->SplitVertically(view_->GetParent(), panes_, -pane_width_);
  } else {
    splitter_->Unsplit(panes_);
  }
}

void EditorPage::services_changed() {
  if (!session_) return;
  findings_->forget_all();
  findings_->look_at(view_->visible_rows());
  look_up();
}

}  // namespace weerga
