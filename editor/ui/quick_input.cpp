// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/quick_input.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "editor/ui/accessible.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr int kWidth = 620;
constexpr int kHeightWithList = 360;
constexpr int kHeightAlone = 92;

}  // namespace

QuickInput::QuickInput(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxSize(kWidth, kHeightWithList), wxBORDER_SIMPLE),
      title_(new wxStaticText(this, wxID_ANY, wxString())),
      line_(new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      list_(new CardList(this, tr("Choices"))) {
  SetName(tr_wx("Question"));
  list_->mark_selection_always();
  line_->SetName(tr_wx("Answer"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(title_, wxSizerFlags().Expand().Border(wxALL, 10));
  column->Add(line_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 10));
  column->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(column);
  line_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refill(); });
  line_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { accept(); });
  line_->Bind(wxEVT_KEY_DOWN, &QuickInput::key_down, this);
  list_->Bind(wxEVT_CHAR_HOOK, &QuickInput::key_down, this);
  list_->on_chosen = [this](std::size_t) { accept(); };
  Hide();
}

void QuickInput::ask(Question question) {
  question_ = std::move(question);
  title_->SetLabel(to_wx(question_.title));
  rename(*line_, question_.title);
  line_->ChangeValue(to_wx(question_.initial));
  refill();
  const wxSize room = GetParent()->GetClientSize();
  const int width = std::min(kWidth, room.GetWidth() - 40);
  const int height = std::min(question_.choices ? kHeightWithList : kHeightAlone, room.GetHeight() - 60);
  list_->Show(static_cast<bool>(question_.choices));
  SetSize((room.GetWidth() - width) / 2, 56, width, height);
  Layout();
  Show();
  Raise();
  line_->SetFocus();
  line_->SelectAll();
}

void QuickInput::leave() {
  if (!IsShown()) return;
  Hide();
  if (on_left) on_left();
}

void QuickInput::refill() {
  if (question_.choices) list_->show(question_.choices(to_utf8(line_->GetValue())));
}

void QuickInput::accept() {
  const Question question = question_;
  const std::string typed = to_utf8(line_->GetValue());
  std::optional<std::size_t> choice;
  if (question.choices && list_->selected() < list_->cards().size()) choice = list_->selected();
  leave();
  const auto answer = [&] { question.answer(typed, choice); };
  if (run) {
    run(answer);
  } else {
    answer();
  }
}

void QuickInput::key_down(wxKeyEvent& event) {
  const std::size_t count = list_->cards().size();
  switch (event.GetKeyCode()) {
    case WXK_ESCAPE:
      leave();
      break;
    case WXK_DOWN:
      list_->select(std::min(list_->selected() + 1, count == 0 ? 0 : count - 1));
      break;
    case WXK_UP:
      list_->select(list_->selected() > 0 ? list_->selected() - 1 : 0);
      break;
    default:
      event.Skip();
  }
}

void QuickInput::theme_changed() {
  SetBackgroundColour(palette().chrome.wx());
  title_->SetForegroundColour(palette().text.wx());
  line_->SetBackgroundColour(palette().editor.wx());
  line_->SetForegroundColour(palette().text.wx());
  Refresh();
}

}  // namespace weerga
