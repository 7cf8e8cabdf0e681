// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/accessible.h"

#include <gtk/gtk.h>
#include <wx/window.h>

#include "editor/ui/text.h"

namespace weerga {
namespace {

AtkRole atk_role(SpokenRole role) {
  switch (role) {
    case SpokenRole::list:
      return ATK_ROLE_LIST;
    case SpokenRole::text:
      return ATK_ROLE_TEXT;
    case SpokenRole::status:
      return ATK_ROLE_STATUSBAR;
    case SpokenRole::panel:
      break;
  }
  return ATK_ROLE_PANEL;
}

/// The scrolled window around a drawn window and the window itself both stand in the tree; the inner one has the focus.
template <typename Action>
void for_each_accessible(wxWindow& window, const Action& action) {
  for (GtkWidget* widget : {window.GetHandle(), window.m_wxwindow}) {
    if (widget != nullptr) action(gtk_widget_get_accessible(widget));
  }
}

}  // namespace

void describe(wxWindow& window, SpokenRole role, const std::string& name, const std::string& content) {
  for_each_accessible(window, [&](AtkObject* object) {
    atk_object_set_role(object, atk_role(role));
    atk_object_set_name(object, name.c_str());
    atk_object_set_description(object, content.c_str());
  });
}

void name_all(wxWindow& top) {
  const std::string name = to_utf8(top.GetName());
  for_each_accessible(top, [&](AtkObject* object) { atk_object_set_name(object, name.c_str()); });
  for (wxWindow* child : top.GetChildren()) {
    if (!child->IsTopLevel()) name_all(*child);
  }
}

}  // namespace weerga
