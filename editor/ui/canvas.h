// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cairo.h>

#include <pango/pangocairo.h>
#include <memory>
#include <string_view>

#include "editor/ui/theme.h"

class wxDC;
class wxWindow;

namespace weerga {

struct PangoRelease {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using LayoutPointer = std::unique_ptr<PangoLayout, PangoRelease>;

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] double middle() const { return y + height / 2; }
  [[nodiscard]] bool holds(double px, double py) const { return px >= x && px < right() && py >= y && py < bottom(); }
};

/// How one line of text is set.
struct TextStyle {
  double points = 10;
  bool bold = false;
  bool italic = false;
  Colour colour;
};

/// The interface font in a size; the family is one and the same everywhere in the window.
PangoFontDescription* new_font(double points, bool bold = false, bool italic = false);

/// Draws shapes and single lines on a window: cairo and Pango behind a few verbs. Lives as long as one paint event.
class Canvas {
 public:
  Canvas(wxWindow& window, wxDC& dc);
  Canvas(cairo_t* cairo, PangoContext* pango) : cairo_(cairo), pango_(pango) {}

  void fill(Box box, Colour colour);
  void fill_round(Box box, double radius, Colour colour);
  /// Segments by progress as one bar, the furthest at the left.
  void progress_bar(Box box, const ProgressCounts& counts, const Palette& colours);
  void frame_round(Box box, double radius, Colour colour, double width = 1);
  void line(double x1, double y1, double x2, double y2, Colour colour, double width = 1);
  /// A wavy line under a word.
  void squiggle(double x1, double x2, double y, Colour colour);
  void dotted(double x1, double x2, double y, Colour colour);

  /// One line with its top left at (x, y), cut with an ellipsis at `width` (< 0 = not). Returns its width.
  double text(double x, double y, std::string_view utf8, const TextStyle& style, double width = -1);
  /// The same, centred upright in `box`.
  double text_in(Box box, std::string_view utf8, const TextStyle& style);
  [[nodiscard]] double text_width(std::string_view utf8, const TextStyle& style) const;
  /// A rounded tint with a word in its middle, as high as `box` and as wide as it needs to be, at least box.width.
  double pill(Box box, std::string_view utf8, const Tint& tint, double points);
  /// A key cap: "Ctrl+1", with its right edge at box.right().
  void key_cap(Box box, std::string_view utf8, const Palette& palette);

  /// The mark of a progress, drawn and not only coloured: ring, half ring, tick, double tick, lock. 14 px square.
  void progress_mark(double x, double y, Progress progress, const Palette& palette);
  void tick_mark(double x, double y, Colour colour);
  /// Triangle for an error, diamond for a warning.
  void issue_mark(double x, double y, bool is_error, const Palette& palette);

  [[nodiscard]] cairo_t* cairo() const { return cairo_; }
  [[nodiscard]] PangoContext* pango() const { return pango_; }
  void use(Colour colour);

 private:
  [[nodiscard]] LayoutPointer line_layout(std::string_view utf8, const TextStyle& style, double width) const;
  void round_path(Box box, double radius);

  cairo_t* cairo_;
  PangoContext* pango_;
};

PangoContext* pango_of(wxWindow& window);

}  // namespace weerga
