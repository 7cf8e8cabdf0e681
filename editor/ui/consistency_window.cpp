// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/consistency_window.h"

#include <fmt/format.h>
#include <wx/sizer.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/alignment_header.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "editor/ui/timeline_window.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

std::string kind_name(InconsistencyKind kind) {
  switch (kind) {
    case InconsistencyKind::segment:
      return tr("Sentence");
    case InconsistencyKind::term:
      return tr("Term");
    case InconsistencyKind::phrase:
      return tr("Phrase");
  }
  return {};
}

Card finding_card(const Inconsistency& finding, bool is_mended) {
  Card card{.sign = is_mended ? Card::Sign::done : Card::Sign::warning,
            .heading = kind_name(finding.kind),
            .title = finding.source};
  for (const PhraseRendering& rendering : finding.renderings) {
    card.paragraphs.push_back({.text = fmt::format("{} × {}", rendering.times, rendering.text),
                               .dim = rendering.text != finding.proposed(),
                               .small = true});
  }
  return card;
}

Card rendering_card(const PhraseRendering& rendering, bool is_chosen) {
  return {.sign = is_chosen ? Card::Sign::done : Card::Sign::open,
          .title = rendering.text,
          .paragraphs = {{.text = frequency_line(rendering), .dim = true, .small = true}}};
}

std::vector<Card> rendering_cards(const Inconsistency& finding, const std::string& chosen) {
  std::vector<Card> cards;
  for (const PhraseRendering& rendering : finding.renderings) {
    cards.push_back(rendering_card(rendering, rendering.text == chosen));
  }
  return cards;
}

Card line_card(const MendedLine& line) {
  const std::string& before = line.change.before->target;
  const std::string& after = line.change.after->target;
  return {.paragraphs = {{.text = before, .marks = {{line.before, MarkKind::removed}}, .dim = true},
                         {.text = after, .marks = {{line.after, MarkKind::inserted}}}}};
}

}  // namespace

ConsistencyWindow::ConsistencyWindow(wxWindow* parent, std::vector<Inconsistency> findings,
                                     const ReviewServices& services, std::function<void()> on_changed)
    : wxFrame(parent, wxID_ANY, tr_wx("Consistency of all letters"), wxDefaultPosition, wxSize(1080, 760)),
      findings_(std::move(findings)),
      services_(services),
      on_changed_(std::move(on_changed)),
      mended_(findings_.size()) {
  SetName(GetTitle());
  build();
  show_findings();
  show_renderings();
}

void ConsistencyWindow::build() {
  header_ = new AlignmentHeader(this);
  tasks_ = new TaskLine(this);
  tasks_->on_error = [this](const std::string& sentence) { say(sentence); };
  tasks_->on_layout = [this] { Layout(); };
  tasks_->theme_changed();
  left_ = new CardList(this, tr("Said in different ways"));
  left_->show_hint(tr("The letters of the memory say the same in the same words."));
  left_->mark_selection_always();
  left_->on_selected = [this](std::size_t) { show_renderings(); };
  left_->on_chosen = [this](std::size_t) { right_->SetFocus(); };
  right_ = new CardList(this, tr("Renderings, and what would change"));
  right_->mark_selection_always();
  right_->on_chosen = [this](std::size_t card) { choose(card); };
  auto* columns = new wxBoxSizer(wxHORIZONTAL);
  columns->Add(left_, wxSizerFlags(2).Expand());
  columns->Add(right_, wxSizerFlags(3).Expand());
  auto* rows = new wxBoxSizer(wxVERTICAL);
  rows->Add(header_, wxSizerFlags().Expand());
  rows->Add(tasks_, wxSizerFlags().Expand());
  rows->Add(columns, wxSizerFlags(1).Expand());
  SetSizer(rows);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (!key(MainFrame::key_of(event))) event.Skip();
  });
  name_all(*this);
  left_->SetFocus();
}

bool ConsistencyWindow::key(const std::string& key) {
  if (key == "Escape") return right_->HasFocus() ? (left_->SetFocus(), true) : Close();
  if (key == "Ctrl+Enter") return carry_out(), true;
  if (key == "Ctrl+Z") return take_back(), true;
  if (key == "Tab") return (left_->HasFocus() ? right_ : left_)->SetFocus(), true;
  return false;
}

