// SPDX-License-Identifier: Apache-2.0
// A text control as ATK sees it. ATK counts characters, we count bytes.
#include <wx/window.h>

#include <algorithm>
#include <utility>

#include "editor/core/edit_text.h"
#include "editor/ui/accessible.h"
#include "editor/ui/accessible_object.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

struct TextAccessible {
  GtkContainerAccessible base;
  const TextSpeech* speech;  ///< nullptr once the window is gone
};

const TextSpeech* speech_of(gpointer object) { return static_cast<TextAccessible*>(object)->speech; }

std::string text_of(gpointer object) {
  const TextSpeech* const speech = speech_of(object);
  return speech == nullptr ? std::string() : speech->text();
}

int characters(std::string_view text, std::size_t bytes) {
  return static_cast<int>(code_point_count(text.substr(0, std::min(bytes, text.size()))));
}

/// Places beyond the end, and -1, are the end.
std::size_t bytes(const std::string& text, int character) {
  if (character < 0 || character >= static_cast<int>(code_point_count(text))) return text.size();
  return static_cast<std::size_t>(g_utf8_offset_to_pointer(text.c_str(), character) - text.c_str());
}

ByteRange range_of(const std::string& text, int begin, int end) {
  const std::size_t from = bytes(text, begin);
  return {from, std::max(from, bytes(text, end))};
}

char* copied(std::string_view words) { return g_strndup(words.data(), words.size()); }

/// The character, word or line at a place. A word has the spaces behind it with it, as ATK wants.
ByteRange part_at(const std::string& text, std::size_t place, AtkTextGranularity granularity) {
  if (granularity == ATK_TEXT_GRANULARITY_CHAR) {
    return {place, place < text.size() ? place + code_point_at(text, place).size : place};
  }
  if (granularity == ATK_TEXT_GRANULARITY_WORD) {
    ByteRange part{0, text.size()};
    for (const Word& word : words_of(text)) {
      if (word.range.begin <= place) {
        part.begin = word.range.begin;
      } else {
        part.end = word.range.begin;
        break;
      }
    }
    return part;
  }
  const std::size_t before = place == 0 ? std::string::npos : text.rfind('\n', place - 1);
  const std::size_t after = text.find('\n', place);
  return {before == std::string::npos ? 0 : before + 1, after == std::string::npos ? text.size() : after + 1};
}

char* text_between(AtkText* object, int begin, int end) {
  const std::string text = text_of(object);
  return copied(range_of(text, begin, end).of(text));
}

char* string_at(AtkText* object, int offset, AtkTextGranularity granularity, int* begin, int* end) {
  const std::string text = text_of(object);
  const ByteRange part = part_at(text, bytes(text, offset), granularity);
  *begin = characters(text, part.begin);
  *end = characters(text, part.end);
  return copied(part.of(text));
}

gunichar character_at(AtkText* object, int offset) {
  const std::string text = text_of(object);
  const std::size_t place = bytes(text, offset);
  return place < text.size() ? code_point_at(text, place).value : 0;
}

ByteRange selection_of(gpointer object) {
  const TextSpeech* const speech = speech_of(object);
  return speech == nullptr ? ByteRange() : speech->selection();
}

gboolean select_characters(AtkText* object, int begin, int end) {
  const TextSpeech* const speech = speech_of(object);
  if (speech == nullptr) return FALSE;
  speech->select(range_of(speech->text(), begin, end));
  return TRUE;
}

void fill_selection(AtkTextIface* functions) {
  functions->get_n_selections = [](AtkText* object) { return selection_of(object).empty() ? 0 : 1; };
  functions->get_selection = [](AtkText* object, int, int* begin, int* end) {
    const std::string text = text_of(object);
    const ByteRange range = selection_of(object);
    *begin = characters(text, range.begin);
    *end = characters(text, range.end);
    return copied(range.end <= text.size() ? range.of(text) : std::string_view());
  };
  functions->add_selection = select_characters;
  functions->set_selection = [](AtkText* object, int, int begin, int end) {
    return select_characters(object, begin, end);
  };
  functions->remove_selection = [](AtkText* object, int) {
    const int end = characters(text_of(object), selection_of(object).end);
    return select_characters(object, end, end);
  };
}

void fill_text(AtkTextIface* functions) {
  functions->get_text = text_between;
  functions->get_string_at_offset = string_at;
  functions->get_character_at_offset = character_at;
  functions->get_character_count = [](AtkText* object) { return static_cast<int>(code_point_count(text_of(object))); };
  functions->get_caret_offset = [](AtkText* object) { return characters(text_of(object), selection_of(object).end); };
  functions->set_caret_offset = [](AtkText* object, int offset) { return select_characters(object, offset, offset); };
  fill_selection(functions);
}

