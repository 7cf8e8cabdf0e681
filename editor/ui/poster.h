// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/app.h>

#include <functional>
#include <utility>

#include "editor/core/worker.h"

namespace weerga {

/// Hands results of workers to the user-interface thread, while there is a program.
inline Poster ui_poster() {
  return [](std::function<void()> task) {
    if (wxTheApp != nullptr) wxTheApp->CallAfter(std::move(task));
  };
}

}  // namespace weerga
