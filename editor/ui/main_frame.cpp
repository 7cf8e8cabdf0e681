// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/main_frame.h"

#include <fmt/format.h>
#include <wx/dnd.h>
#include <wx/infobar.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>

#include <map>

#include "editor/ui/accessible.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/quick_input.h"
#include "editor/ui/review_commands.h"
#include "editor/ui/task_line.h"
#include "editor/ui/text.h"
#include "editor/ui/theme.h"
#include "editor/ui/welcome_page.h"
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

class DroppedFiles : public wxFileDropTarget {
 public:
  using Take = std::function<void(const std::vector<std::filesystem::path>&)>;
  explicit DroppedFiles(Take take) : take_(std::move(take)) {}
  bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
    std::vector<std::filesystem::path> paths;
    for (const wxString& name : names) paths.emplace_back(to_utf8(name));
    take_(paths);
    return !paths.empty();
  }

 private:
  Take take_;
};

}  // namespace

MainFrame::MainFrame(FrameOptions options)
    : wxFrame(nullptr, wxID_ANY, to_wx("Weerga"), wxDefaultPosition,
              wxSize(options.settings.width, options.settings.height)),
      options_(std::move(options)),
      keys_(options_.settings.preset) {
  SetName(to_wx("main"));
  keys_.apply_changes(options_.settings.key_changes);
  if (options_.settings.theme != Theme::system) use_theme(options_.settings.theme);
  build();
  register_commands();
  build_menus();
  build_toolbar();
  SetDropTarget(new DroppedFiles([this](const auto& dropped) { take(dropped); }));
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (question_->is_open()) return event.Skip();
    if (!keyless_.empty()) return guarded([&] { assign_key(key_of(event)); });
    const std::string key = key_of(event);
    if (key == "Escape" && !messages_.empty()) return acknowledge();
    const std::string command = keys_.command_of(key);
    if (command.empty() || !run(command)) event.Skip();
  });
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
    if (event.CanVeto() && !may_close()) return event.Veto();
    remember();
    leave_document();
    event.Skip();
  });
  Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
    event.Skip();
    if (event.GetActive()) CallAfter([this] { look_for_other_version(); });
  });
  show_welcome(true);
  name_all(*this);
  update_title();
}

MainFrame::~MainFrame() = default;

void MainFrame::build() {
  notice_ = new wxInfoBar(this);
  notice_->SetName(tr_wx("Message"));
  notice_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { acknowledge(); });
  tasks_ = new TaskLine(this);
  tasks_->on_error = [this](const std::string& sentence) { show_error(sentence); };
  tasks_->on_stopped = [this] { page_->status().say(tr("Stopped.")); };
  tasks_->on_layout = [this] { Layout(); };
  page_ = new EditorPage(this, options_.services);
  welcome_ = new WelcomePage(this);
  welcome_->progress_of = options_.progress_of;
  welcome_->on_command = [this](const std::string& command) { run(command); };
  welcome_->on_open = [this](const std::filesystem::path& path) { open(path); };
  question_ = new QuickInput(this);  // behind the page in order, so before it on the screen
  page_->ask_with(*question_);
  page_->on_error = [this](const std::string& sentence) { show_error(sentence); };
  page_->on_changed = [this] { update_title(); };
  question_->on_left = [this] { page_->view().editor().focus(); };
  question_->run = [this](const std::function<void()>& answer) { guarded(answer); };
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(notice_, wxSizerFlags().Expand());
  column->Add(tasks_, wxSizerFlags().Expand());
  column->Add(page_, wxSizerFlags(1).Expand());
  column->Add(welcome_, wxSizerFlags(1).Expand());
  SetSizer(column);
  page_->theme_changed();
  tasks_->theme_changed();
  page_->sign_as(options_.settings.author);
  page_->restore(options_.settings.points, options_.settings.pane_width, options_.settings.pane_layout);
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
  wxMenuBar* const old = GetMenuBar();
  SetMenuBar(bar);
  if (old != nullptr) old->Destroy();
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

/// A message stays until the translator has put it away; others wait behind it.
void MainFrame::show_error(const std::string& sentence) {
  if (!messages_.empty() && messages_.back() == sentence) return;
  messages_.push_back(sentence);
  if (messages_.size() == 1) show_message();
}

void MainFrame::show_message() {
  notice_->ShowMessage(to_wx(messages_.front()), wxICON_WARNING);
  describe(*notice_, SpokenRole::alert, messages_.front(), {});
}

void MainFrame::acknowledge() {
  if (messages_.empty()) return;
  messages_.pop_front();
  if (messages_.empty()) {
    notice_->Dismiss();
  } else {
    show_message();
  }
}

std::string MainFrame::message() const { return messages_.empty() ? std::string() : messages_.front(); }

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
    if (!may_close()) return;
    if (std::filesystem::is_directory(path)) {
      leave_document();
      dossier_ = path;
      options_.settings.remember(std::filesystem::absolute(path).string());
      return show_welcome(true);
    }
    if (!options_.open) return;
    const std::string title = fmt::format(fmt::runtime(tr("Opening {}")), path.filename().string());
    tasks_->run(title, [this, path, open = options_.open](const TaskReport&) -> TaskLine::Finish {
      return [this, path, opened = std::make_shared<FrameOptions::Opened>(open(path))] {
        const std::size_t row = options_.settings.remember(std::filesystem::absolute(path).string()).row;
        show(std::move(opened->session));
        page_->view().activate(row);
        file_ = path;
        saved_ = std::move(opened->saved);
        other_ = std::move(opened->other);
        if (!opened->message.empty()) show_error(opened->message);
      };
    });
  });
}

void MainFrame::take(const std::vector<std::filesystem::path>& dropped) {
  if (dropped.empty()) return;
  if (dropped.size() != 2 || !options_.align_two) return open(dropped.front());
  guarded([&] { options_.align_two(this, dropped.front(), dropped.back()); });
}

void MainFrame::show(std::unique_ptr<Session> session) {
  leave_document();
  show_welcome(false);
  page_->open(std::move(session));
  review_->document_opened();
  update_title();
}

/// What belongs to the open document goes with it: work in the background, lists and comparisons.
void MainFrame::leave_document() {
  tasks_->stop();
  review_->close_windows();
  if (conflict_) conflict_->Destroy();
  page_->close();
  saved_ = {};
  other_ = {};
  told_of_other_ = false;
  file_.clear();
}

/// The row where the work on the open file is left.
void MainFrame::remember_row() {
  if (page_->session() == nullptr || file_.empty()) return;
  options_.settings.remember(std::filesystem::absolute(file_).string()).row = page_->session()->active();
}

void MainFrame::show_welcome(bool shown) {
  if (shown) welcome_->show(dossier_, options_.settings.recent);
  page_->Show(!shown);
  welcome_->Show(shown);
  Layout();
  if (shown) welcome_->focus_list();
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
  remember_row();
  Session* session = page_->session();
  if (session == nullptr || !session->is_modified()) return true;
  wxMessageDialog question(this, tr_wx("Save the changes to this document?"), to_wx("Weerga"),
                           wxYES_NO | wxCANCEL | wxICON_QUESTION);
  const int answer = question.ShowModal();
  if (answer == wxID_YES) save();
  return answer == wxID_NO || (answer == wxID_YES && !session->is_modified());
}

}  // namespace weerga
