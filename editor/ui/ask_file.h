// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

class wxWindow;

namespace weerga {

/// A question for a file by the desktop's dialogue.
struct FileQuestion {
  std::string title;  ///< in the language of the interface
  std::string kinds;  ///< "Letters|*.txt;*.pdf|All files|*", in the language of the interface
  bool to_write = false;
  std::filesystem::path folder;  ///< where to begin, "" = where the desktop was last
};

/// The file that the user picks, "" if none.
using AskFile = std::function<std::filesystem::path(wxWindow* parent, const FileQuestion&)>;

/// Asks by the desktop's dialogue; asks again before a file is replaced.
std::filesystem::path asked_file(wxWindow* parent, const FileQuestion& question);

}  // namespace weerga
