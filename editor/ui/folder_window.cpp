// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/folder_window.h"

#include <fmt/format.h>
#include <wx/sizer.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "editor/ui/accessible.h"
#include "editor/ui/alignment_header.h"
#include "editor/ui/main_frame.h"
#include "editor/ui/poster.h"
#include "editor/ui/text.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr int kSurePair = 90;  ///< percent, from here up a pair needs no look

std::string names_of(const LetterPair& letters) {
  return letters.source.filename().string() + "  ↔  " + letters.target.filename().string();
}

std::string figures_of(const AlignmentQuality& quality) {
  return fmt::format(fmt::runtime(tr("{} beads · {} to check · {} without counterpart")), quality.beads,
                     quality.to_check, quality.omissions);
}

}  // namespace

FolderWindow::FolderWindow(wxWindow* parent, FolderWindowOptions options)
    : wxFrame(parent, wxID_ANY, tr_wx("Align a folder"), wxDefaultPosition, wxSize(900, 720)),
      options_(std::move(options)),
      outcomes_(options_.letters.pairs.size()),
      worker_(ui_poster()) {
  build();
  align_next();
}

void FolderWindow::build() {
  header_ = new AlignmentHeader(this);
  list_ = new CardList(this, tr("Pairs of letters"));
  list_->show_hint(tr("No two letters in this folder have names that pair them."));
  list_->on_selected = [this](std::size_t card) { chosen_ = listed_.at(card); };
  list_->on_chosen = [this](std::size_t card) {
    if (options_.open) options_.open(options_.letters.pairs[listed_.at(card)]);
  };
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(header_, 0, wxEXPAND);
  sizer->Add(list_, 1, wxEXPAND);
  SetSizer(sizer);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (MainFrame::key_of(event) != "Escape") return event.Skip();
    is_running() ? stop() : static_cast<void>(Close());
  });
  name_all(*this);
  list_->SetFocus();
}

std::size_t FolderWindow::done_count() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(outcomes_, [](const auto& outcome) { return outcome.has_value(); }));
}

void FolderWindow::align_next() {
  const auto waiting = std::ranges::find(outcomes_, false, &std::optional<PairOutcome>::has_value);
  running_.reset();
  if (waiting != outcomes_.end() && !stopped_) {
    const auto pair = static_cast<std::size_t>(waiting - outcomes_.begin());
    running_ = pair;
    worker_.ask(
        [align = options_.align, letters = options_.letters.pairs[pair]](const std::stop_token& stop) {
          try {
            return align(letters, stop);
          } catch (const Error& error) {
            return PairOutcome{.sentence = error.what(), .failed = true};
          }
        },
        [this, pair](PairOutcome outcome) { finish(pair, std::move(outcome)); });
  }
  refresh();
}

void FolderWindow::finish(std::size_t pair, PairOutcome outcome) {
  outcomes_[pair] = std::move(outcome);
  align_next();
}

void FolderWindow::stop() {
  worker_.cancel();
  stopped_ = true;
  running_.reset();
  refresh();
}

/// Failed and doubtful pairs first, then what waits, in the order of the names.
std::vector<std::size_t> FolderWindow::order() const {
  std::vector<std::size_t> pairs(outcomes_.size());
  std::iota(pairs.begin(), pairs.end(), std::size_t{0});
  std::ranges::stable_sort(pairs, {}, [this](std::size_t pair) {
    const std::optional<PairOutcome>& outcome = outcomes_[pair];
    if (!outcome) return std::tuple(running_ == pair ? 1 : 2, 0);
    return outcome->failed ? std::tuple(0, -1) : std::tuple(0, outcome->quality.percent);
  });
  return pairs;
}

Card FolderWindow::card_of(std::size_t pair) const {
  Card card{.title = names_of(options_.letters.pairs[pair])};
  const std::optional<PairOutcome>& outcome = outcomes_[pair];
  if (!outcome) {
    card.sign = Card::Sign::open;
    card.paragraphs = {{.text = tr(running_ == pair ? "being aligned …"
                                   : stopped_       ? "not aligned"
                                                    : "waits"),
                        .dim = true}};
    return card;
  }
  const int percent = outcome->quality.percent;
  card.sign = outcome->failed || percent < kDoubtfulPair ? Card::Sign::error
              : percent < kSurePair                      ? Card::Sign::warning
                                                         : Card::Sign::done;
  if (!outcome->failed) {
    card.badge = fmt::format("{} %", percent);
    card.percent = percent;
    card.paragraphs.push_back({.text = figures_of(outcome->quality), .dim = true});
  }
  if (!outcome->sentence.empty()) card.paragraphs.push_back({.text = outcome->sentence});
  return card;
}

void FolderWindow::refresh() {
  listed_ = order();
  std::vector<Card> cards;
  for (const std::size_t pair : listed_) cards.push_back(card_of(pair));
  list_->show(std::move(cards));
  if (chosen_) list_->select(static_cast<std::size_t>(std::ranges::find(listed_, *chosen_) - listed_.begin()));
  const std::string progress = fmt::format(fmt::runtime(tr("{} of {} pairs aligned")), done_count(), outcomes_.size());
  std::string message = tr("Enter opens a pair · Escape stops");
  if (!options_.letters.alone.empty()) {
    message += " · " + fmt::format(fmt::runtime(tr("{} letters have no translation of that name, first: {}")),
                                   options_.letters.alone.size(), options_.letters.alone.front().filename().string());
  }
  header_->show(options_.folder, progress, message);
}

}  // namespace weerga
