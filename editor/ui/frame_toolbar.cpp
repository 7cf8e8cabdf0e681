// SPDX-License-Identifier: Apache-2.0
// The toolbar of the window, from the data of the commands.
#include <wx/toolbar.h>

#include "editor/ui/accessible.h"
#include "editor/ui/command_icons.h"
#include "editor/ui/command_title.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/text.h"
#include "editor/ui/theme.h"

namespace weerga {
namespace {

constexpr int kIconPixels = 22;

}  // namespace

std::string MainFrame::title_of(const std::string& command) {
  const CommandEntry* const entry = command_entry(command);
  return entry == nullptr ? command : shown_title(*entry);
}

void MainFrame::build_toolbar() {
  if (wxToolBar* old = GetToolBar()) {
    SetToolBar(nullptr);
    old->Destroy();
  }
  if (!options_.settings.has_toolbar) return;
  wxToolBar* bar = CreateToolBar(wxTB_HORIZONTAL | wxTB_FLAT);
  bar->SetName(tr_wx("Toolbar"));
  bar->SetToolBitmapSize(wxSize(kIconPixels, kIconPixels));
  // The bar is the desktop's own, which need not follow our theme: its text tells what can be seen on it.
  const wxColour shown = bar->GetDefaultAttributes().colFg;
  const Colour line{shown.Red(), shown.Green(), shown.Blue()};
  for (const std::string_view name : toolbar_commands()) {
    if (name.empty()) {
      bar->AddSeparator();
      continue;
    }
    const std::string command(name);
    const std::vector<std::string> keys = keys_.keys_of(command);
    const std::string title = title_of(command);
    const wxToolBarToolBase* tool =
        bar->AddTool(wxID_ANY, to_wx(title), icon_of(command, line, kIconPixels, GetContentScaleFactor()),
                     to_wx(keys.empty() ? title : title + " (" + keys.front() + ")"));
    bar->Bind(wxEVT_TOOL, [this, command](wxCommandEvent&) { run(command); }, tool->GetId());
    bar->Bind(
        wxEVT_UPDATE_UI, [this, command](wxUpdateUIEvent& event) { event.Enable(commands_.is_enabled(command)); },
        tool->GetId());
  }
  bar->Realize();
  name_tools(*bar);
}

void MainFrame::show_toolbar(bool shown) {
  options_.settings.has_toolbar = shown;
  build_toolbar();
  SendSizeEvent();
}

}  // namespace weerga
