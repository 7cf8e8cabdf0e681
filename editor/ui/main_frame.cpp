// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/main_frame.h"

#include <fmt/format.h>
#include <wx/filedlg.h>
#include <wx/infobar.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>

#include <algorithm>
#include <map>

#include "editor/ui/editor_page.h"
#include "editor/ui/quick_input.h"
#include "editor/ui/text.h"
#include "editor/ui/theme.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

const std::map<int, std::string>& special_keys() {
  static const std::map<int, std::string> keys = {
      {WXK_RETURN, "Enter"},   {WXK_NUMPAD_ENTER, "Enter"}, {WXK_TAB, "Tab"},           {WXK_SPACE, "Space"},
      {WXK_BACK, "Backspace"}, {WXK_DELETE, "Delete"},      {WXK_INSERT, "Insert"},     {WXK_HOME, "Home"},
      {WXK_END, "End"},        {WXK_PAGEUP, "PageUp"},      {WXK_PAGEDOWN, "PageDown"}, {WXK_UP, "Up"},
      {WXK_DOWN, "Down"},      {WXK_LEFT, "Left"},          {WXK_RIGHT, "Right"},       {WXK_ESCAPE, "Escape"}};
  return keys;
}

std::string without_mnemonic(std::string title) {
  std::erase(title, '&');
  return title;
}

}  // namespace

MainFrame::MainFrame(FrameOptions options)
    : wxFrame(nullptr, wxID_ANY, to_wx("Weerga"), wxDefaultPosition, wxSize(1500, 940)), options_(std::move(options)) {
  SetName(to_wx("main"));
  build();
  register_commands();
  build_menus();
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (question_->is_open()) return event.Skip();
    const std::string command = keys_.command_of(key_of(event));
    if (command.empty() || !run(command)) event.Skip();
  });
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
    if (event.CanVeto() && !may_close()) return event.Veto();
    page_->close();
    event.Skip();
  });
  update_title();
}

MainFrame::~MainFrame() = default;

void MainFrame::build() {
  notice_ = new wxInfoBar(this);
  notice_->SetName(tr_wx("Message"));
  page_ = new EditorPage(this, options_.services);
  question_ = new QuickInput(this);  // behind the page in order, so before it on the screen
  page_->ask_with(*question_);
  page_->on_error = [this](const std::string& sentence) { show_error(sentence); };
  page_->on_changed = [this] { update_title(); };
  question_->on_left = [this] { page_->view().editor().focus(); };
  question_->run = [this](const std::function<void()>& answer) { guarded(answer); };
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(notice_, wxSizerFlags().Expand());
  column->Add(page_, wxSizerFlags(1).Expand());
  SetSizer(column);
  page_->theme_changed();
  question_->theme_changed();
}

void MainFrame::build_menus() {
  auto* bar = new wxMenuBar;
  for (const std::string_view menu_name : menu_names()) {
    auto* menu = new wxMenu;
    for (const CommandEntry& entry : command_entries()) {
      if (entry.menu != menu_name) continue;
      if (entry.name.empty()) {
        menu->AppendSeparator();
        continue;
      }
      const std::vector<std::string> keys = keys_.keys_of(entry.name);
      wxString label = tr_wx(entry.title);
      // Keys are shown here and handled by the key table, so that they work in every control.
      if (!keys.empty()) label += to_wx("\t" + keys.front());
      wxMenuItem* item = menu->Append(wxID_ANY, label);
      menu->Bind(wxEVT_MENU, [this, name = std::string(entry.name)](wxCommandEvent&) { run(name); }, item->GetId());
    }
    bar->Append(menu, tr_wx(menu_name));
  }
  SetMenuBar(bar);
}

void MainFrame::register_commands() {
  page_->register_commands(commands_);
  const auto has_document = [this] { return page_->session() != nullptr; };
  commands_.set("file.open", [this] { ask_file(); });
  commands_.set("file.save", [this] { save(); }, has_document);
  commands_.set("file.save-as", [this] { save_as(); }, has_document);
  commands_.set(
      "file.close",
      [this] {
        if (may_close()) page_->close();
      },
      has_document);
  commands_.set("file.quit", [this] { Close(); });
  commands_.set("view.palette", [this] { show_palette(); });
  commands_.set("view.theme", [this] { next_theme(); });
}

bool MainFrame::run(const std::string& command) {
  bool done = false;
  guarded([&] { done = commands_.run(command); });
  return done;
}

void MainFrame::guarded(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    show_error(error.what());
  }
}

