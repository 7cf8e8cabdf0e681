// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "editor/core/command.h"
#include "editor/ui/theme.h"

namespace weerga {

/// What the window remembers between two runs, in $XDG_CONFIG_HOME/weerga.
struct Settings {
  int width = 1500;
  int height = 940;
  int pane_width = 400;
  double points = 11;
  Theme theme = Theme::system;
  KeyPreset preset = KeyPreset::own;
  std::string key_changes;          ///< as KeyMap::changes
  std::string pane_layout;          ///< as PaneStack::layout
  std::vector<std::string> recent;  ///< files, newest first

  /// Puts `file` first in `recent`, which keeps ten.
  void remember(const std::string& file);
};

/// Values out of range or of an unknown kind are replaced by the defaults.
Settings read_settings();
void write_settings(const Settings& settings);

}  // namespace weerga
