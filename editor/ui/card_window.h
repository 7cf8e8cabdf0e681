// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/frame.h>

#include <string>
#include <vector>

#include "editor/core/command.h"
#include "editor/ui/card_list.h"

namespace weerga {

/// A small window of cards to read: help, keys. Escape closes it.
class CardWindow : public wxFrame {
 public:
  CardWindow(wxWindow* parent, const std::string& title, std::vector<Card> cards);

  [[nodiscard]] const CardList& list() const { return *list_; }

 private:
  CardList* list_;
};

/// How the program is used: a card a subject, then a card a command.
std::vector<Card> help_cards(const KeyMap& keys);
/// Every command with its keys, a card a menu; conflicts first.
std::vector<Card> key_cards(const KeyMap& keys);

}  // namespace weerga
