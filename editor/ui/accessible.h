// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "xliff/text/byte_range.h"

class wxToolBar;
class wxWindow;

namespace weerga {

// wx tells screen readers nothing about windows that are drawn by hand: on GTK it has no accessibility of its own. What
// stands here hands such windows to ATK, below wx: lists with their items, texts with their caret, names and roles.
// All functions belong to the user-interface thread.

enum class SpokenRole { list, text, panel, status, image, alert };

/// Gives a window a role, a name and a description. For windows without items or text of their own.
void describe(wxWindow& window, SpokenRole role, const std::string& name, const std::string& content);

/// The name alone, of a control whose role GTK knows.
void rename(wxWindow& window, const std::string& name);

/// Gives every window below `top` its wx name in the accessibility tree, where it has none yet; scroll bars and other
/// parts that wx adds are named after the window that they belong to.
void name_all(wxWindow& top);

/// Gives each tool its label as its name: a toolbar that shows pictures alone keeps the labels to itself.
void name_tools(wxToolBar& bar);

/// Where an item lies in its window, in pixels from the top.
struct PixelRows {
  int top = 0;
  int height = 0;
};

/// The items of a drawn list, as a screen reader asks for them.
struct ListSpeech {
  std::function<std::size_t()> count;
  std::function<std::string(std::size_t item)> words;     ///< all that a person hears of an item
  std::function<std::size_t()> selected;                  ///< count() or more = none
  std::function<void(std::size_t item)> choose;           ///< what "activate" does; may be empty
  std::function<PixelRows(std::size_t item)> place = {};  ///< may be empty
};

/// Makes a window a list for screen readers as long as this object lives. Items are made when asked for, so a list may
/// have a hundred thousand.
class SpokenList {
 public:
  SpokenList(wxWindow& window, const std::string& name, ListSpeech speech);
  ~SpokenList();
  SpokenList(const SpokenList&) = delete;
  SpokenList& operator=(const SpokenList&) = delete;

  void rename(const std::string& name);
  void selection_changed();  ///< the screen reader reads the selected item

 private:
  struct Object;
  std::unique_ptr<Object> object_;
};

/// A text control's text, as a screen reader asks for it. All places are bytes.
struct TextSpeech {
  std::function<std::string()> text;
  std::function<ByteRange()> selection;  ///< empty = the caret
  std::function<void(ByteRange)> select;
  std::function<void(ByteRange, const std::string& words)> replace;  ///< empty = read-only
};

/// Makes a window a text for screen readers as long as this object lives: reading, caret, selection, and writing.
class SpokenText {
 public:
  SpokenText(wxWindow& window, const std::string& name, TextSpeech speech);
  ~SpokenText();
  SpokenText(const SpokenText&) = delete;
  SpokenText& operator=(const SpokenText&) = delete;

  void rename(const std::string& name);
  /// The text may be another, the caret elsewhere: what differs from the last call is told.
  void changed();

 private:
  struct Object;
  std::unique_ptr<Object> object_;
};

}  // namespace weerga
