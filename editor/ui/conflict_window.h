// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <functional>
#include <string>
#include <vector>

#include "editor/core/version_comparison.h"
#include "editor/ui/conflict_view.h"

namespace weerga {

class AlignmentHeader;

/// What to decide when another program changed the file of the open document.
struct Conflict {
  std::string file;  ///< its name
  VersionComparison comparison;
  std::vector<std::size_t> rows;  ///< of each difference in the window, from 0
  std::vector<bool> touched;      ///< whether it was changed here too; where not, theirs is proposed
};

/// Decides segment by segment which of two versions is kept. Everything by keys: arrows choose, Enter takes over what
/// is chosen, Escape leaves both as they are.
class ConflictWindow : public wxFrame {
 public:
  using Decide = std::function<void(std::vector<VersionDifference> theirs)>;

  ConflictWindow(wxWindow* parent, Conflict conflict, Decide decide);

  [[nodiscard]] ConflictView& view() { return *view_; }
  void accept();  ///< tells the decision and closes

 private:
  void build();
  void refresh();
  [[nodiscard]] ConflictView::Row row_of(std::size_t difference) const;

  Conflict conflict_;
  Decide decide_;
  AlignmentHeader* header_ = nullptr;
  ConflictView* view_ = nullptr;
};

}  // namespace weerga
