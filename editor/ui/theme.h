// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/colour.h>

#include <array>
#include <cstdint>

#include "editor/core/session.h"

namespace weerga {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  static constexpr Colour of(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
            static_cast<std::uint8_t>(rgb)};
  }
  [[nodiscard]] wxColour wx() const { return {red, green, blue}; }
  friend bool operator==(Colour, Colour) = default;
};

/// Ink on a tint, as in a pill.
struct Tint {
  Colour fill;
  Colour ink;
};

/// Every colour of the window. Two themes are drawn by hand, none is derived from another; the hues of states are
/// Okabe and Ito's, which stay apart for colour-blind eyes. Text reaches a contrast of 4.5:1 on its ground.
struct Palette {
  Colour paper, zebra, chrome, header, rule;
  Colour text, dim, accent;
  Colour active_row, active_edge, editor, selection;
  Colour term, misspelling, error, warning, annotation, search;
  Tint code;
  std::array<Colour, kProgressSteps> progress;
  Tint match_context, match_exact, match_high, match_low, match_other;
  Colour inserted_wash, inserted, removed;
  Colour note_wash;
  bool is_dark = false;
};

enum class Theme { system, light, dark, contrast };

/// The palette of a theme; `system` asks the desktop whether it is dark.
const Palette& palette_of(Theme theme);

/// The palette that the whole window uses now; changed by use_theme only, on the user-interface thread.
const Palette& palette();
void use_theme(Theme theme);
Theme current_theme();

/// The tint of a similarity in percent; 101 and more is a match in context.
const Tint& match_tint(const Palette& palette, int percent);

}  // namespace weerga
