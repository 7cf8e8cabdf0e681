// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/canvas.h"

#include <gtk/gtk.h>
#include <wx/dc.h>
#include <wx/window.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace weerga {

PangoContext* pango_of(wxWindow& window) { return gtk_widget_get_pango_context(window.GetHandle()); }

PangoFontDescription* new_font(double points, bool bold, bool italic) {
  static const PangoFontDescription* const family = pango_font_description_from_string("Noto Sans, DejaVu Sans, Sans");
  PangoFontDescription* font = pango_font_description_copy_static(family);
  pango_font_description_set_size(font, static_cast<int>(points * PANGO_SCALE));
  if (bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  if (italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
  return font;
}

Canvas::Canvas(wxWindow& window, wxDC& dc) : cairo_(static_cast<cairo_t*>(dc.GetHandle())), pango_(pango_of(window)) {}

void Canvas::use(Colour colour) {
  cairo_set_source_rgb(cairo_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void Canvas::fill(Box box, Colour colour) {
  use(colour);
  cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
  cairo_fill(cairo_);
}

void Canvas::round_path(Box box, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  radius = std::min({radius, box.width / 2, box.height / 2});
  cairo_new_sub_path(cairo_);
  cairo_arc(cairo_, box.right() - radius, box.y + radius, radius, -quarter, 0);
  cairo_arc(cairo_, box.right() - radius, box.bottom() - radius, radius, 0, quarter);
  cairo_arc(cairo_, box.x + radius, box.bottom() - radius, radius, quarter, 2 * quarter);
  cairo_arc(cairo_, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo_);
}

void Canvas::fill_round(Box box, double radius, Colour colour) {
  use(colour);
  round_path(box, radius);
  cairo_fill(cairo_);
}

void Canvas::frame_round(Box box, double radius, Colour colour, double width) {
  use(colour);
  cairo_set_line_width(cairo_, width);
  round_path({box.x + width / 2, box.y + width / 2, box.width - width, box.height - width}, radius);
  cairo_stroke(cairo_);
}

void Canvas::line(double x1, double y1, double x2, double y2, Colour colour, double width) {
  use(colour);
  cairo_set_line_width(cairo_, width);
  cairo_move_to(cairo_, x1, y1);
  cairo_line_to(cairo_, x2, y2);
  cairo_stroke(cairo_);
}

void Canvas::squiggle(double x1, double x2, double y, Colour colour) {
  constexpr double step = 2.5;
  use(colour);
  cairo_set_line_width(cairo_, 1.1);
  cairo_move_to(cairo_, x1, y);
  bool up = true;
  for (double x = x1 + step; x <= x2 + step / 2; x += step, up = !up) cairo_line_to(cairo_, x, up ? y - 2 : y);
  cairo_stroke(cairo_);
}

void Canvas::dotted(double x1, double x2, double y, Colour colour) {
  use(colour);
  for (double x = x1 + 1; x < x2; x += 4) {
    cairo_arc(cairo_, x, y, 1, 0, 2 * std::numbers::pi);
    cairo_fill(cairo_);
  }
}

LayoutPointer Canvas::line_layout(std::string_view utf8, const TextStyle& style, double width) const {
  LayoutPointer layout(pango_layout_new(pango_));
  const std::unique_ptr<PangoFontDescription, PangoRelease> font(new_font(style.points, style.bold, style.italic));
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_text(layout.get(), utf8.data(), static_cast<int>(utf8.size()));
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  if (width >= 0) {
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  }
  return layout;
}

double Canvas::text(double x, double y, std::string_view utf8, const TextStyle& style, double width) {
  const LayoutPointer layout = line_layout(utf8, style, width);
  use(style.colour);
  cairo_move_to(cairo_, x, y);
  pango_cairo_show_layout(cairo_, layout.get());
  cairo_new_path(cairo_);
  int used = 0;
  pango_layout_get_pixel_size(layout.get(), &used, nullptr);
  return used;
}

double Canvas::text_in(Box box, std::string_view utf8, const TextStyle& style) {
  const LayoutPointer layout = line_layout(utf8, style, box.width);
  int used = 0;
  int height = 0;
  pango_layout_get_pixel_size(layout.get(), &used, &height);
  use(style.colour);
  cairo_move_to(cairo_, box.x, std::round(box.y + (box.height - height) / 2));
  pango_cairo_show_layout(cairo_, layout.get());
  cairo_new_path(cairo_);
  return used;
}

double Canvas::text_width(std::string_view utf8, const TextStyle& style) const {
  int width = 0;
  pango_layout_get_pixel_size(line_layout(utf8, style, -1).get(), &width, nullptr);
  return width;
}

double Canvas::pill(Box box, std::string_view utf8, const Tint& tint, double points) {
  const TextStyle style{.points = points, .bold = true, .colour = tint.ink};
  const double text_wide = text_width(utf8, style);
  box.width = std::max(box.width, text_wide + 14);
  fill_round(box, box.height / 2, tint.fill);
  text_in({box.x + (box.width - text_wide) / 2, box.y, text_wide + 2, box.height}, utf8, style);
  return box.width;
}

void Canvas::key_cap(Box box, std::string_view utf8, const Palette& palette) {
  const TextStyle style{.points = 8, .colour = palette.dim};
  const double wide = text_width(utf8, style);
  const Box cap{box.right() - wide - 10, box.y, wide + 10, box.height};
  frame_round(cap, 4, palette.rule);
  text_in({cap.x + 5, cap.y, wide + 2, cap.height}, utf8, style);
}

void Canvas::tick_mark(double x, double y, Colour colour) {
  use(colour);
  cairo_set_line_width(cairo_, 1.8);
  cairo_move_to(cairo_, x + 1.5, y + 7.5);
  cairo_line_to(cairo_, x + 5, y + 11);
  cairo_line_to(cairo_, x + 12, y + 3);
  cairo_stroke(cairo_);
}

void Canvas::progress_mark(double x, double y, Progress progress, const Palette& palette) {
  constexpr double full = 2 * std::numbers::pi;
  const double middle_x = x + 7;
  const double middle_y = y + 7;
  const Colour colour = palette.progress[static_cast<std::size_t>(progress)];
  use(colour);
  cairo_set_line_width(cairo_, 1.8);
  switch (progress) {
    case Progress::open:
      cairo_arc(cairo_, middle_x, middle_y, 4.5, 0, full);
      cairo_stroke(cairo_);
      break;
    case Progress::draft:
      cairo_arc(cairo_, middle_x, middle_y, 4.5, 0, full);
      cairo_stroke(cairo_);
      cairo_arc(cairo_, middle_x, middle_y, 4.5, full / 4, 3 * full / 4);
      cairo_fill(cairo_);
      break;
    case Progress::translated:
      tick_mark(x, y, colour);
      break;
    case Progress::reviewed:
      tick_mark(x - 2, y, colour);
      tick_mark(x + 3, y, colour);
      break;
    case Progress::final:
      cairo_rectangle(cairo_, x + 2.5, y + 6, 9, 7);
      cairo_fill(cairo_);
      cairo_arc(cairo_, middle_x, y + 6, 3, full / 2, full);
      cairo_stroke(cairo_);
      break;
  }
}

void Canvas::issue_mark(double x, double y, bool is_error, const Palette& palette) {
  use(is_error ? palette.error : palette.warning);
  if (is_error) {
    cairo_move_to(cairo_, x + 6, y + 1);
    cairo_line_to(cairo_, x + 12, y + 11);
    cairo_line_to(cairo_, x, y + 11);
  } else {
    cairo_move_to(cairo_, x + 6, y);
    cairo_line_to(cairo_, x + 12, y + 6);
    cairo_line_to(cairo_, x + 6, y + 12);
    cairo_line_to(cairo_, x, y + 6);
  }
  cairo_close_path(cairo_);
  cairo_fill(cairo_);
}

void Canvas::progress_bar(Box box, const ProgressCounts& counts, const Palette& colours) {
  const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  if (total == 0) return;
  double left = box.x;
  for (std::size_t step = kProgressSteps; step-- > 0;) {
    const double part = box.width * static_cast<double>(counts[step]) / static_cast<double>(total);
    if (part > 0) fill({left, box.y, std::max(1.0, part - 1), box.height}, colours.progress[step]);
    left += part;
  }
}

}  // namespace weerga
