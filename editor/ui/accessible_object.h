// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>

class wxWindow;

namespace weerga {

/// The widget of a window that has the focus and draws: inside the scrolled one, if there is that.
GtkWidget* drawn_widget(const wxWindow& window);

/// From now on `widget` answers with `object`; it must have been made with "widget" as its widget. Takes the reference.
/// A widget's class is asked once to look here first, which is the place that GTK has for it (get_accessible).
void give_accessible(GtkWidget* widget, AtkObject* object);

/// A new type below `parent`. `size` of an instance; the class is filled in by `fill_class`.
struct AccessibleType {
  const char* name;
  GType parent;
  unsigned short size;
  void (*fill_class)(AtkObjectClass*);
};
GType registered(const AccessibleType& type);

/// Adds an interface's functions to a type.
template <typename Interface>
void add_interface(GType type, GType interface, void (*fill)(Interface*)) {
  const GInterfaceInfo info{[](gpointer functions, gpointer data) {
                              reinterpret_cast<void (*)(Interface*)>(data)(static_cast<Interface*>(functions));
                            },
                            nullptr, reinterpret_cast<gpointer>(fill)};
  g_type_add_interface_static(type, interface, &info);
}

}  // namespace weerga
