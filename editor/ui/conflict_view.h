// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "editor/core/version_comparison.h"
#include "editor/ui/accessible.h"
#include "editor/ui/item_scroller.h"
#include "editor/ui/text_layout.h"

namespace weerga {

/// Two versions of the segments that differ, side by side: mine at the left, theirs at the right; the one that is kept
/// has a frame and a tick. Arrow keys choose: up and down the segment, left mine, right theirs.
class ConflictView : public ItemScroller {
 public:
  explicit ConflictView(wxWindow* parent);

  struct Row {
    std::string title;  ///< "Segment 12"
    std::string mine_note;
    std::string their_note;  ///< state and notes, in words
    VersionTexts texts;
    bool takes_theirs = false;
  };
  void show(std::vector<Row> rows);
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] std::size_t selected() const { return selected_; }
  void select(std::size_t row);
  void take(std::size_t row, bool theirs);
  void take_all(bool theirs);

  std::function<void()> on_changed;   ///< another choice
  std::function<void()> on_accepted;  ///< Enter

 private:
  struct Placed {
    double top = 0;
    double height = 0;
    TextLayout mine;
    TextLayout theirs;
  };
  [[nodiscard]] ListSpeech speech();
  double place_items(int width) override;
  void key_down(wxKeyEvent& event);
  void click(const wxMouseEvent& event);
  void paint();
  void paint_row(Canvas& canvas, std::size_t row, double y);
  void paint_version(Canvas& canvas, Box box, std::size_t row, bool theirs);

  std::vector<Row> rows_;
  std::vector<Placed> placed_;
  std::size_t selected_ = 0;
  SpokenList spoken_;
};

}  // namespace weerga
