// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/bitmap.h>

#include <string_view>

#include "editor/ui/theme.h"

namespace weerga {

/// The picture of a command, drawn as lines: 24 units square, whatever the size.
/// `pixels` is the size on the screen, `scale` the screen's (2 on a dense one). An unknown command gives an empty ring.
wxBitmap icon_of(std::string_view command, Colour colour, int pixels, double scale);

/// Whether a picture was drawn for it.
bool has_icon(std::string_view command);

}  // namespace weerga
