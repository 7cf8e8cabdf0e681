// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/card_window.h"

#include <fmt/format.h>
#include <wx/sizer.h>

#include <algorithm>
#include <array>
#include <map>

#include "editor/ui/text.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

struct Subject {
  const char* title;
  const char* words;
};

constexpr auto kHelp = std::to_array<Subject>({
    {"Translating",
     "The row with the blue edge is the active one; type in its white cell. Ctrl+Enter confirms the sentence, "
     "puts it in the memory and goes to the next open one. Alt+Up and Alt+Down go to the neighbours. F8 goes to "
     "the next open sentence, F9 to the next one with an issue."},
    {"Matches and terms",
     "The pane at the right shows sentences of the memory that resemble the active one: blue words are new, "
     "struck ones are gone. Ctrl+1 to Ctrl+9 put a match in, Alt+1 to Alt+9 a term. Ctrl+E adds a term to the "
     "glossary. Ctrl+K lists where the selected words occurred before."},
    {"Marks and notes",
     "Select words in either language and press Ctrl+M: choose a kind and type a remark. Marks stay on their "
     "words while you edit around them and travel with the file. Ctrl+D marks words as doubtful; Ctrl+Shift+N "
     "writes a note on the whole segment."},
    {"Inline tags",
     "Formatting of the source stands in the text as small numbered pills. F6 puts the next missing one at the "
     "cursor; one backspace takes one away."},
    {"Source text",
     "F2 moves the cursor to the source and back. Ctrl+T splits the segment at the cursor in the source, Ctrl+J "
     "joins it with the next."},
    {"Finding",
     "Ctrl+F searches both languages as you type; the chips beside it show only open, doubtful or changed sentences. "
     "Ctrl+H replaces in all translations that are shown, as one step that can be undone."},
    {"Safety",
     "What you type is on the disk within a second. After a crash the next start puts it back by itself. Saving "
     "replaces the file in one step, and changes nothing in it but what you edited."},
});

std::string plain_title(const CommandEntry& entry) {
  std::string title = tr(entry.title);
  std::erase(title, '&');
  return title;
}

Card figure_card(const std::string& title, std::size_t segments, std::size_t words, double share) {
  const auto blocks = static_cast<std::size_t>(share * 30 + 0.5);
  std::string bar;
  for (std::size_t i = 0; i < blocks; ++i) bar += "█";
  const std::string line =
      fmt::format(fmt::runtime(tr("{} segments, {} words, {:.0f} %")), segments, words, share * 100);
  return {.title = title,
          .paragraphs = {{.text = bar.empty() ? "·" : bar}, {.text = line, .dim = true, .small = true}}};
}

}  // namespace

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

std::vector<Card> help_cards() {
  std::vector<Card> cards;
  for (const Subject& subject : kHelp)
    cards.push_back({.title = tr(subject.title), .paragraphs = {{.text = tr(subject.words)}}});
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
    cards.push_back({.key = all, .title = plain_title(entry)});
  }
  return cards;
}

std::vector<Card> statistics_cards(const Session& session) {
  std::array<std::size_t, kProgressSteps> words{};
  std::map<std::string, std::pair<std::size_t, std::size_t>> bands;
  std::size_t all = 0;
  for (std::size_t row = 0; row < session.row_count(); ++row) {
    const Segment& segment = session.segment(row);
    const std::size_t count = words_of(segment.source.text).size();
    all += count;
    words[static_cast<std::size_t>(progress_of(segment))] += count;
    const int percent = inserted_percent(session.unit(row), segment).value_or(0);
    const char* const band = percent > 100    ? "Context"
                             : percent == 100 ? "100 %"
                             : percent >= 85  ? "85–99 %"
                             : percent > 0    ? "50–84 %"
                                              : "Without a match";
    auto& [segments, band_words] = bands[tr(band)];
    ++segments;
    band_words += count;
  }
  constexpr std::array<const char*, kProgressSteps> names = {"Open", "Draft", "Translated", "Reviewed", "Final"};
  const auto share = [all](std::size_t part) {
    return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
  };
  std::vector<Card> cards;
  for (std::size_t step = 0; step < kProgressSteps; ++step) {
    cards.push_back(figure_card(tr(names[step]), session.progress()[step], words[step], share(words[step])));
  }
  for (const auto& [band, figures] : bands)
    cards.push_back(figure_card(band, figures.first, figures.second, share(figures.second)));
  return cards;
}

}  // namespace weerga