void replace(gpointer object, int begin, int end, std::string_view words) {
  const TextSpeech* const speech = speech_of(object);
  if (speech == nullptr || !speech->replace) return;
  speech->replace(range_of(speech->text(), begin, end), std::string(words));
}

void fill_editable(AtkEditableTextIface* functions) {
  functions->set_text_contents = [](AtkEditableText* object, const char* words) { replace(object, 0, -1, words); };
  functions->insert_text = [](AtkEditableText* object, const char* words, int length, int* position) {
    const std::string_view all(words);
    const std::string_view inserted = all.substr(0, length < 0 ? all.size() : static_cast<std::size_t>(length));
    replace(object, *position, *position, inserted);
    *position += characters(inserted, inserted.size());
  };
  functions->delete_text = [](AtkEditableText* object, int begin, int end) { replace(object, begin, end, {}); };
}

AtkStateSet* text_states(AtkObject* object) {
  auto* parent = static_cast<AtkObjectClass*>(g_type_class_peek(GTK_TYPE_CONTAINER_ACCESSIBLE));
  AtkStateSet* states = parent->ref_state_set(object);
  atk_state_set_add_state(states, ATK_STATE_MULTI_LINE);
  const TextSpeech* const speech = speech_of(object);
  if (speech != nullptr && speech->replace) atk_state_set_add_state(states, ATK_STATE_EDITABLE);
  return states;
}

GType text_type() {
  static const GType type = [] {
    const GType made = registered({"WeergaText", GTK_TYPE_CONTAINER_ACCESSIBLE, sizeof(TextAccessible),
                                   [](AtkObjectClass* functions) { functions->ref_state_set = text_states; }});
    add_interface<AtkTextIface>(made, ATK_TYPE_TEXT, fill_text);
    add_interface<AtkEditableTextIface>(made, ATK_TYPE_EDITABLE_TEXT, fill_editable);
    return made;
  }();
  return type;
}

}  // namespace

struct SpokenText::Object {
  TextSpeech speech;
  TextAccessible* accessible = nullptr;
  std::string told;
  ByteRange told_selection;
};

SpokenText::SpokenText(wxWindow& window, const std::string& name, TextSpeech speech)
    : object_(std::make_unique<Object>(Object{.speech = std::move(speech), .told = {}, .told_selection = {}})) {
  GtkWidget* const widget = drawn_widget(window);
  auto* text = static_cast<TextAccessible*>(g_object_new(text_type(), "widget", widget, nullptr));
  text->speech = &object_->speech;
  auto* object = reinterpret_cast<AtkObject*>(text);
  atk_object_initialize(object, widget);
  atk_object_set_role(object, ATK_ROLE_TEXT);
  atk_object_set_name(object, name.c_str());
  object_->accessible = static_cast<TextAccessible*>(g_object_ref(text));
  give_accessible(widget, object);
}

SpokenText::~SpokenText() {
  object_->accessible->speech = nullptr;
  g_object_unref(object_->accessible);
}

void SpokenText::rename(const std::string& name) {
  atk_object_set_name(reinterpret_cast<AtkObject*>(object_->accessible), name.c_str());
}

void SpokenText::changed() {
  std::string text = object_->speech.text();
  if (text != object_->told) {
    const TextDifference difference = difference_of(object_->told, text);
    const int place = characters(text, difference.removed.begin);
    const std::string removed(difference.removed.of(object_->told));
    object_->told = std::move(text);
    if (!removed.empty()) {
      g_signal_emit_by_name(object_->accessible, "text-remove", place, characters(removed, removed.size()),
                            removed.c_str());
    }
    if (!difference.inserted.empty()) {
      g_signal_emit_by_name(object_->accessible, "text-insert", place,
                            characters(difference.inserted, difference.inserted.size()), difference.inserted.c_str());
    }
  }
  const ByteRange selection = object_->speech.selection();
  if (selection == object_->told_selection) return;
  const bool selects = !selection.empty() || !object_->told_selection.empty();
  object_->told_selection = selection;
  g_signal_emit_by_name(object_->accessible, "text-caret-moved", characters(object_->told, selection.end));
  if (selects) g_signal_emit_by_name(object_->accessible, "text-selection-changed");
}

}  // namespace weerga
