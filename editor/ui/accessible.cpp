// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/accessible.h"

#include <wx/toolbar.h>
#include <wx/window.h>

#include <map>

#include "editor/ui/accessible_object.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

using GetAccessible = AtkObject* (*)(GtkWidget*);

GQuark own_accessible() { return g_quark_from_static_string("weerga-accessible"); }

/// What the classes answered before they were asked to look here first.
std::map<GtkWidgetClass*, GetAccessible>& usual_answers() {
  static std::map<GtkWidgetClass*, GetAccessible> answers;
  return answers;
}

AtkObject* accessible_of(GtkWidget* widget) {
  if (gpointer own = g_object_get_qdata(reinterpret_cast<GObject*>(widget), own_accessible())) {
    return static_cast<AtkObject*>(own);
  }
  return usual_answers().at(GTK_WIDGET_GET_CLASS(widget))(widget);
}

AtkRole atk_role(SpokenRole role) {
  switch (role) {
    case SpokenRole::list:
      return ATK_ROLE_LIST;
    case SpokenRole::text:
      return ATK_ROLE_TEXT;
    case SpokenRole::status:
      return ATK_ROLE_STATUSBAR;
    case SpokenRole::image:
      return ATK_ROLE_IMAGE;
    case SpokenRole::alert:
      return ATK_ROLE_ALERT;
    case SpokenRole::panel:
      break;
  }
  return ATK_ROLE_PANEL;
}

bool is_named(AtkObject* object) {
  const char* name = atk_object_get_name(object);
  return name != nullptr && *name != '\0';
}

/// Names a widget and all that GTK keeps in it after the window that they belong to.
void name_widget(GtkWidget* widget, const std::string& owner) {
  AtkObject* object = gtk_widget_get_accessible(widget);
  if (!is_named(object)) {
    const bool is_bar = GTK_IS_SCROLLBAR(widget) != FALSE;
    atk_object_set_name(object, is_bar ? (tr("Scroll bar") + ": " + owner).c_str() : owner.c_str());
  }
  if (GTK_IS_CONTAINER(widget) == FALSE) return;
  gtk_container_forall(
      reinterpret_cast<GtkContainer*>(widget),
      [](GtkWidget* part, gpointer name) { name_widget(part, *static_cast<const std::string*>(name)); },
      const_cast<std::string*>(&owner));
}

}  // namespace

GtkWidget* drawn_widget(const wxWindow& window) {
  return window.m_wxwindow != nullptr ? window.m_wxwindow : window.GetHandle();
}

void give_accessible(GtkWidget* widget, AtkObject* object) {
  GtkWidgetClass* const its_class = GTK_WIDGET_GET_CLASS(widget);
  if (usual_answers().try_emplace(its_class, its_class->get_accessible).second) {
    its_class->get_accessible = accessible_of;
  }
  g_object_set_qdata_full(reinterpret_cast<GObject*>(widget), own_accessible(), object, g_object_unref);
}

GType registered(const AccessibleType& type) {
  const GTypeInfo info{.class_size =
                           [&] {
                             GTypeQuery query;
                             g_type_query(type.parent, &query);
                             return static_cast<guint16>(query.class_size);
                           }(),
                       .base_init = nullptr,
                       .base_finalize = nullptr,
                       .class_init =
                           [](gpointer its_class, gpointer fill) {
                             reinterpret_cast<void (*)(AtkObjectClass*)>(fill)(static_cast<AtkObjectClass*>(its_class));
                           },
                       .class_finalize = nullptr,
                       .class_data = reinterpret_cast<gconstpointer>(type.fill_class),
                       .instance_size = type.size,
                       .n_preallocs = 0,
                       .instance_init = nullptr,
                       .value_table = nullptr};
  return g_type_register_static(type.parent, type.name, &info, GTypeFlags{});
}

void describe(wxWindow& window, SpokenRole role, const std::string& name, const std::string& content) {
  AtkObject* object = gtk_widget_get_accessible(drawn_widget(window));
  atk_object_set_role(object, atk_role(role));
  atk_object_set_name(object, name.c_str());
  atk_object_set_description(object, content.c_str());
}

void rename(wxWindow& window, const std::string& name) {
  atk_object_set_name(gtk_widget_get_accessible(window.GetHandle()), name.c_str());
}

void name_tools(wxToolBar& bar) {
  GList* const items = gtk_container_get_children(reinterpret_cast<GtkContainer*>(bar.GetHandle()));
  int number = 0;
  for (const GList* item = items; item != nullptr; item = item->next, ++number) {
    const wxToolBarToolBase* const tool = bar.GetToolByPos(number);
    if (tool == nullptr || tool->IsSeparator()) continue;
    name_widget(static_cast<GtkWidget*>(item->data), to_utf8(tool->GetLabel()));
  }
  g_list_free(items);
}

void name_all(wxWindow& top) {
  // Children first, so that each keeps its own name.
  for (wxWindow* child : top.GetChildren()) {
    if (!child->IsTopLevel()) name_all(*child);
  }
  name_widget(top.GetHandle(), to_utf8(top.GetName()));
}

}  // namespace weerga
