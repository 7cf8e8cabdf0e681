// SPDX-License-Identifier: Apache-2.0
// Runs the tests inside the application's event loop.
#include <wx/app.h>

#include <chrono>
#include <map>
#include <thread>

#include "editor/ui/text.h"
#include "tests/ui/ui_test.h"

namespace weerga::test {
namespace {

const std::map<std::string, int> kKeys = {{"Enter", WXK_RETURN}, {"Up", WXK_UP},         {"Down", WXK_DOWN},
                                          {"Space", WXK_SPACE},  {"Escape", WXK_ESCAPE}, {"Tab", WXK_TAB},
                                          {"Home", WXK_HOME},    {"End", WXK_END},       {"Insert", WXK_INSERT},
                                          {"Left", WXK_LEFT},    {"Right", WXK_RIGHT},   {"Backspace", WXK_BACK}, {"Delete", WXK_DELETE}};

int key_code(const std::string& base) {
  if (const auto found = kKeys.find(base); found != kKeys.end()) return found->second;
  if (base.size() > 1 && base[0] == 'F') return WXK_F1 + std::stoi(base.substr(1)) - 1;
  return base[0];
}

class TestApplication : public wxApp {
 public:
  bool OnInit() override {
    SetExitOnFrameDelete(false);
    wxSetAssertHandler([](const wxString& file, int line, const wxString&, const wxString& condition, const wxString& message) {
      ADD_FAILURE_AT(to_utf8(file).c_str(), line) << to_utf8(condition) << ": " << to_utf8(message);
    });
    CallAfter([this] {
      result_ = RUN_ALL_TESTS();
      ExitMainLoop();
    });
    return true;
  }
  int OnRun() override {
    wxApp::OnRun();
    return result_;
  }

 private:
  int result_ = 1;
};

}  // namespace

WindowTest::WindowTest()
    : WindowTest({.mend_pair = [this](wxWindow*, const std::string& letter,
                                      const std::string& id) { mended_ = letter + "#" + id; },
                  .services = sample_services()}) {
  show(sample_letter());
}

WindowTest::WindowTest(FrameOptions options) { start(std::move(options)); }

void WindowTest::start(FrameOptions options) {
  if (frame_ != nullptr) {
    frame_->Destroy();
    settle();
  }
  frame_ = new MainFrame(std::move(options));
  use_theme(Theme::light);
  frame_->SetSize(0, 0, 1400, 900);
  frame_->Show();
  wait_for([this] { return frame_->IsShownOnScreen() && frame_->GetClientSize().GetWidth() > 1000; }, "the window");
}

WindowTest::~WindowTest() {
  frame_->Destroy();
  settle();
}

void WindowTest::wait_for(const std::function<bool()>& state, const std::string& what) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (!state()) {
    if (std::chrono::steady_clock::now() > end) {
      FAIL() << "waited in vain for " << what;
    }
    wxYield();
    wxTheApp->ProcessPendingEvents();
    std::this_thread::yield();
  }
}

void WindowTest::settle() {
  for (int turn = 0; turn < 3; ++turn) {
    wxYield();
    wxTheApp->ProcessPendingEvents();
    wxTheApp->ProcessIdle();
  }
}

void WindowTest::show(Document document) {
  frame_->show(session_on(std::move(document)));
  page().view().activate(0);
  wait_for([this] { return page().findings() != nullptr && page().findings()->is_complete(); }, "the findings");
  settle();
}

void WindowTest::focus_editor() {
  page().view().editor().focus();
  wait_for([this] { return page().view().editor().has_focus(); }, "the focus");
}

void WindowTest::press(const std::string& key) {
  int modifiers = wxMOD_NONE;
  std::string base = key;
  const auto take = [&](const std::string& name, int modifier) {
    if (!base.starts_with(name)) return;
    base.erase(0, name.size());
    modifiers |= modifier;
  };
  take("Ctrl+", wxMOD_CONTROL);
  take("Alt+", wxMOD_ALT);
  take("Shift+", wxMOD_SHIFT);
  simulator_.Char(key_code(base), modifiers);
  settle();
}

void WindowTest::type(const std::string& words) {
  simulator_.Text(words.c_str());
  settle();
}

std::string WindowTest::target(std::size_t row) { return session().segment(row).target.value_or(TaggedText()).text; }

}  // namespace weerga::test

wxIMPLEMENT_APP_NO_MAIN(weerga::test::TestApplication);

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  return wxEntry(argc, argv);
}
