// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "editor/ui/card_list.h"

class wxTextCtrl;

namespace weerga {

class AlignmentHeader;

/// What a list window shows and what its keys do.
struct ChoiceWindowOptions {
  std::string title;
  std::string keys;                          ///< for the strip at the top: "Enter goes there · Space settles"
  std::function<std::vector<Card>()> cards;  ///< all of them; asked again after each action
  std::string hint;                          ///< stands where there are no cards
  /// What a key does with the selected card (an index into the last answer of `cards`), by the key as KeyMap spells it.
  /// The search line shows only cards that hold its words, in what a screen reader says of them.
  /// "Enter" is also the double click. What they throw is shown in the strip.
  std::map<std::string, std::function<void(std::size_t card)>> actions;
  /// The same for all cards that are shown.
  std::map<std::string, std::function<void(const std::vector<std::size_t>& cards)>> actions_on_all;
};

/// A window with a search line and a list in which each card can be acted on: annotations, proposals, changes. It stays
/// open beside the letter; Escape closes it.
class ChoiceWindow : public wxFrame {
 public:
  ChoiceWindow(wxWindow* parent, ChoiceWindowOptions options);

  void refresh();  ///< asks for the cards again; the selection stays at its place
  [[nodiscard]] const CardList& list() const { return *list_; }
  [[nodiscard]] const std::string& message() const { return message_; }
  /// Runs the action of a key on the selected card. False if there is none.
  bool act(const std::string& key);
  void search_for(const std::string& words);

 private:
  void build();
  void run(const std::function<void()>& action);

  ChoiceWindowOptions options_;
  std::vector<std::size_t> shown_;  ///< of all cards, those in the list
  std::string message_;
  AlignmentHeader* header_ = nullptr;
  wxTextCtrl* search_ = nullptr;
  CardList* list_ = nullptr;
};

}  // namespace weerga
