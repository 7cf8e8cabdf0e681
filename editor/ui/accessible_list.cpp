// SPDX-License-Identifier: Apache-2.0
// A drawn list as ATK sees it: its real children (a live editor, a search field), then an object for each item, made
// when it is asked for.
#include <wx/window.h>

#include <algorithm>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/accessible_object.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// Instances are made by GObject, which knows nothing of constructors: they hold plain things only.
struct ListAccessible {
  GtkContainerAccessible base;
  const ListSpeech* speech;  ///< nullptr once the window is gone
  AtkObject* last;           ///< the item that was selected last, so that it lives while it is spoken of
};

struct ItemAccessible {
  AtkObject base;
  ListAccessible* list;  ///< owns a reference
  std::size_t item;
};

template <typename T>
AtkObject* as_object(T* accessible) {
  return reinterpret_cast<AtkObject*>(accessible);
}
ListAccessible* as_list(gpointer object) { return static_cast<ListAccessible*>(object); }
ItemAccessible* as_item(gpointer object) { return static_cast<ItemAccessible*>(object); }

AtkObjectClass* parent_class_of(AtkObject* object) {
  return static_cast<AtkObjectClass*>(g_type_class_peek_parent(G_OBJECT_GET_CLASS(object)));
}

bool is_alive(const ItemAccessible& item) {
  return item.list->speech != nullptr && item.item < item.list->speech->count();
}

std::string words_of_item(gpointer object) {
  const ItemAccessible& item = *as_item(object);
  return is_alive(item) ? item.list->speech->words(item.item) : std::string();
}

int real_children(AtkObject* list) {
  return static_cast<AtkObjectClass*>(g_type_class_peek(GTK_TYPE_CONTAINER_ACCESSIBLE))->get_n_children(list);
}

// --- items ---

const char* item_name(AtkObject* object) {
  // ATK keeps the name and frees it with the object.
  g_free(object->name);
  object->name = g_strdup(words_of_item(object).c_str());
  return object->name;
}

int item_index(AtkObject* object) {
  const ItemAccessible& item = *as_item(object);
  return real_children(as_object(item.list)) + static_cast<int>(item.item);
}

AtkObject* item_parent(AtkObject* object) { return as_object(as_item(object)->list); }

AtkStateSet* item_states(AtkObject* object) {
  AtkStateSet* states = atk_state_set_new();
  const ItemAccessible& item = *as_item(object);
  if (!is_alive(item)) {
    atk_state_set_add_state(states, ATK_STATE_DEFUNCT);
    return states;
  }
  for (const AtkStateType state : {ATK_STATE_ENABLED, ATK_STATE_SENSITIVE, ATK_STATE_SELECTABLE, ATK_STATE_VISIBLE,
                                   ATK_STATE_MULTI_LINE, ATK_STATE_TRANSIENT}) {
    atk_state_set_add_state(states, state);
  }
  if (item.list->speech->selected() == item.item) {
    for (const AtkStateType state : {ATK_STATE_SELECTED, ATK_STATE_ACTIVE, ATK_STATE_SHOWING}) {
      atk_state_set_add_state(states, state);
    }
  }
  return states;
}

void item_finalized(GObject* object) {
  g_object_unref(as_item(object)->list);
  static_cast<GObjectClass*>(g_type_class_peek(ATK_TYPE_OBJECT))->finalize(object);
}

void fill_item(AtkObjectClass* functions) {
  functions->get_name = item_name;
  functions->get_index_in_parent = item_index;
  functions->get_parent = item_parent;
  functions->ref_state_set = item_states;
  reinterpret_cast<GObjectClass*>(functions)->finalize = item_finalized;
}

void fill_item_action(AtkActionIface* functions) {
  functions->get_n_actions = [](AtkAction*) { return 1; };
  functions->get_name = [](AtkAction*, int) { return "activate"; };
  functions->do_action = [](AtkAction* object, int) -> gboolean {
    const ItemAccessible& item = *as_item(object);
    if (!is_alive(item) || !item.list->speech->choose) return FALSE;
    item.list->speech->choose(item.item);
    return TRUE;
  };
}

/// An item's words can be read letter by letter; its text is what it is called.
void fill_item_text(AtkTextIface* functions) {
  functions->get_character_count = [](AtkText* object) {
    return static_cast<int>(code_point_count(words_of_item(object)));
  };
  functions->get_text = [](AtkText* object, int begin, int end) {
    const std::string words = words_of_item(object);
    const auto count = static_cast<int>(code_point_count(words));
    const int from = std::clamp(begin, 0, count);
    return g_utf8_substring(words.c_str(), from, end < 0 ? count : std::clamp(end, from, count));
  };
  functions->get_character_at_offset = [](AtkText* object, int offset) -> gunichar {
    const std::string words = words_of_item(object);
    if (offset < 0 || offset >= static_cast<int>(code_point_count(words))) return 0;
    return g_utf8_get_char(g_utf8_offset_to_pointer(words.c_str(), offset));
  };
  functions->get_caret_offset = [](AtkText*) { return 0; };
}

