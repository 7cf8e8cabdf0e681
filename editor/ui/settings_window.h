// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/dialog.h>

#include <functional>
#include <string>
#include <vector>

#include "editor/ui/settings.h"

class wxChoice;
class wxFlexGridSizer;

namespace weerga {

/// The settings of the window in one page. Each change shows at once, so there is nothing to confirm; Escape closes.
class SettingsWindow : public wxDialog {
 public:
  using Apply = std::function<void(const Settings&)>;

  /// `folders` are shown to read: where the user's own things lie, a line each.
  SettingsWindow(wxWindow* parent, Settings settings, const std::string& folders, Apply apply);

  [[nodiscard]] const Settings& settings() const { return settings_; }

 private:
  void build(const std::string& folders);
  wxChoice* choice(const char* label, const std::vector<wxString>& values, int chosen, std::function<void(int)> take);
  void labelled(const char* label, wxWindow* control);
  void changed();

  Settings settings_;
  Apply apply_;
  wxFlexGridSizer* table_ = nullptr;
};

}  // namespace weerga
