// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>
#include <wx/weakref.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "editor/core/command.h"
#include "editor/core/review_services.h"
#include "editor/ui/ask_file.h"
#include "editor/ui/choice_window.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/quick_input.h"
#include "editor/ui/task_line.h"

namespace weerga {

/// The commands of review and of knowledge over many letters, and the windows that they open: annotations and their
/// threads, proposals, tracked changes, versions, timelines, consistency. All it names is borrowed and outlives it.
class ReviewCommands {
 public:
  struct Context {
    wxWindow* window = nullptr;
    EditorPage* page = nullptr;
    QuickInput* ask = nullptr;
    TaskLine* tasks = nullptr;
    const ReviewServices* services = nullptr;
    AskFile ask_file;
    std::function<void(const std::filesystem::path&)> open;
  };

  explicit ReviewCommands(Context context) : at_(std::move(context)) {}

  void register_in(CommandTable& commands);
  /// Changes of targets are tracked from now on, or no longer.
  void track(bool tracked);
  /// Another document is open.
  void document_opened();
  /// The document is left: what was opened for it goes.
  void close_windows();

 private:
  void register_annotations(CommandTable& commands);
  void register_changes(CommandTable& commands);
  void register_knowledge(CommandTable& commands);

  // annotations
  void mark(AnnotationKind kind, const std::string& remark);
  void ask_mark();
  void link_selection();
  void ask_link(const SegmentView::Selection& source, const SegmentView::Selection& target);
  void ask_reply();
  void settle();
  void hide();
  void list_annotations();
  void propose();
  void show_proposals(std::vector<AnnotationProposal> proposals);

  void list_issues();
  void show_issues(std::vector<PlacedIssue> issues);

  // changes and versions
  void list_changes();
  void import_review();
  void compare();
  void update();

  // knowledge
  void show_timeline();
  void show_consistency();

  [[nodiscard]] Session& session() { return *at_.page->session(); }
  [[nodiscard]] Attribution signature() const;
  [[nodiscard]] SegmentPlace place() { return session().place_of(session().active()); }
  /// The annotation that a command is meant for: at the cursor, else the first open one of the segment.
  [[nodiscard]] ListedAnnotation chosen();
  void go_to(SegmentPlace place);
  void show(ChoiceWindowOptions options);
  void show(wxFrame* window);  ///< which belongs to the open document
  void say(const std::string& sentence) { at_.page->status().say(sentence); }

  Context at_;
  bool is_tracking_ = false;
  std::vector<wxWeakRef<wxFrame>> windows_;
  std::optional<SegmentView::Selection> linked_;  ///< the first half of a link
};

}  // namespace weerga
