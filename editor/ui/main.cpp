// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/fileconf.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

#include <cstdlib>

#include "dictionaries/data/word_data.h"
#include "editor/core/session_file.h"
#include "editor/core/session_workspace.h"
#include "editor/core/tasks/export_letter.h"
#include "editor/ui/align_letters.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

std::filesystem::path data_folder() {
  const char* const data = std::getenv("XDG_DATA_HOME");
  const char* const home = std::getenv("HOME");
  if (data != nullptr && *data == '/') return std::filesystem::path(data) / "weerga";
  return std::filesystem::path(home == nullptr ? "." : home) / ".local/share/weerga";
}

/// The user's own glossary, made from the shipped one the first time.
std::filesystem::path own_glossary() {
  const std::filesystem::path own = data_folder() / "glossary.csv";
  if (!std::filesystem::exists(own)) {
    std::filesystem::create_directories(own.parent_path());
    replace_file(own, starter_glossary());
  }
  return own;
}

/// The user's own copy of the sample dossier, since work is saved beside the letters; "" if it cannot be made.
std::filesystem::path own_samples() {
  const std::filesystem::path own = data_folder() / "samples" / "21-501-02";
  std::error_code failed;
  if (!std::filesystem::exists(own, failed)) {
    std::filesystem::create_directories(own.parent_path(), failed);
    std::filesystem::copy(WEERGA_SAMPLES, own, std::filesystem::copy_options::recursive, failed);
  }
  return failed ? std::filesystem::path() : own;
}

std::filesystem::path own_memory() {
  const std::filesystem::path folder = data_folder() / "memory";
  if (!std::filesystem::exists(folder)) {
    std::filesystem::create_directories(folder.parent_path());
    LocalMemory::created(folder, {.name = "memory", .source_language = "nl", .target_language = "en-GB"});
  }
  return folder;
}

/// By the name's ending: "letter.docx" the letter in Word, "letter.table.docx" both texts for a reviewer.
ExportFormat format_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  if (ending == ".xliff") return ExportFormat::xliff12;
  const bool is_table = path.stem().extension() == ".table";
  ending = (is_table ? "table-" : "") + ending.substr(std::min<std::size_t>(1, ending.size()));
  return export_format_of(ending).value_or(ExportFormat::xliff21);
}

class EditorApplication : public wxApp {
 public:
  bool OnInit() override {
    SetAppName(to_wx("weerga"));
    SetAppDisplayName(to_wx("Weerga"));
    wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG);
    use_languages();
    wxConfigBase::Set(new wxFileConfig(to_wx("weerga"), wxString(), wxString(), wxString(),
                                       wxCONFIG_USE_LOCAL_FILE | wxCONFIG_USE_SUBDIR));
    auto* frame = new MainFrame(options());
    alignment_.saved = [frame] { frame->page().services_changed(); };
    frame->Show();
    if (argc == 4 && to_utf8(argv[1]) == "--align") {
      show_alignment(frame, {to_utf8(argv[2]), to_utf8(argv[3])}, alignment_);
    } else if (argc == 3 && to_utf8(argv[1]) == "--align-folder") {
      show_folder(frame, to_utf8(argv[2]), alignment_);
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
  void use_languages() {
    wxUILocale::UseDefault();
    auto* translations = new wxTranslations;
    wxTranslations::Set(translations);
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(to_wx(WEERGA_CATALOGUES));
    translations->AddCatalog(to_wx("weerga"));
    translations->AddStdCatalog();
  }

  FrameOptions options() {
    FrameOptions options;
    options.settings = read_settings();
    options.open = [this](const std::filesystem::path& path) { return open(path); };
    options.saved = [this](Session& session) {
      if (journal_) restart_journal(*journal_, session);
    };
    options.progress_of = progress_of_file;
    options.write_as = [](const Document& document, const std::filesystem::path& path) {
      replace_file(path, exported(document, format_of(path)).bytes);
    };
    options.sample_folder = own_samples();
    WorkspaceOptions workspace{.memory_access = Access::write};
    try {
      workspace.glossaries.push_back(own_glossary());
      workspace.source_words = UserWords::usual_paths(data_folder(), {}, workspace.source_language);
      workspace.target_words = UserWords::usual_paths(data_folder(), {}, workspace.target_language);
      if (const auto own = data_folder() / "facts.txt"; std::filesystem::exists(own)) workspace.fact_templates = own;
      workspace.memory = own_memory();
    } catch (const std::exception&) {
      workspace.memory.clear();  // a home that cannot be written: the editor works without a memory
    }
    alignment_ = {.workspace = workspace, .journals = data_folder() / "alignments"};
    alignment_.workspace.memory.clear();  // the services hold the memory
    options.align = [this](wxWindow* parent) { ask_letters_to_align(parent, alignment_); };
    options.align_folder = [this](wxWindow* parent) { ask_folder_to_align(parent, alignment_); };
    options.mend_pair = [this](wxWindow* parent, const std::string& letter, const std::string& id) {
      show_alignment_of(parent, letter, id, alignment_);
    };
    options.services = services_of(std::move(workspace));
    alignment_.add_letter = options.services.add_letter;
    alignment_.letter = options.services.letter;
    return options;
  }

  FrameOptions::Opened open(const std::filesystem::path& path) {
    JournaledSession opened = journaled_session(path);
    journal_ = opened.journal;
    FrameOptions::Opened result{.session = std::move(opened.session), .message = {}};
    if (opened.recovered > 0) {
      result.message =
          fmt::format(fmt::runtime(tr("{} changes that were not saved last time are back. Ctrl+Z takes them away.")),
                      opened.recovered);
    }
    return result;
  }

  std::shared_ptr<SessionJournal> journal_;
  AlignLettersOptions alignment_;
};

}  // namespace
}  // namespace weerga

wxIMPLEMENT_APP(weerga::EditorApplication);
