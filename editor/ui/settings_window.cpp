// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/settings_window.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr int kGap = 12;
constexpr std::array<const char*, 3> kLanguages = {"", "en", "nl"};

}  // namespace

SettingsWindow::SettingsWindow(wxWindow* parent, Settings settings, const std::string& folders, Apply apply)
    : wxDialog(parent, wxID_ANY, tr_wx("Settings"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      settings_(std::move(settings)),
      apply_(std::move(apply)) {
  SetName(tr_wx("Settings"));
  build(folders);
  name_all(*this);
}

void SettingsWindow::build(const std::string& folders) {
  table_ = new wxFlexGridSizer(2, wxSize(2 * kGap, kGap));
  table_->AddGrowableCol(1);
  choice("Colours", {tr_wx("As the desktop"), tr_wx("Light"), tr_wx("Dark"), tr_wx("High contrast")},
         static_cast<int>(settings_.theme), [this](int chosen) { settings_.theme = static_cast<Theme>(chosen); });
  auto* points = new wxSpinCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 7, 32,
                                static_cast<int>(settings_.points));
  points->Bind(wxEVT_SPINCTRL, [this](const wxSpinEvent& event) {
    settings_.points = event.GetPosition();
    changed();
  });
  labelled("Size of the text (points)", points);
  choice("Keys as in", {to_wx("Weerga"), to_wx("OmegaT"), to_wx("Trados · memoQ")}, static_cast<int>(settings_.preset),
         [this](int chosen) { settings_.preset = static_cast<KeyPreset>(chosen); });
  const auto language = std::ranges::find(kLanguages, settings_.language);
  choice("Language, from the next start on", {tr_wx("As the desktop"), to_wx("English"), to_wx("Nederlands")},
         language == kLanguages.end() ? 0 : static_cast<int>(language - kLanguages.begin()),
         [this](int chosen) { settings_.language = kLanguages.at(static_cast<std::size_t>(chosen)); });
  auto* author = new wxTextCtrl(this, wxID_ANY, to_wx(settings_.author), wxDefaultPosition, wxSize(260, -1));
  author->Bind(wxEVT_TEXT, [this, author](wxCommandEvent&) {
    settings_.author = to_utf8(author->GetValue());
    changed();
  });
  labelled("Your name in notes", author);
  auto* toolbar = new wxCheckBox(this, wxID_ANY, tr_wx("Show the toolbar"));
  toolbar->SetValue(settings_.has_toolbar);
  toolbar->Bind(wxEVT_CHECKBOX, [this](const wxCommandEvent& event) {
    settings_.has_toolbar = event.IsChecked();
    changed();
  });
  labelled("Toolbar", toolbar);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(table_, wxSizerFlags(1).Expand().Border(wxALL, 2 * kGap));
  auto* words = new wxStaticText(this, wxID_ANY, to_wx(folders));
  column->Add(words, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 2 * kGap));
  column->Add(CreateButtonSizer(wxCLOSE), wxSizerFlags().Expand().Border(wxALL, kGap));
  SetEscapeId(wxID_CLOSE);
  SetSizerAndFit(column);
}

wxChoice* SettingsWindow::choice(const char* label, const std::vector<wxString>& values, int chosen,
                                 std::function<void(int)> take) {
  wxArrayString words;
  for (const wxString& value : values) words.Add(value);
  auto* control = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, words);
  control->SetSelection(chosen);
  control->Bind(wxEVT_CHOICE, [this, take = std::move(take)](const wxCommandEvent& event) {
    take(event.GetSelection());
    changed();
  });
  labelled(label, control);
  return control;
}

void SettingsWindow::labelled(const char* label, wxWindow* control) {
  control->SetName(tr_wx(label));
  table_->Add(new wxStaticText(this, wxID_ANY, tr_wx(label)), wxSizerFlags().CentreVertical());
  table_->Add(control, wxSizerFlags().Expand());
}

void SettingsWindow::changed() {
  if (apply_) apply_(settings_);
}

}  // namespace weerga
