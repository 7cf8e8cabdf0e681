// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "editor/ui/card_list.h"

class wxTextCtrl;
class wxStaticText;

namespace weerga {

/// One question over the window: a line to type in and a list to choose from. Enter answers, Escape leaves. It serves
/// the command palette, going to a number, annotations, terms and spelling suggestions, so that no dialogue stops the
/// work.
class QuickInput : public wxPanel {
 public:
  explicit QuickInput(wxWindow* parent);

  struct Question {
    std::string title;
    std::string initial;
    /// The cards for what is typed; called at each change. Empty = no list.
    std::function<std::vector<Card>(const std::string& typed)> choices;
    /// What was typed and the index of the chosen card, if there are any. Thrown errors go to the caller of commands.
    std::function<void(const std::string& typed, std::optional<std::size_t> choice)> answer;
  };
  void ask(Question question);
  void leave();
  [[nodiscard]] bool is_open() const { return IsShown(); }
  [[nodiscard]] const std::string& title() const { return question_.title; }
  [[nodiscard]] const CardList& list() const { return *list_; }
  void theme_changed();

  std::function<void()> on_left;                          ///< closed, answered or not: where does the focus go?
  std::function<void(const std::function<void()>&)> run;  ///< runs an answer and shows its error

 private:
  void refill();
  void accept();
  void key_down(wxKeyEvent& event);

  Question question_;
  wxStaticText* title_;
  wxTextCtrl* line_;
  CardList* list_;
};

}  // namespace weerga