void ConsistencyWindow::say(std::string sentence) {
  message_ = std::move(sentence);
  const auto left = std::ranges::count(mended_, false);
  header_->show(to_utf8(GetTitle()), fmt::format(fmt::runtime(tr("Findings: {}, open: {}")), findings_.size(), left),
                message_.empty()
                    ? tr("Enter previews a rendering · Ctrl+Enter mends all letters shown · Ctrl+Z takes it back")
                    : message_);
}

void ConsistencyWindow::show_findings() {
  const std::size_t selected = left_->selected();
  std::vector<Card> cards;
  for (std::size_t i = 0; i < findings_.size(); ++i) cards.push_back(finding_card(findings_[i], mended_[i]));
  left_->show(std::move(cards));
  if (!findings_.empty()) left_->select(std::min(selected, findings_.size() - 1));
  say(message_);
}

void ConsistencyWindow::show_renderings() {
  previewed_.reset();
  std::vector<Card> cards;
  if (left_->selected() < findings_.size()) {
    const Inconsistency& finding = findings_[left_->selected()];
    cards = rendering_cards(finding, finding.proposed());
  }
  right_->show(std::move(cards));
}

void ConsistencyWindow::choose(std::size_t card) {
  if (left_->selected() >= findings_.size()) return;
  const std::vector<PhraseRendering>& renderings = findings_[left_->selected()].renderings;
  if (card < renderings.size()) preview(renderings[card].text);
}

void ConsistencyWindow::preview(const std::string& rendering) {
  const std::size_t finding = left_->selected();
  if (!services_.mending || finding >= findings_.size()) return;
  run(tr("Looking up what would change"),
      [this, finding, rendering, mending = services_.mending,
       inconsistency = findings_[finding]](const TaskReport&) -> TaskLine::Finish {
        return [this, finding, found = std::make_shared<Mending>(mending(inconsistency, rendering))] {
          if (left_->selected() == finding) show_preview({finding, std::move(*found)});
        };
      });
}

void ConsistencyWindow::show_preview(Preview preview) {
  const Mending& mending = preview.mending;
  std::vector<Card> cards = rendering_cards(findings_[preview.finding], mending.rendering);
  std::size_t lines = 0;
  for (const MendedLetter& letter : mending.letters) {
    cards.push_back({.heading = letter.date.substr(0, 10), .title = letter.letter});
    for (const MendedLine& line : letter.lines) cards.push_back(line_card(line));
    lines += letter.lines.size();
  }
  right_->show(std::move(cards));
  say(fmt::format(fmt::runtime(tr("Ctrl+Enter puts “{}” in the place of others; lines: {}, letters: {}.")),
                  mending.rendering, lines, mending.letters.size()));
  previewed_ = std::move(preview);
}

void ConsistencyWindow::carry_out() {
  std::vector<EntryChange> changes = previewed_ ? changes_of(previewed_->mending) : std::vector<EntryChange>();
  if (changes.empty()) return say(tr("Choose a rendering first: Tab, then Enter."));
  change({previewed_->finding, std::move(changes)}, true);
}

void ConsistencyWindow::take_back() {
  if (!done_) return say(tr("There is nothing to take back."));
  change({done_->finding, reversed(done_->changes)}, false);
}

/// A finding counts as mended once the memory has changed, and no longer once that is taken back.
void ConsistencyWindow::change(Done wanted, bool mends) {
  if (!services_.change_memory) return;
  run(tr("Changing the memory"),
      [this, wanted = std::move(wanted), mends,
       change = services_.change_memory](const TaskReport&) -> TaskLine::Finish {
        const std::size_t made = change(wanted.changes);
        return [this, wanted, mends, made] {
          mended_.at(wanted.finding) = mends;
          done_ = mends ? std::optional(wanted) : std::nullopt;
          message_ = fmt::format(
              fmt::runtime(mends ? tr("Lines changed: {}. Ctrl+Z takes them back.") : tr("Lines taken back: {}.")),
              made);
          show_findings();
          show_renderings();
          if (on_changed_) on_changed_();
        };
      });
}

void ConsistencyWindow::run(std::string title, TaskLine::Job job) {
  try {
    tasks_->run(std::move(title), std::move(job));
  } catch (const Error& error) {
    say(error.what());
  }
}

}  // namespace weerga
