// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/task_line.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

#include "editor/ui/poster.h"
#include "editor/ui/text.h"
#include "editor/ui/theme.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr int kTickMilliseconds = 200;  ///< jobs that are shorter show no line
constexpr int kGaugeSteps = 1000;

}  // namespace

TaskLine::TaskLine(wxWindow* parent)
    : wxPanel(parent),
      progress_(std::make_shared<std::atomic<double>>(-1)),
      words_(new wxStaticText(this, wxID_ANY, wxString())),
      gauge_(new wxGauge(this, wxID_ANY, kGaugeSteps)),
      worker_(ui_poster()) {
  SetName(tr_wx("Work in the background"));
  gauge_->SetName(tr_wx("Progress"));
  auto* stop = new wxButton(this, wxID_ANY, tr_wx("Sto&p"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  stop->SetName(tr_wx("Stop"));
  stop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->stop(); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(words_, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, 14));
  row->Add(gauge_, wxSizerFlags(1).CenterVertical());
  row->Add(stop, wxSizerFlags().Border(wxALL, 4));
  SetSizer(row);
  timer_.SetOwner(this);
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_progress(); });
  Hide();
}

TaskLine::~TaskLine() = default;

void TaskLine::run(std::string title, Job job) {
  if (is_busy()) {
    throw Error(ErrorKind::invalid_argument,
                fmt::format(fmt::runtime(tr("“{}” is still at work; wait for it, or stop it.")), title_));
  }
  title_ = std::move(title);
  words_->SetLabel(to_wx(title_));
  progress_ = std::make_shared<std::atomic<double>>(-1);
  timer_.Start(kTickMilliseconds);
  const auto guarded = [this](const Finish& finish) {
    end();
    try {
      if (finish) finish();
    } catch (const std::exception& error) {
      if (on_error) on_error(error.what());
    }
  };
  worker_.ask(
      [job = std::move(job), progress = progress_](const std::stop_token& stop) -> Finish {
        try {
          return job({[progress](double share) { *progress = share; }, stop});
        } catch (...) {
          return [failure = std::current_exception()] { std::rethrow_exception(failure); };
        }
      },
      guarded);
}

void TaskLine::stop() {
  if (!is_busy()) return;
  worker_.cancel();
  end();
  if (on_stopped) on_stopped();
}

void TaskLine::end() {
  timer_.Stop();
  title_.clear();
  show_line(false);
}

void TaskLine::show_progress() {
  show_line(true);
  const double share = *progress_;
  if (share < 0) {
    gauge_->Pulse();
  } else {
    gauge_->SetValue(static_cast<int>(share * kGaugeSteps));
  }
}

void TaskLine::show_line(bool shown) {
  if (IsShown() == shown) return;
  Show(shown);
  if (on_layout) on_layout();
}

void TaskLine::theme_changed() {
  SetBackgroundColour(palette().chrome.wx());
  words_->SetForegroundColour(palette().text.wx());
}

}  // namespace weerga
