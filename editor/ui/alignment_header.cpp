// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/alignment_header.h"

#include <wx/dcclient.h>

#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/canvas.h"
#include "editor/ui/text.h"

namespace weerga {

AlignmentHeader::AlignmentHeader(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(-1, 54), wxBORDER_NONE) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetName(tr_wx("Letters and progress"));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    Refresh();
    event.Skip();
  });
}

void AlignmentHeader::show(std::string title, std::string progress, std::string message) {
  title_ = std::move(title);
  progress_ = std::move(progress);
  message_ = std::move(message);
  describe(*this, SpokenRole::status, title_ + ". " + progress_ + ". " + message_, {});
  Refresh();
}

void AlignmentHeader::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const Palette& colours = palette();
  const double width = GetClientSize().GetWidth();
  const double height = GetClientSize().GetHeight();
  canvas.fill({0, 0, width, height}, colours.header);
  canvas.line(0, height - 0.5, width, height - 0.5, colours.rule);
  const TextStyle bold{.points = 11, .bold = true, .colour = colours.text};
  const TextStyle dim{.points = 9.5, .colour = colours.dim};
  const double progress_wide = canvas.text_width(progress_, dim);
  canvas.text_in({16, 4, width - progress_wide - 60, 26}, title_, bold);
  canvas.text_in({width - progress_wide - 18, 4, progress_wide + 4, 26}, progress_, dim);
  canvas.text_in({16, 28, width - 32, 22}, message_, dim);
}

}  // namespace weerga
