// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "editor/core/knowledge/timeline.h"
#include "editor/ui/canvas.h"
#include "editor/ui/card_list.h"

namespace weerga {

/// How often, in how many letters and when last.
std::string frequency_line(const PhraseRendering& rendering);

/// How a phrase was rendered over the years: a drawing with a circle for each rendering and year, as large as it was
/// frequent, and below it every use with letter, date and state. Enter takes the rendering of the selected use.
class TimelineWindow : public wxFrame {
 public:
  using Take = std::function<void(const std::string& rendering)>;

  /// `take` may be empty.
  TimelineWindow(wxWindow* parent, Timeline timeline, Take take);

  [[nodiscard]] const CardList& list() const { return *list_; }
  [[nodiscard]] const Timeline& timeline() const { return timeline_; }

 private:
  void build();
  void fill();
  void paint(wxWindow& chart);
  void paint_rendering(Canvas& canvas, std::size_t rendering, double width);
  void count_years();
  [[nodiscard]] double x_of(int year, double width) const;

  Timeline timeline_;
  std::vector<std::map<int, std::size_t>> uses_;  ///< of each rendering that is drawn, by year; without unknown ones
  int first_year_ = 0;                            ///< 0 = no date is known
  int last_year_ = 0;
  std::size_t most_uses_ = 1;  ///< of one rendering in one year
  Take take_;
  std::vector<std::string> renderings_;  ///< of each card, "" for a heading
  CardList* list_ = nullptr;
};

}  // namespace weerga
