// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "editor/core/command.h"
#include "editor/ui/text.h"

namespace weerga {

/// The title of a command as it stands outside of menus: in the language of the interface, without its mnemonic.
inline std::string shown_title(const CommandEntry& entry) {
  std::string title = tr(entry.title);
  std::erase(title, '&');
  return title;
}

}  // namespace weerga
