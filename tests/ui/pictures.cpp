// SPDX-License-Identifier: Apache-2.0
// Draws the window in each theme and saves the pictures: how it looks is judged by eye.
#include <wx/app.h>
#include <wx/timer.h>
#include <wx/utils.h>

#include <functional>
#include <vector>

#include "editor/ui/editor_page.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "tests/ui/sample.h"

namespace weerga {
namespace {

class PictureApplication : public wxApp {
 public:
  bool OnInit() override {
    folder_ = argc > 1 ? to_utf8(argv[1]) : ".";
    frame_ = new MainFrame({.services = test::sample_services()});
    use_theme(Theme::light);
    frame_->SetSize(0, 0, 1500, 960);
    frame_->Show();
    plan();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { next(); });
    timer_.Start(700);
    return true;
  }

 private:
  void plan() {
    steps_ = {
        [this] { save("welcome"); },
        [this] { frame_->show(test::session_on(test::sample_letter())); frame_->page().view().activate(6); },
        [this] { save("light"); },
        [this] { frame_->run("segment.insert-match"); },
        [this] { frame_->run("view.theme"); },
        [this] { save("dark"); },
        [this] { frame_->run("view.palette"); },
        [this] { save("palette"); },
        [this] { frame_->question().leave(); }, [this] { frame_->run("view.theme"); },
        [this] { save("contrast"); },
    };
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
    // ImageMagick reads what the X server shows; wxScreenDC keeps the first picture it took.
    wxExecute(to_wx("import -window root " + folder_ + "/" + name + ".png"), wxEXEC_SYNC);
  }

  std::string folder_;
  MainFrame* frame_ = nullptr;
  wxTimer timer_;
  std::vector<std::function<void()>> steps_;
  std::size_t step_ = 0;
};

}  // namespace
}  // namespace weerga

wxIMPLEMENT_APP(weerga::PictureApplication);
