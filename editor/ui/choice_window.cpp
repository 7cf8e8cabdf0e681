// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/choice_window.h"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/alignment_header.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"

namespace weerga {

ChoiceWindow::ChoiceWindow(wxWindow* parent, ChoiceWindowOptions options)
    : wxFrame(parent, wxID_ANY, to_wx(options.title), wxDefaultPosition, wxSize(680, 700),
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT),
      options_(std::move(options)) {
  SetName(to_wx(options_.title));
  build();
  refresh();
}

void ChoiceWindow::build() {
  header_ = new AlignmentHeader(this);
  search_ = new wxTextCtrl(this, wxID_ANY);
  search_->SetHint(tr_wx("Find in this list…"));
  search_->SetName(tr_wx("Find in this list"));
  list_ = new CardList(this, options_.title);
  list_->mark_selection_always();
  list_->show_hint(options_.hint);
  list_->on_chosen = [this](std::size_t) { act("Enter"); };
  search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refresh(); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, wxSizerFlags().Expand());
  column->Add(search_, wxSizerFlags().Expand().Border(wxALL, 8));
  column->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(column);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const std::string key = MainFrame::key_of(event);
    const bool is_typing = search_->HasFocus() && key != "Enter" && key != "Escape" && key != "Down";
    if (key == "Escape") return static_cast<void>(Close());
    if (key == "Down" && search_->HasFocus()) return list_->SetFocus();
    if (key == "Ctrl+F") return search_->SetFocus();
    if (is_typing || !act(key)) event.Skip();
  });
  name_all(*this);
  list_->SetFocus();
}

void ChoiceWindow::refresh() {
  const std::string wanted = fold_case(to_utf8(search_->GetValue()));
  const std::size_t selected = list_->selected();
  std::vector<Card> cards = options_.cards();
  std::vector<Card> found;
  shown_.clear();
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (fold_case(cards[i].spoken()).find(wanted) == std::string::npos) continue;
    shown_.push_back(i);
    found.push_back(std::move(cards[i]));
  }
  list_->show(std::move(found));
  if (!shown_.empty()) list_->select(std::min(selected, shown_.size() - 1));
  header_->show(options_.title, std::to_string(shown_.size()), message_.empty() ? options_.keys : message_);
}

bool ChoiceWindow::act(const std::string& key) {
  if (list_->selected() >= shown_.size()) return false;
  if (const auto action = options_.actions.find(key); action != options_.actions.end()) {
    run([&] { action->second(shown_[list_->selected()]); });
    return true;
  }
  const auto action = options_.actions_on_all.find(key);
  if (action == options_.actions_on_all.end()) return false;
  run([&] { action->second(shown_); });
  return true;
}

void ChoiceWindow::run(const std::function<void()>& action) {
  message_.clear();
  try {
    action();
  } catch (const Error& error) {
    message_ = error.what();
  }
  refresh();
}

void ChoiceWindow::search_for(const std::string& words) { search_->SetValue(to_wx(words)); }

}  // namespace weerga
