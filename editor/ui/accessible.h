// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

class wxWindow;

namespace weerga {

enum class SpokenRole { list, text, panel, status };

/// Tells a screen reader what a window is and what it shows now. wx leaves windows that are drawn by hand without a
/// name on GTK.
void describe(wxWindow& window, SpokenRole role, const std::string& name, const std::string& content);

/// Gives every window below `top` its wx name in the accessibility tree.
void name_all(wxWindow& top);

}  // namespace weerga
