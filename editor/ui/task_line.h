// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "editor/core/worker.h"

class wxGauge;
class wxStaticText;

namespace weerga {

/// How a long job tells how far it is, from 0 to 1 or less than 0 where it cannot know, and learns that it is no longer
/// wanted.
struct TaskReport {
  std::function<void(double)> progress;  ///< may be called from any thread, as often as one likes
  std::stop_token stop;
};

/// Work that takes a while, beside the translator's own: opening, import, export, reports. One job at a time runs on a
/// thread of its own; a line over the letter tells how far it is and has a button that stops it. Short jobs show none.
class TaskLine : public wxPanel {
 public:
  explicit TaskLine(wxWindow* parent);
  ~TaskLine() override;

  /// What is done with the result, on the user-interface thread.
  using Finish = std::function<void()>;
  using Job = std::function<Finish(const TaskReport&)>;

  /// Runs `job`, then what it returned. An exception of either goes to `on_error`. Throws Error busy while another job
  /// runs.
  void run(std::string title, Job job);
  void stop();  ///< the job's result is dropped
  [[nodiscard]] bool is_busy() const { return !title_.empty(); }
  [[nodiscard]] const std::string& title() const { return title_; }
  void theme_changed();

  std::function<void(const std::string& sentence)> on_error;
  std::function<void()> on_stopped;
  std::function<void()> on_layout;  ///< the line came or went

 private:
  void show_line(bool shown);
  void show_progress();
  void end();

  std::string title_;  ///< "" = nothing runs
  std::shared_ptr<std::atomic<double>> progress_;
  wxStaticText* words_;
  wxGauge* gauge_;
  wxTimer timer_;
  Worker worker_;
};

}  // namespace weerga
