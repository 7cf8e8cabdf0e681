// SPDX-License-Identifier: Apache-2.0
// Prints what the window costs in CPU time (user and system) on a long letter, with all panes open.
//   xvfb-run -a bench_ui [segments]
#include <sys/resource.h>
#include <unistd.h>
#include <wx/app.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "editor/ui/editor_page.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "editor/ui/user_desk.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/sample.h"

namespace weerga {
namespace {

double cpu_ms() {
  rusage usage{};
  getrusage(RUSAGE_THREAD, &usage);
  const auto ms = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/// Since the kernel started the process: loading of libraries counts. Steps of 10 ms.
double ms_since_start() {
  std::ifstream stat("/proc/self/stat");
  std::string word;
  for (int field = 0; field < 22; ++field) stat >> word;
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  const double started = std::stod(word) * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6 - started;
}

double process_cpu_ms() { return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC; }

double resident_mb() {
  std::ifstream status("/proc/self/statm");
  long pages = 0;
  long resident = 0;
  status >> pages >> resident;
  return static_cast<double>(resident) * 4096 / 1e6;
}

class BenchmarkApplication : public wxApp {
 public:
  bool OnInit() override {
    const std::size_t count = argc > 1 ? std::stoul(to_utf8(argv[1])) : 100'000;
    frame_ = new MainFrame(desk_.options());
    frame_->SetSize(0, 0, 1500, 960);
    frame_->Show();
    CallAfter([this, count] {
      paint();
      std::printf("%-34s wall   %8.0f   CPU %8.0f ms\n", "start to usable window", ms_since_start(), process_cpu_ms());
      frame_->Destroy();
      frame_ = new MainFrame({.services = test::sample_services()});
      frame_->SetSize(0, 0, 1500, 960);
      frame_->Show();
      measure(count);
      frame_->Destroy();
    });
    return true;
  }

 private:
  void paint() {
    frame_->Update();
    view().Update();
    wxYield();
  }
  SegmentView& view() { return frame_->page().view(); }

  void figure(const char* name, const char* unit, int rounds, const std::function<void(int)>& work) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
      const double before = cpu_ms();
      work(round);
      paint();
      times.push_back(cpu_ms() - before);
    }
    std::ranges::sort(times);
    std::printf("%-34s median %8.2f   p95 %8.2f %s\n", name, times[times.size() / 2], times[times.size() * 95 / 100],
                unit);
    std::fflush(stdout);
  }

  void measure(std::size_t count) {
    paint();
    auto session = test::session_on(test::long_letter(count));
    const double before_mb = resident_mb();
    figure("open to first paint", "ms", 1, [&](int) { frame_->show(std::move(session)); });
    std::mt19937 random(1);
    figure("page", "ms", 60, [&](int) {
      wxScrollWinEvent down(wxEVT_SCROLLWIN_PAGEDOWN);
      view().GetEventHandler()->ProcessEvent(down);
    });
    figure("jump to a random segment", "ms", 60, [&](int) { view().activate(random() % count); });
    figure("resize", "ms", 20, [&](int round) { frame_->SetSize(0, 0, 1300 + 10 * round, 960); });
    view().activate(count / 2);
    figure("keystroke", "ms", 60, [&](int) { view().editor().insert_at_caret("e"); });
    figure("confirm and next", "ms", 60, [&](int) {
      view().editor().insert_at_caret("Words. ");
      wxYield();
      frame_->run("segment.confirm-row");
    });
    std::printf("%-34s %8.1f MB\n", "memory over the model", resident_mb() - before_mb);
  }

  test::TemporaryFolder home_;
  UserDesk desk_{UserFolders{home_.path(), WEERGA_SAMPLES}};
  MainFrame* frame_ = nullptr;
};

}  // namespace
}  // namespace weerga

wxIMPLEMENT_APP(weerga::BenchmarkApplication);
