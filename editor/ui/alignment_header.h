// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

#include <string>

namespace weerga {

/// The strip above the columns: which letters, how far the review is, and what happened last.
class AlignmentHeader : public wxWindow {
 public:
  explicit AlignmentHeader(wxWindow* parent);

  void show(std::string title, std::string progress, std::string message);

 private:
  void paint();

  std::string title_;
  std::string progress_;
  std::string message_;
};

}  // namespace weerga
