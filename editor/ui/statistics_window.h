// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <array>
#include <string>
#include <vector>

#include "editor/core/session.h"
#include "editor/core/tasks/statistics.h"
#include "editor/ui/theme.h"

class wxDataViewListCtrl;

namespace weerga {

/// One bar of the chart and one row of the table.
struct StatisticsRow {
  std::string title;
  Amount amount;
  Colour colour;
  bool begins_group = false;  ///< by progress, then by match
};

/// How much of a document is how far.
using ProgressAmounts = std::array<Amount, kProgressSteps>;
ProgressAmounts amounts_by_progress(const Document& document);

/// Progress first, then the bands of matches; rows without segments stay, so that letters can be compared.
std::vector<StatisticsRow> statistics_rows(const ProgressAmounts& by_progress, const Statistics& statistics);

/// Words by progress and by match: as bars, and as a table that a screen reader reads and a person copies.
class StatisticsWindow : public wxFrame {
 public:
  StatisticsWindow(wxWindow* parent, const std::string& letter, std::vector<StatisticsRow> rows, Amount total);

  [[nodiscard]] const wxDataViewListCtrl& table() const { return *table_; }

 private:
  wxWindow* new_chart();
  void fill_table();
  void paint_chart(wxWindow& chart);
  void copy() const;

  std::vector<StatisticsRow> rows_;
  Amount total_;
  wxDataViewListCtrl* table_ = nullptr;
};

}  // namespace weerga
