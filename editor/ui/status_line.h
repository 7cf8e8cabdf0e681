// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

#include <array>
#include <string>

#include "editor/core/session.h"

namespace weerga {

/// The strip at the bottom: progress of the letter as a bar and in words, at the right what is at hand.
class StatusLine : public wxWindow {
 public:
  explicit StatusLine(wxWindow* parent);

  void show_progress(const std::array<std::size_t, kProgressSteps>& counts);
  void show_right(std::string sentence);
  /// Says what has just happened, in the place of the right side, until the next message.
  void say(std::string sentence);
  [[nodiscard]] const std::string& sentence() const { return right_; }

 private:
  void paint();
  void speak();
  [[nodiscard]] std::string progress_in_words() const;

  std::array<std::size_t, kProgressSteps> counts_{};
  std::string right_;
};

}  // namespace weerga
