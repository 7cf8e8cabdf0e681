// SPDX-License-Identifier: Apache-2.0
// What the window does when another program changed the file of the open document.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "editor/ui/conflict_window.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/task_line.h"
#include "editor/ui/text.h"
#include "xliff/text/error.h"

namespace weerga {

ConflictWindow* MainFrame::conflict() const { return static_cast<ConflictWindow*>(conflict_.get()); }

/// Asked each time the window gets the focus back: that is when another program may have been at work.
void MainFrame::look_for_other_version() {
  if (told_of_other_ || page_->session() == nullptr || !other_.exists || !other_.exists()) return;
  told_of_other_ = true;
  show_error(
      fmt::format(fmt::runtime(tr("Another program changed {}. Saving compares the two versions; nothing is lost.")),
                  page_->session()->origin().path.filename().string()));
}

void MainFrame::compare_versions() {
  page_->session()->settle();
  tasks_->run(tr("Reading the other version"),
              [this, read = other_.read, path = page_->session()->origin().path,
               mine = page_->session()->document()](const TaskReport&) -> TaskLine::Finish {
                return [this, comparison = compared(mine, read(path))] { show_versions(comparison); };
              });
}

void MainFrame::show_versions(VersionComparison comparison) {
  Session* const session = page_->session();
  if (comparison.differences.empty()) return decide_versions({});
  Conflict conflict{.file = session->origin().path.filename().string(),
                    .comparison = std::move(comparison),
                    .rows = {},
                    .touched = {}};
  for (const VersionDifference& difference : conflict.comparison.differences) {
    const std::size_t row = std::min(session->row_of(difference.place), session->row_count() - 1);
    conflict.rows.push_back(row);
    conflict.touched.push_back(page_->is_changed(row));
  }
  conflict_ = new ConflictWindow(this, std::move(conflict), [this](const std::vector<VersionDifference>& chosen) {
    guarded([&] { decide_versions(chosen); });
  });
  conflict_->Show();
}

/// Their segments come in as one step that can be undone; then the file holds the choice.
void MainFrame::decide_versions(const std::vector<VersionDifference>& chosen) {
  Session* const session = page_->session();
  if (session == nullptr) return;
  if (!chosen.empty()) session->perform(taking_theirs(session->document(), chosen));
  if (other_.settle) other_.settle();
  told_of_other_ = false;
  save();
  page_->status().say(fmt::format(fmt::runtime(tr("Saved; {} segments are theirs.")), chosen.size()));
}

}  // namespace weerga