/// Where an item lies, for magnifiers; the whole list where the list does not say.
void fill_item_component(AtkComponentIface* functions) {
  functions->get_extents = [](AtkComponent* object, int* x, int* y, int* width, int* height, AtkCoordType type) {
    const ItemAccessible& item = *as_item(object);
    atk_component_get_extents(reinterpret_cast<AtkComponent*>(item.list), x, y, width, height, type);
    if (!is_alive(item) || !item.list->speech->place) return;
    const PixelRows rows = item.list->speech->place(item.item);
    *y += rows.top;
    *height = rows.height;
  };
}

GType item_type() {
  static const GType type = [] {
    const GType made = registered({"WeergaItem", ATK_TYPE_OBJECT, sizeof(ItemAccessible), fill_item});
    add_interface<AtkActionIface>(made, ATK_TYPE_ACTION, fill_item_action);
    add_interface<AtkTextIface>(made, ATK_TYPE_TEXT, fill_item_text);
    add_interface<AtkComponentIface>(made, ATK_TYPE_COMPONENT, fill_item_component);
    return made;
  }();
  return type;
}

AtkObject* new_item(ListAccessible* list, std::size_t number) {
  auto* item = static_cast<ItemAccessible*>(g_object_new(item_type(), nullptr));
  item->list = static_cast<ListAccessible*>(g_object_ref(list));
  item->item = number;
  as_object(item)->role = ATK_ROLE_LIST_ITEM;
  return as_object(item);
}

// --- the list ---

int list_child_count(AtkObject* object) {
  const ListSpeech* const speech = as_list(object)->speech;
  return real_children(object) + (speech == nullptr ? 0 : static_cast<int>(speech->count()));
}

AtkObject* list_child(AtkObject* object, int index) {
  const int real = real_children(object);
  if (index < real) {
    return static_cast<AtkObjectClass*>(g_type_class_peek(GTK_TYPE_CONTAINER_ACCESSIBLE))->ref_child(object, index);
  }
  return index < list_child_count(object) ? new_item(as_list(object), static_cast<std::size_t>(index - real)) : nullptr;
}

AtkStateSet* list_states(AtkObject* object) {
  AtkStateSet* states = parent_class_of(object)->ref_state_set(object);
  atk_state_set_add_state(states, ATK_STATE_MANAGES_DESCENDANTS);
  return states;
}

void fill_list(AtkObjectClass* functions) {
  functions->get_n_children = list_child_count;
  functions->ref_child = list_child;
  functions->ref_state_set = list_states;
}

void fill_list_selection(AtkSelectionIface* functions) {
  functions->get_selection_count = [](AtkSelection* object) {
    const ListSpeech* const speech = as_list(object)->speech;
    return speech != nullptr && speech->selected() < speech->count() ? 1 : 0;
  };
  functions->ref_selection = [](AtkSelection* object, int number) -> AtkObject* {
    const ListSpeech* const speech = as_list(object)->speech;
    if (number != 0 || speech == nullptr || speech->selected() >= speech->count()) return nullptr;
    return new_item(as_list(object), speech->selected());
  };
  functions->is_child_selected = [](AtkSelection* object, int index) -> gboolean {
    const ListSpeech* const speech = as_list(object)->speech;
    return speech != nullptr &&
           static_cast<int>(speech->selected()) + real_children(as_object(as_list(object))) == index;
  };
}

GType list_type() {
  static const GType type = [] {
    const GType made = registered({"WeergaList", GTK_TYPE_CONTAINER_ACCESSIBLE, sizeof(ListAccessible), fill_list});
    add_interface<AtkSelectionIface>(made, ATK_TYPE_SELECTION, fill_list_selection);
    return made;
  }();
  return type;
}

}  // namespace

struct SpokenList::Object {
  ListSpeech speech;
  ListAccessible* accessible = nullptr;
};

SpokenList::SpokenList(wxWindow& window, const std::string& name, ListSpeech speech)
    : object_(std::make_unique<Object>(Object{.speech = std::move(speech)})) {
  GtkWidget* const widget = drawn_widget(window);
  auto* list = static_cast<ListAccessible*>(g_object_new(list_type(), "widget", widget, nullptr));
  list->speech = &object_->speech;
  atk_object_initialize(as_object(list), widget);
  atk_object_set_role(as_object(list), ATK_ROLE_LIST);
  atk_object_set_name(as_object(list), name.c_str());
  object_->accessible = static_cast<ListAccessible*>(g_object_ref(list));
  give_accessible(widget, as_object(list));
}

SpokenList::~SpokenList() {
  object_->accessible->speech = nullptr;
  g_clear_object(&object_->accessible->last);
  g_object_unref(object_->accessible);
}

void SpokenList::rename(const std::string& name) { atk_object_set_name(as_object(object_->accessible), name.c_str()); }

void SpokenList::selection_changed() {
  ListAccessible* const list = object_->accessible;
  const std::size_t selected = object_->speech.selected();
  if (selected >= object_->speech.count()) return;
  g_clear_object(&list->last);
  list->last = new_item(list, selected);
  g_signal_emit_by_name(list, "active-descendant-changed", list->last);
  g_signal_emit_by_name(list, "selection-changed");
}

}  // namespace weerga
