// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/theme.h"

#include <gtk/gtk.h>
#include <wx/settings.h>

namespace weerga {
namespace {

constexpr auto rgb = &Colour::of;

constexpr Palette kLight = {.paper = rgb(0xffffff),
                            .zebra = rgb(0xfafaf7),
                            .chrome = rgb(0xfaf9f6),
                            .header = rgb(0xf0efea),
                            .rule = rgb(0xdfddd7),
                            .text = rgb(0x1b1e23),
                            .dim = rgb(0x6b6f76),
                            .accent = rgb(0x0a64a4),
                            .active_row = rgb(0xeef5fd),
                            .active_edge = rgb(0x0072b2),
                            .editor = rgb(0xffffff),
                            .selection = rgb(0xb5d6f2),
                            .term = rgb(0x007a5a),
                            .misspelling = rgb(0xd5420e),
                            .error = rgb(0xb34700),
                            .warning = rgb(0x8a6100),
                            .annotation = rgb(0xfbeecb),
                            .search = rgb(0xffe066),
                            .code = {rgb(0xe5def3), rgb(0x4b3a87)},
                            .progress = {rgb(0xa9a9a9), rgb(0xe69f00), rgb(0x56b4e9), rgb(0x0072b2), rgb(0x009e73)},
                            .match_context = {rgb(0xc9e9dd), rgb(0x0b4f3a)},
                            .match_exact = {rgb(0xc4dcee), rgb(0x0d3f63)},
                            .match_high = {rgb(0xdcedf9), rgb(0x134a72)},
                            .match_low = {rgb(0xf9e6b8), rgb(0x5c4200)},
                            .match_other = {rgb(0xe6e5e1), rgb(0x45484d)},
                            .inserted_wash = rgb(0xcfe4f5),
                            .inserted = rgb(0x0a4e80),
                            .removed = rgb(0xb34700),
                            .note_wash = rgb(0xfdf2d8),
                            .is_dark = false};

constexpr Palette kDark = {.paper = rgb(0x1e2124),
                           .zebra = rgb(0x22262a),
                           .chrome = rgb(0x282c31),
                           .header = rgb(0x2d3237),
                           .rule = rgb(0x3c4248),
                           .text = rgb(0xe3e6e8),
                           .dim = rgb(0xa0a7ad),
                           .accent = rgb(0x74c2f5),
                           .active_row = rgb(0x263443),
                           .active_edge = rgb(0x56b4e9),
                           .editor = rgb(0x181b1d),
                           .selection = rgb(0x2f5d82),
                           .term = rgb(0x3fc79a),
                           .misspelling = rgb(0xff8a65),
                           .error = rgb(0xff9a73),
                           .warning = rgb(0xf0bc42),
                           .annotation = rgb(0x4a4020),
                           .search = rgb(0x6b5b00),
                           .code = {rgb(0x443a63), rgb(0xd9cdfa)},
                           .progress = {rgb(0x84898e), rgb(0xe69f00), rgb(0x56b4e9), rgb(0x2d8fd1), rgb(0x12b285)},
                           .match_context = {rgb(0x155240), rgb(0xc6f2e2)},
                           .match_exact = {rgb(0x16466b), rgb(0xd1e8fa)},
                           .match_high = {rgb(0x2b4d66), rgb(0xdcedf9)},
                           .match_low = {rgb(0x5e4712), rgb(0xfbe7b5)},
                           .match_other = {rgb(0x43484e), rgb(0xe0e3e6)},
                           .inserted_wash = rgb(0x1f4a6b),
                           .inserted = rgb(0xbfe0f8),
                           .removed = rgb(0xff9a73),
                           .note_wash = rgb(0x3a3120),
                           .is_dark = true};

constexpr Palette kContrast = {.paper = rgb(0x000000),
                               .zebra = rgb(0x000000),
                               .chrome = rgb(0x000000),
                               .header = rgb(0x000000),
                               .rule = rgb(0xffffff),
                               .text = rgb(0xffffff),
                               .dim = rgb(0xe8e8e8),
                               .accent = rgb(0xffff00),
                               .active_row = rgb(0x00204a),
                               .active_edge = rgb(0xffff00),
                               .editor = rgb(0x000000),
                               .selection = rgb(0x0050b0),
                               .term = rgb(0x40ffb0),
                               .misspelling = rgb(0xff9060),
                               .error = rgb(0xff9060),
                               .warning = rgb(0xffe000),
                               .annotation = rgb(0x504000),
                               .search = rgb(0x605000),
                               .code = {rgb(0x5030a0), rgb(0xffffff)},
                               .progress = {rgb(0xc0c0c0), rgb(0xffb000), rgb(0x70c8ff), rgb(0x40a0ff), rgb(0x20e0a0)},
                               .match_context = {rgb(0x006040), rgb(0xffffff)},
                               .match_exact = {rgb(0x004a90), rgb(0xffffff)},
                               .match_high = {rgb(0x30507a), rgb(0xffffff)},
                               .match_low = {rgb(0x6a4a00), rgb(0xffffff)},
                               .match_other = {rgb(0x404040), rgb(0xffffff)},
                               .inserted_wash = rgb(0x004a80),
                               .inserted = rgb(0xffffff),
                               .removed = rgb(0xff9060),
                               .note_wash = rgb(0x302800),
                               .is_dark = true};

Theme current = Theme::system;

}  // namespace

const Palette& palette_of(Theme theme) {
  switch (theme) {
    case Theme::light:
      return kLight;
    case Theme::dark:
      return kDark;
    case Theme::contrast:
      return kContrast;
    case Theme::system:
      break;
  }
  return wxSystemSettings::GetAppearance().IsDark() ? kDark : kLight;
}

const Palette& palette() { return palette_of(current); }
void use_theme(Theme theme) {
  current = theme;
  if (theme == Theme::system) return;
  // Menus and text fields are GTK's own: they follow.
  g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", palette().is_dark ? TRUE : FALSE,
               nullptr);
}

Theme current_theme() { return current; }

const Tint& match_tint(const Palette& palette, int percent) {
  if (percent > 100) return palette.match_context;
  if (percent == 100) return palette.match_exact;
  if (percent >= 85) return palette.match_high;
  return percent > 0 ? palette.match_low : palette.match_other;
}

}  // namespace weerga
