// SPDX-License-Identifier: Apache-2.0
// Draws the alignment window in the light and the dark theme and saves the pictures:
//   xvfb-run -a -s "-screen 0 1500x960x24" weerga_alignment_pictures FOLDER
#include <wx/app.h>
#include <wx/timer.h>
#include <wx/utils.h>

#include <functional>
#include <vector>

#include "editor/ui/alignment_view.h"
#include "editor/ui/alignment_window.h"
#include "editor/ui/text.h"
#include "editor/ui/theme.h"
#include "tests/editor/core/alignment/sample_letters.h"

namespace weerga {
namespace {

class PictureApplication : public wxApp {
 public:
  bool OnInit() override {
    folder_ = argc > 1 ? to_utf8(argv[1]) : ".";
    use_theme(Theme::light);
    window_ = new AlignmentWindow(nullptr, std::make_unique<AlignmentSession>(test::sample_session()));
    window_->SetSize(0, 0, 1480, 900);
    window_->Show();
    steps_ = {[this] {
                window_->session().activate(3);
                window_->run("accept");
              },
              [this] { save("alignment-light"); },
              [this] {
                window_->session().activate(1);
                window_->run("swap");
              },
              [this] { save("alignment-crossing"); },
              [this] {
                use_theme(Theme::dark);
                window_->Refresh();
                window_->session().activate(4);
                window_->run("caret-right");
              },
              [this] { save("alignment-dark"); }};
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { next(); });
    timer_.Start(700);
    return true;
  }

 private:
  void next() {
    if (step_ < steps_.size()) return steps_[step_++]();
    timer_.Stop();
    window_->Destroy();
  }
  void save(const std::string& name) {
    wxExecute(to_wx("import -window root " + folder_ + "/" + name + ".png"), wxEXEC_SYNC);
  }

  std::string folder_;
  AlignmentWindow* window_ = nullptr;
  wxTimer timer_;
  std::vector<std::function<void()>> steps_;
  std::size_t step_ = 0;
};

}  // namespace
}  // namespace weerga

wxIMPLEMENT_APP(weerga::PictureApplication);