void MainFrame::show_error(const std::string& sentence) {
  message_ = sentence;
  notice_->ShowMessage(to_wx(sentence), wxICON_WARNING);
}

std::string MainFrame::message() const { return notice_->IsShown() ? message_ : std::string(); }

std::string MainFrame::key_of(const wxKeyEvent& event) {
  const int code = event.GetKeyCode();
  std::string base;
  if (const auto special = special_keys().find(code); special != special_keys().end()) {
    base = special->second;
  } else if (code >= WXK_F1 && code <= WXK_F12) {
    base = "F" + std::to_string(code - WXK_F1 + 1);
  } else if (code > ' ' && code < 127) {
    base = std::string(1, static_cast<char>(code));
  } else {
    return {};
  }
  std::string key;
  if (event.ControlDown()) key += "Ctrl+";
  if (event.AltDown()) key += "Alt+";
  if (event.ShiftDown()) key += "Shift+";
  return normalised_key(key + base).value_or(std::string());
}

void MainFrame::open(const std::filesystem::path& path) {
  guarded([&] {
    if (options_.open && may_close()) show(options_.open(path));
  });
}

void MainFrame::show(std::unique_ptr<Session> session) {
  page_->open(std::move(session));
  update_title();
}

void MainFrame::update_title() {
  const Session* session = page_->session();
  std::string title = "Weerga";
  if (session != nullptr) {
    const std::string name = session->origin().path.filename().string();
    title = (session->is_modified() ? "• " : "") + (name.empty() ? tr("Untitled") : name) + " — Weerga";
  }
  if (to_utf8(GetTitle()) != title) SetTitle(to_wx(title));
}

bool MainFrame::may_close() {
  Session* session = page_->session();
  if (session == nullptr || !session->is_modified()) return true;
  wxMessageDialog question(this, tr_wx("Save the changes to this document?"), to_wx("Weerga"),
                           wxYES_NO | wxCANCEL | wxICON_QUESTION);
  const int answer = question.ShowModal();
  if (answer == wxID_YES) save();
  return answer == wxID_NO || (answer == wxID_YES && !session->is_modified());
}

void MainFrame::ask_file() {
  wxFileDialog dialog(
      this, tr_wx("Open a letter or a translation"), wxString(), wxString(),
      tr_wx("Letters and translations|*.xlf;*.xliff;*.sdlxliff;*.mqxliff;*.txt;*.pdf;*.docx;*.odt|All files|*"),
      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() == wxID_OK) open(to_utf8(dialog.GetPath()));
}

void MainFrame::save() {
  if (page_->session()->origin().path.empty()) return save_as();
  page_->session()->save();
  page_->status().say(tr("Saved."));
  update_title();
}

void MainFrame::save_as() {
  wxFileDialog dialog(this, tr_wx("Save as XLIFF"), wxString(), wxString(), to_wx("XLIFF|*.xlf"),
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return;
  page_->session()->save_as({to_utf8(dialog.GetPath()), page_->session()->origin().bytes_of});
  update_title();
}

void MainFrame::show_palette() {
  const auto found = std::make_shared<std::vector<std::string>>();
  question_->ask({.title = tr("Find a command"),
                  .initial = {},
                  .choices =
                      [this, found](const std::string& typed) {
                        std::vector<std::pair<int, const CommandEntry*>> ranked;
                        for (const CommandEntry& entry : command_entries()) {
                          if (entry.name.empty() || !commands_.is_enabled(entry.name)) continue;
                          const auto score = palette_score(typed, without_mnemonic(tr(entry.title)));
                          if (score) ranked.emplace_back(-*score, &entry);
                        }
                        std::ranges::stable_sort(ranked, {}, [](const auto& pair) { return pair.first; });
                        std::vector<Card> cards;
                        found->clear();
                        for (const auto& [score, entry] : ranked) {
                          const std::vector<std::string> keys = keys_.keys_of(entry->name);
                          cards.push_back({.key = keys.empty() ? "" : keys.front(), .title = without_mnemonic(tr(entry->title))});
                          found->emplace_back(entry->name);
                        }
                        return cards;
                      },
                  .answer =
                      [this, found](const std::string&, std::optional<std::size_t> choice) {
                        if (choice && *choice < found->size()) commands_.run((*found)[*choice]);
                      }});
}

void MainFrame::next_theme() {
  const bool is_contrast = current_theme() == Theme::contrast;
  use_theme(is_contrast ? Theme::light : palette().is_dark ? Theme::contrast : Theme::dark);
  page_->theme_changed();
  question_->theme_changed();
  Refresh();
}

}  // namespace weerga
