// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/column_header.h"

#include <wx/dcclient.h>

#include "editor/ui/accessible.h"
#include "editor/ui/canvas.h"
#include "editor/ui/segment_view.h"
#include "editor/ui/text.h"

namespace weerga {

ColumnHeader::ColumnHeader(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(-1, 30), wxBORDER_NONE) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetName(tr_wx("Languages"));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { Refresh(); });
}

void ColumnHeader::show(const std::string& source_language, const std::string& target_language) {
  source_ = source_language;
  target_ = target_language;
  describe(*this, SpokenRole::panel, language_name(source_) + " → " + language_name(target_), {});
  Refresh();
}

void ColumnHeader::use_width(int row_width) {
  if (row_width == row_width_) return;
  row_width_ = row_width;
  Refresh();
}

std::string language_name(const std::string& tag) {
  if (tag.starts_with("nl")) return tr("Dutch");
  if (tag == "en-GB") return tr("British English");
  if (tag == "en-US") return tr("American English");
  if (tag.starts_with("en")) return tr("English");
  return tag;
}

void ColumnHeader::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const Palette& colours = palette();
  const double width = GetClientSize().GetWidth();
  const double height = GetClientSize().GetHeight();
  const RowGeometry geometry{row_width_ > 0 ? row_width_ : static_cast<int>(width)};
  canvas.fill({0, 0, width, height}, colours.header);
  canvas.line(0, height - 0.5, width, height - 0.5, colours.rule);
  const auto name = [&](double x, const std::string& tag, const std::string& role) {
    const double used =
        canvas.text_in({x, 0, 240, height}, language_name(tag), {.points = 9.5, .bold = true, .colour = colours.text});
    canvas.text_in({x + used + 8, 0, 200, height}, role, {.points = 9, .colour = colours.dim});
  };
  canvas.text_in({12, 0, 30, height}, "#", {.points = 9, .colour = colours.dim});
  name(geometry.source_x(), source_, tr("source"));
  name(geometry.target_x(), target_, tr("target"));
  canvas.text_in({geometry.match_x() + 12.0, 0, 60, height}, tr("Match"), {.points = 9, .colour = colours.dim});
}

}  // namespace weerga
