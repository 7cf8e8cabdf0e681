// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/conflict_window.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

#include "editor/core/session.h"
#include "editor/ui/accessible.h"
#include "editor/ui/alignment_header.h"
#include "editor/ui/segment_view.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

/// State and notes in words, so that versions with equal words can be told apart too.
std::string note_of(const UnitPart& part) {
  if (part.segments.empty()) return tr("no segment");
  std::string words = tr(name_of(progress_of(part.segments.front())));
  if (part.segments.size() > 1) words += " · " + fmt::format(fmt::runtime(tr("{} segments")), part.segments.size());
  for (const Note& note : part.notes) words += " · " + note.text;
  return words;
}

}  // namespace

ConflictWindow::ConflictWindow(wxWindow* parent, Conflict conflict, Decide decide)
    : wxFrame(parent, wxID_ANY, tr_wx("Two versions of one file"), wxDefaultPosition, wxSize(1100, 720),
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT),
      conflict_(std::move(conflict)),
      decide_(std::move(decide)) {
  SetName(tr_wx("Two versions of one file"));
  build();
  std::vector<ConflictView::Row> rows;
  for (std::size_t i = 0; i < conflict_.comparison.differences.size(); ++i) rows.push_back(row_of(i));
  view_->show(std::move(rows));
  refresh();
  name_all(*this);
  view_->SetFocus();
}

void ConflictWindow::build() {
  header_ = new AlignmentHeader(this);
  view_ = new ConflictView(this);
  view_->on_changed = [this] { refresh(); };
  view_->on_accepted = [this] { accept(); };
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const char* label, const std::function<void()>& action) {
    auto* button = new wxButton(this, wxID_ANY, tr_wx(label));
    button->SetName(wxControl::RemoveMnemonics(tr_wx(label)));
    button->Bind(wxEVT_BUTTON, [action](wxCommandEvent&) { action(); });
    buttons->Add(button, wxSizerFlags().Border(wxALL, 6));
  };
  add("Keep all &mine", [this] { view_->take_all(false); });
  add("Take all &theirs", [this] { view_->take_all(true); });
  buttons->AddStretchSpacer();
  add("&Decide later", [this] { Close(); });
  add("&Save this choice", [this] { accept(); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, wxSizerFlags().Expand());
  column->Add(view_, wxSizerFlags(1).Expand());
  column->Add(buttons, wxSizerFlags().Expand());
  SetSizer(column);
  SetBackgroundColour(palette().chrome.wx());
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) {
      Close();
    } else {
      event.Skip();
    }
  });
}

ConflictView::Row ConflictWindow::row_of(std::size_t number) const {
  const VersionDifference& difference = conflict_.comparison.differences[number];
  return {.title = fmt::format(fmt::runtime(tr("Segment {}")), conflict_.rows.at(number) + 1) +
                   (conflict_.touched.at(number) ? " · " + tr("changed in both") : ""),
          .mine_note = note_of(difference.mine),
          .their_note = note_of(difference.theirs),
          .texts = texts_of(difference),
          .takes_theirs = !conflict_.touched.at(number)};
}

void ConflictWindow::refresh() {
  const auto theirs = std::ranges::count(view_->rows(), true, &ConflictView::Row::takes_theirs);
  std::string progress = fmt::format(fmt::runtime(tr("{} differ · mine {} · theirs {}")), view_->rows().size(),
                                     static_cast<std::ptrdiff_t>(view_->rows().size()) - theirs, theirs);
  std::string message = tr("← keep mine · → take theirs · Enter saves this choice · Escape leaves both as they are");
  if (conflict_.comparison.only_mine + conflict_.comparison.only_theirs > 0) {
    message = fmt::format(fmt::runtime(tr("{} paragraphs are only in mine, {} only in theirs; mine are kept.")),
                          conflict_.comparison.only_mine, conflict_.comparison.only_theirs) +
              " " + message;
  }
  header_->show(fmt::format(fmt::runtime(tr("Mine  ↔  {} as another program wrote it")), conflict_.file), progress,
                message);
}

void ConflictWindow::accept() {
  std::vector<VersionDifference> chosen;
  for (std::size_t i = 0; i < view_->rows().size(); ++i) {
    if (view_->rows()[i].takes_theirs) chosen.push_back(conflict_.comparison.differences[i]);
  }
  const Decide decide = std::move(decide_);
  decide_ = {};
  Close();
  if (decide) decide(std::move(chosen));
}

}  // namespace weerga
