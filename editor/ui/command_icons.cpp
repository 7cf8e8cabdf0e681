// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/command_icons.h"

#include <cairo.h>
#include <wx/image.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <sstream>
#include <string>

namespace weerga {
namespace {

struct Icon {
  std::string_view command;
  /// "M x y" moves, "L x y" draws a line, "C x1 y1 x2 y2 x y" a curve, "O x y r" a circle, "Z" closes.
  std::string_view lines;
};

constexpr auto kIcons = std::to_array<Icon>({
    {"file.open", "M 3 19 L 3 5 L 9 5 L 11 7.5 L 19 7.5 L 19 10.5 M 3 19 L 6.5 10.5 L 22 10.5 L 18.5 19 Z"},
    {"file.save",
     "M 4 4 L 16.5 4 L 20 7.5 L 20 20 L 4 20 Z M 8 4 L 8 9 L 15 9 L 15 4 M 7.5 20 L 7.5 13 L 16.5 13 L 16.5 20"},
    {"edit.undo", "M 8 5 L 4 9 L 8 13 M 4 9 L 14 9 C 21 9 21 19 14 19 L 10 19"},
    {"edit.redo", "M 16 5 L 20 9 L 16 13 M 20 9 L 10 9 C 3 9 3 19 10 19 L 14 19"},
    {"segment.confirm", "M 4 13 L 9.5 18.5 L 20 6"},
    {"segment.previous-open", "M 6 14 L 12 8 L 18 14 M 12 8.5 L 12 20 M 6 4 L 18 4"},
    {"segment.next-open", "M 6 10 L 12 16 L 18 10 M 12 15.5 L 12 4 M 6 20 L 18 20"},
    {"segment.next-issue", "M 12 4 L 21 20 L 3 20 Z M 12 10 L 12 14.5 M 12 16.8 L 12 17.6"},
    {"segment.insert-match", "M 4 5 L 20 5 M 4 19 L 20 19 M 12 8 L 12 16 M 8.5 12.5 L 12 16 L 15.5 12.5"},
    {"segment.copy-source", "M 4 4 L 14 4 L 14 14 L 4 14 Z M 10 17 L 10 20 L 20 20 L 20 10 L 17 10"},
    {"edit.insert-code", "M 8 7 L 3 12 L 8 17 M 16 7 L 21 12 L 16 17 M 13.5 5 L 10.5 19"},
    {"terms.add",
     "M 5 4 L 16 4 L 16 12 M 5 4 L 5 20 L 12 20 M 8 8 L 13 8 M 8 12 L 12 12 M 17.5 15 L 17.5 22 M 14 18.5 L 21 18.5"},
    {"terms.concordance", "O 10 10 6 M 14.5 14.5 L 20.5 20.5"},
    {"review.annotate", "M 4 5 L 20 5 L 20 16 L 12 16 L 7.5 20.5 L 7.5 16 L 4 16 Z M 8 9 L 16 9 M 8 12.2 L 13 12.2"},
    {"review.statistics", "M 4 20 L 20 20 M 6.5 17 L 6.5 11 M 12 17 L 12 5 M 17.5 17 L 17.5 8"},
    {"view.panes", "M 3 5 L 21 5 L 21 19 L 3 19 Z M 14.5 5 L 14.5 19 M 17 9 L 19 9 M 17 12 L 19 12"},
    {"view.palette", "M 7 6 L 4 12 L 7 18 M 17 6 L 20 12 L 17 18 M 9.5 12 L 14.5 12 M 12 9.5 L 12 14.5"},
    {"help.contents", "O 12 12 9 M 9.2 9.6 C 9.2 5.6 15 6 15 9.6 C 15 12 12 11.6 12 14.2 M 12 16.8 L 12 17.6"},
});

constexpr std::string_view kUnknown = "O 12 12 7";

std::string_view lines_of(std::string_view command) {
  const auto found = std::ranges::find(kIcons, command, &Icon::command);
  return found == kIcons.end() ? kUnknown : found->lines;
}

void draw(cairo_t* cairo, std::string_view lines) {
  std::istringstream parts{std::string(lines)};
  parts.imbue(std::locale::classic());
  std::array<double, 6> at{};
  const auto read = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) parts >> at.at(i);
  };
  for (char step = 0; parts >> step;) {
    switch (step) {
      case 'M':
        read(2);
        cairo_move_to(cairo, at[0], at[1]);
        break;
      case 'L':
        read(2);
        cairo_line_to(cairo, at[0], at[1]);
        break;
      case 'C':
        read(6);
        cairo_curve_to(cairo, at[0], at[1], at[2], at[3], at[4], at[5]);
        break;
      case 'O':
        read(3);
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, at[0], at[1], at[2], 0, 2 * std::numbers::pi);
        break;
      default:
        cairo_close_path(cairo);
    }
  }
  cairo_stroke(cairo);
}

/// Cairo multiplies colours by their opacity; the lines have one colour, so only the opacity is taken over.
wxImage image_of(cairo_surface_t* surface, Colour colour, int side) {
  wxImage image(side, side);
  image.InitAlpha();
  image.SetRGB(wxRect(0, 0, side, side), colour.red, colour.green, colour.blue);
  cairo_surface_flush(surface);
  const unsigned char* pixels = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) image.SetAlpha(x, y, pixels[y * stride + x]);
  }
  return image;
}

}  // namespace

bool has_icon(std::string_view command) { return lines_of(command) != kUnknown; }

wxBitmap icon_of(std::string_view command, Colour colour, int pixels, double scale) {
  const int side = static_cast<int>(std::lround(pixels * scale));
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, side, side);
  cairo_t* cairo = cairo_create(surface);
  cairo_scale(cairo, side / 24.0, side / 24.0);
  cairo_set_line_width(cairo, 1.7);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  draw(cairo, lines_of(command));
  wxBitmap bitmap(image_of(surface, colour, side), wxBITMAP_SCREEN_DEPTH, scale);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return bitmap;
}

}  // namespace weerga
