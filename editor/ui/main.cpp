// SPDX-License-Identifier: Apache-2.0
#include <wx/app.h>
#include <wx/config.h>
#include <wx/fileconf.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

#include <utility>

#include "editor/ui/align_letters.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "editor/ui/user_desk.h"

namespace weerga {
namespace {

class EditorApplication : public wxApp {
 public:
  bool OnInit() override {
    SetAppName(to_wx("weerga"));
    SetAppDisplayName(to_wx("Weerga"));
    wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG);
    wxConfigBase::Set(new wxFileConfig(to_wx("weerga"), wxString(), wxString(), wxString(),
                                       wxCONFIG_USE_LOCAL_FILE | wxCONFIG_USE_SUBDIR));
    Settings settings = read_settings();
    use_language(settings.language);
    FrameOptions options = desk_.options();
    options.settings = std::move(settings);
    auto* frame = new MainFrame(std::move(options));
    desk_.serve(*frame);
    frame->Show();
    if (argc == 4 && to_utf8(argv[1]) == "--align") {
      show_alignment(frame, {to_utf8(argv[2]), to_utf8(argv[3])}, desk_.alignment());
    } else if (argc == 3 && to_utf8(argv[1]) == "--align-folder") {
      show_folder(frame, to_utf8(argv[2]), desk_.alignment());
    } else if (argc > 1) {
      frame->open(to_utf8(argv[1]));
    }
    return true;
  }
  int OnExit() override {
    delete wxConfigBase::Set(nullptr);
    return wxApp::OnExit();
  }

 private:
  /// "" = as the desktop.
  static void use_language(const std::string& language) {
    wxUILocale::UseDefault();
    auto* translations = new wxTranslations;
    wxTranslations::Set(translations);
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(to_wx(WEERGA_CATALOGUES));
    if (!language.empty()) translations->SetLanguage(to_wx(language));
    translations->AddCatalog(to_wx("weerga"));
    translations->AddStdCatalog();
  }

  UserDesk desk_{UserFolders::usual(WEERGA_SAMPLES)};
};

}  // namespace
}  // namespace weerga

wxIMPLEMENT_APP(weerga::EditorApplication);
