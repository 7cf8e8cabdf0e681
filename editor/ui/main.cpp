// SPDX-License-Identifier: Apache-2.0
#include <wx/app.h>
#include <wx/cmdline.h>

#include "editor/core/session_file.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

class EditorApplication : public wxApp {
 public:
  bool OnInit() override {
    SetAppName(to_wx("weerga"));
    auto* frame = new MainFrame({.open = [](const std::filesystem::path& path) { return opened_session(path); }});
    frame->Show();
    if (argc > 1) frame->open(to_utf8(argv[1]));
    return true;
  }
};

}  // namespace
}  // namespace weerga

wxIMPLEMENT_APP(weerga::EditorApplication);
