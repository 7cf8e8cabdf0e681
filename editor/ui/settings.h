// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "editor/core/command.h"
#include "editor/ui/theme.h"

namespace weerga {

/// A file or dossier that was open, and the row where the work was left.
struct RecentFile {
  std::string path;
  std::size_t row = 0;

  friend bool operator==(const RecentFile&, const RecentFile&) = default;
};

/// What the window remembers between two runs, in $XDG_CONFIG_HOME/weerga.
struct Settings {
  int width = 1500;
  int height = 940;
  int pane_width = 400;
  double points = 11;
  Theme theme = Theme::system;
  KeyPreset preset = KeyPreset::own;
  bool has_toolbar = true;
  std::string language;            ///< "en", "nl"; "" = as the desktop
  std::string author;              ///< of notes and marks
  std::string key_changes;         ///< as KeyMap::changes
  std::string pane_layout;         ///< as PaneStack::layout
  std::vector<RecentFile> recent;  ///< newest first

  /// Puts `path` first in `recent`, which keeps ten. Returns the entry.
  RecentFile& remember(const std::string& path);
};

/// The name that the desktop knows the user by, "" if none: the first author.
std::string desktop_user();

/// Values out of range or of an unknown kind are replaced by the defaults.
Settings read_settings();
void write_settings(const Settings& settings);

}  // namespace weerga
