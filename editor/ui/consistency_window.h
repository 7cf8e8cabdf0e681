// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <optional>
#include <string>
#include <vector>

#include "editor/core/review_services.h"
#include "editor/ui/card_list.h"
#include "editor/ui/task_line.h"

namespace weerga {

class AlignmentHeader;

/// Where letters say the same in different English, and how it is mended. The left list has the findings; the right one
/// the renderings of the selected finding and, for the chosen rendering, every line before and after. Enter on a
/// rendering previews it, Ctrl+Enter carries it out, Ctrl+Z takes it back.
class ConsistencyWindow : public wxFrame {
 public:
  /// `services` is borrowed; `on_changed` is called when the memory has changed.
  ConsistencyWindow(wxWindow* parent, std::vector<Inconsistency> findings, const ReviewServices& services,
                    std::function<void()> on_changed);

  [[nodiscard]] CardList& findings() { return *left_; }
  [[nodiscard]] CardList& details() { return *right_; }
  [[nodiscard]] const std::string& message() const { return message_; }
  [[nodiscard]] bool is_busy() const { return tasks_->is_busy(); }
  void preview(const std::string& rendering);
  void carry_out();
  void take_back();

 private:
  /// What mending a finding would do.
  struct Preview {
    std::size_t finding = 0;
    Mending mending;
  };
  /// What the memory changed for a finding.
  struct Done {
    std::size_t finding = 0;
    std::vector<EntryChange> changes;
  };

  void build();
  void show_findings();
  void show_renderings();
  void show_preview(Preview preview);
  void change(Done wanted, bool mends);
  void run(std::string title, TaskLine::Job job);
  void say(std::string sentence);
  void choose(std::size_t card);
  bool key(const std::string& key);

  std::vector<Inconsistency> findings_;
  const ReviewServices& services_;
  std::function<void()> on_changed_;
  std::vector<bool> mended_;
  std::optional<Preview> previewed_;
  std::optional<Done> done_;  ///< what was carried out last, to be taken back
  std::string message_;
  AlignmentHeader* header_ = nullptr;
  TaskLine* tasks_ = nullptr;
  CardList* left_ = nullptr;
  CardList* right_ = nullptr;
};

}  // namespace weerga
