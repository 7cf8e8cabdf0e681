// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/card_window.h"

#include <fmt/format.h>
#include <wx/sizer.h>

#include <utility>

#include "editor/ui/command_title.h"
#include "editor/ui/help_pages.h"
#include "editor/ui/text.h"

namespace weerga {

CardWindow::CardWindow(wxWindow* parent, const std::string& title, std::vector<Card> cards)
    : wxFrame(parent, wxID_ANY, to_wx(title), wxDefaultPosition, wxSize(620, 640),
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT),
      list_(new CardList(this, title)) {
  SetName(to_wx(title));
  list_->show(std::move(cards));
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) {
      Close();
    } else {
      event.Skip();
    }
  });
  list_->SetFocus();
}

std::vector<Card> help_cards(const KeyMap& keys) {
  const HelpPages pages = help_pages(interface_language());
  std::vector<Card> cards;
  for (const HelpPages::Subject& subject : pages.subjects) {
    Card card{.title = subject.title};
    for (const std::string& paragraph : subject.paragraphs) card.paragraphs.push_back({.text = paragraph});
    cards.push_back(std::move(card));
  }
  for (const CommandEntry& entry : command_entries()) {
    const auto words = pages.commands.find(entry.name);
    if (words == pages.commands.end()) continue;
    const std::vector<std::string> own = keys.keys_of(entry.name);
    cards.push_back({.key = own.empty() ? "" : own.front(),
                     .title = shown_title(entry),
                     .paragraphs = {{.text = words->second, .dim = true}}});
  }
  return cards;
}

std::vector<Card> key_cards(const KeyMap& keys) {
  std::vector<Card> cards;
  for (const KeyConflict& conflict : keys.conflicts()) {
    cards.push_back(
        {.sign = Card::Sign::error,
         .paragraphs = {{.text = fmt::format("{}: {} · {}", conflict.key, conflict.first, conflict.second)}}});
  }
  for (const CommandEntry& entry : command_entries()) {
    const std::vector<std::string> own = keys.keys_of(entry.name);
    if (entry.name.empty() || own.empty()) continue;
    std::string all;
    for (const std::string& key : own) all += (all.empty() ? "" : "  ") + key;
    cards.push_back({.key = all, .title = shown_title(entry)});
  }
  return cards;
}

}  // namespace weerga
