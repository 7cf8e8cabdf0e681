// SPDX-License-Identifier: Apache-2.0
// Draws each view of the window in each theme and saves the pictures: how it looks is judged by eye.
//   weerga_pictures FOLDER [LANGUAGE]
// One command makes all of them, in both languages and at both densities: cmake --build DIR --target pictures
#include <gdk/gdk.h>
#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/timer.h>
#include <wx/translation.h>
#include <wx/utils.h>

#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "editor/ui/align_letters.h"
#include "editor/ui/conflict_window.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "editor/ui/user_desk.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/sample.h"

namespace weerga {
namespace {

constexpr int kStepMilliseconds = 900;  ///< for a person who looks at pictures; nothing is measured here

Conflict sample_conflict() {
  const Document mine = test::sample_letter();
  Document theirs = mine;
  auto& units = theirs.files.front().units;
  units[2].segments[0].target->replace({0, 14}, "At its meeting");
  units[5].segments[0].target = TaggedText("The government shares the view that an independent inquiry is needed.");
  units[5].segments[0].state = State::reviewed;
  Conflict conflict{.file = "2024Z01234.nl.xlf", .comparison = compared(mine, theirs), .rows = {}, .touched = {}};
  for (const VersionDifference& difference : conflict.comparison.differences) {
    conflict.rows.push_back(difference.place.unit);
    conflict.touched.push_back(difference.place.unit == 2);
  }
  return conflict;
}

class PictureApplication : public wxApp {
 public:
  bool OnInit() override {
    folder_ = argc > 1 ? to_utf8(argv[1]) : ".";
    std::filesystem::create_directories(folder_);
    speak(argc > 2 ? to_utf8(argv[2]) : "en");
    open_frame(Theme::light);
    plan("light", Theme::light);
    plan("dark", Theme::dark);
    plan("contrast", Theme::contrast);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { next(); });
    timer_.Start(kStepMilliseconds);
    return true;
  }

 private:
  /// In the place of the one before, whose changes nobody wants to keep.
  void open_frame(Theme theme) {
    MainFrame* const before = frame_;
    FrameOptions options = desk_.options();
    options.services = test::sample_services();
    options.review = test::sample_review();
    options.ask_file = [](wxWindow*, const FileQuestion&) { return std::filesystem::path("reviewed.docx"); };
    options.settings.theme = theme;
    frame_ = new MainFrame(std::move(options));
    frame_->SetSize(0, 0, 1500, 960);
    frame_->Show();
    if (before != nullptr) before->Destroy();
  }

  static void speak(const std::string& language) {
    auto* translations = new wxTranslations;
    wxTranslations::Set(translations);
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(to_wx(WEERGA_CATALOGUES));
    translations->SetLanguage(to_wx(language));
    translations->AddCatalog(to_wx("weerga"));
    translations->AddStdCatalog();
  }

  void plan(const std::string& theme, Theme wanted) {
    const auto picture = [&](const std::string& view) {
      steps_.emplace_back([this, name = view + "-" + theme] { save(name); });
    };
    const auto act = [&](std::function<void()> action) { steps_.push_back(std::move(action)); };
    // Not at once: a command that waits for a dialogue would keep the timer's own call, and the timer, waiting too.
    const auto run = [&](const std::string& command) {
      act([this, command] { frame_->CallAfter([this, command] { frame_->run(command); }); });
    };
    act([this, wanted] { open_frame(wanted); });
    picture("welcome");
    act([this] {
      frame_->show(test::session_on(test::sample_letter()));
      frame_->page().view().activate(6);
    });
    picture("editor");
    for (const auto& [view, command] :
         {std::pair("annotations", "review.annotations"), std::pair("proposals", "review.propose"),
          std::pair("changes", "file.import-review"), std::pair("versions", "file.compare-version"),
          std::pair("consistency", "terms.consistency")}) {
      run(command);
      picture(view);
      act([this] { close_others(); });
    }
    act([this] {
      frame_->page().view().activate(2);
      frame_->page().view().edit_side(Side::source);
      frame_->page().view().editor().select({70, 84});
    });
    run("terms.timeline");
    picture("timeline");
    act([this] { close_others(); });
    run("view.palette");
    picture("palette");
    act([this] { frame_->question().leave(); });
    run("review.statistics");
    picture("statistics");
    act([this] { close_others(); });
    run("edit.settings");
    picture("settings");
    act([this] { close_others(); });
    act([this] { (new ConflictWindow(frame_, sample_conflict(), {}))->Show(); });
    picture("conflict");
    act([this] { close_others(); });
    act([this] {
      const LetterPairs pairs = letter_pairs_in(WEERGA_SAMPLES);
      if (!pairs.pairs.empty()) show_alignment(frame_, pairs.pairs.front(), desk_.alignment());
    });
    picture("alignment");
    act([this] { close_others(); });
    act([this] { show_folder(frame_, WEERGA_SAMPLES, desk_.alignment()); });
    act([] {});
    picture("folder");
    act([this] { close_others(); });
  }

  void close_others() {
    for (wxWindow* window : wxTopLevelWindows) {
      if (window == frame_) continue;
      auto* dialog = dynamic_cast<wxDialog*>(window);
      if (dialog != nullptr && dialog->IsModal()) {
        dialog->EndModal(wxID_CLOSE);
      } else {
        window->Destroy();
      }
    }
  }

  void next() {
    if (step_ == steps_.size()) {
      timer_.Stop();
      frame_->Destroy();
      return;
    }
    steps_[step_++]();
  }

  void save(const std::string& name) {
    for (wxWindow* window : wxTopLevelWindows) window->Update();
    wxYieldIfNeeded();
    gdk_display_sync(gdk_display_get_default());
    // ImageMagick reads what the X server shows; wxScreenDC keeps the first picture it took.
    wxExecute(to_wx("import -window root " + folder_ + "/" + name + ".png"), wxEXEC_SYNC);
  }

  test::TemporaryFolder home_;
  UserDesk desk_{UserFolders{home_.path(), WEERGA_SAMPLES}};
  std::string folder_;
  MainFrame* frame_ = nullptr;
  wxTimer timer_;
  std::vector<std::function<void()>> steps_;
  std::size_t step_ = 0;
};

}  // namespace
}  // namespace weerga

wxIMPLEMENT_APP(weerga::PictureApplication);
