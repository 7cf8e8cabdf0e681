// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/card_list.h"

#include <wx/dcclient.h>

#include <algorithm>

#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr double kSide = 14;
constexpr double kGap = 8;
constexpr double kHeading = 20;
constexpr double kBetween = 3;
constexpr double kBar = 8;
constexpr int kNarrowest = 40;  ///< pixels; a narrower list is not laid out

bool has_heading(const Card& card) {
  return !card.badge.empty() || !card.heading.empty() || !card.title.empty() || !card.key.empty();
}

}  // namespace

std::string Card::spoken() const {
  std::string words = badge;
  for (const std::string* part : {&title, &heading, &key}) {
    if (!part->empty()) words.append(words.empty() ? "" : ", ").append(*part);
  }
  for (const Paragraph& paragraph : paragraphs) words.append(words.empty() ? "" : ". ").append(paragraph.text);
  return words;
}

CardList::CardList(wxWindow* parent, std::string name) : ItemScroller(parent), spoken_(*this, name, speech()) {
  SetName(to_wx(name));
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    SetFocus();
    if (const auto card = card_at(event.GetY())) {
      select(*card);
      if (on_selected) on_selected(*card);
    }
  });
  Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
    if (const auto card = card_at(event.GetY()); card && on_chosen) on_chosen(*card);
  });
  Bind(wxEVT_KEY_DOWN, &CardList::key_down, this);
  for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
    Bind(type, [this](wxFocusEvent& event) {
      Refresh();
      event.Skip();
    });
  }
}

void CardList::show(std::vector<Card> cards) {
  const bool are_others = cards != cards_;
  if (!are_others && selected_ == 0 && top() == 0) return;
  if (are_others) items_changed();
  cards_ = std::move(cards);
  selected_ = 0;
  scroll_to(0);
  spoken_.selection_changed();
}

/// Where there are no cards, the sentence in their place is the one item.
ListSpeech CardList::speech() {
  return {.count = [this] { return cards_.empty() && !hint_.empty() ? std::size_t{1} : cards_.size(); },
          .words = [this](std::size_t item) { return cards_.empty() ? hint_ : cards_[item].spoken(); },
          .selected = [this] { return selected_; },
          .choose =
              [this](std::size_t item) {
                if (item < cards_.size() && on_chosen) on_chosen(item);
              },
          .place =
              [this](std::size_t item) {
                if (item >= placed_.size()) return PixelRows();
                return PixelRows{static_cast<int>(placed_[item].top - top()), static_cast<int>(placed_[item].height)};
              }};
}

void CardList::show_hint(std::string sentence) {
  hint_ = std::move(sentence);
  Refresh();
}

void CardList::use_points(double points) {
  points_ = points;
  items_changed();
  scroll_to(top());
}

void CardList::select(std::size_t index) {
  if (index >= cards_.size()) return;
  selected_ = index;
  spoken_.selection_changed();
  place();
  if (index >= placed_.size()) return;  // not on the screen yet
  reveal(placed_[index].top, placed_[index].height);
  Refresh();
}

double CardList::text_x(const Card& card) const { return card.sign == Card::Sign::none ? kSide : kSide + 22; }

double CardList::place_items(int width) {
  placed_.clear();
  if (width < kNarrowest) return 0;
  double y = 2;
  for (const Card& card : cards_) {
    Placed placed{.top = y, .height = 2 * kGap + (has_heading(card) ? kHeading : 0)};
    for (const Card::Paragraph& paragraph : card.paragraphs) {
      const int room = static_cast<int>(width - text_x(card) - kSide - (card.on_wash ? 8 : 0));
      placed.paragraphs.emplace_back(
          pango_of(*this), TaggedText(paragraph.text), paragraph.marks,
          TextLayout::Setting{.points = paragraph.small ? points_ - 1 : points_, .width = room, .dim = paragraph.dim});
      placed.height += placed.paragraphs.back().height() + kBetween;
    }
    if (card.progress) placed.height += kBar + kBetween;
    y += placed.height;
    placed_.push_back(std::move(placed));
  }
  return y;
}

std::optional<std::size_t> CardList::card_at(int y) const {
  for (std::size_t i = 0; i < placed_.size(); ++i) {
    const double begin = placed_[i].top - top();
    if (y >= begin && y < begin + placed_[i].height) return i;
  }
  return std::nullopt;
}

void CardList::key_down(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  std::size_t next = selected_;
  if (key == WXK_DOWN) next = std::min(selected_ + 1, cards_.empty() ? 0 : cards_.size() - 1);
  if (key == WXK_UP && selected_ > 0) next = selected_ - 1;
  if (key == WXK_HOME) next = 0;
  if (key == WXK_END && !cards_.empty()) next = cards_.size() - 1;
  if (next != selected_) {
    select(next);
    if (on_selected) on_selected(next);
    return;
  }
  if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && selected_ < cards_.size() && on_chosen)
    return on_chosen(selected_);
  event.Skip();
}

void CardList::paint() {
  wxPaintDC dc(this);
  Canvas canvas(*this, dc);
  const wxSize size = GetClientSize();
  canvas.fill({0, 0, static_cast<double>(size.GetWidth()), static_cast<double>(size.GetHeight())}, palette().paper);
  place();
  if (cards_.empty() && !hint_.empty()) {
    const TextLayout hint(canvas.pango(), TaggedText(hint_), {},
                          {.points = points_, .width = static_cast<int>(size.GetWidth() - 2 * kSide), .dim = true});
    hint.draw(canvas, kSide, kGap, palette());
  }
  for (std::size_t i = 0; i < placed_.size(); ++i) {
    const double y = placed_[i].top - top();
    if (y + placed_[i].height >= 0 && y < size.GetHeight()) paint_card(canvas, i, y);
  }
}

void CardList::paint_card(Canvas& canvas, std::size_t index, double y) {
  const Palette& colours = palette();
  const Card& card = cards_[index];
  const double width = GetClientSize().GetWidth();
  const Box all{0, y, width, placed_[index].height};
  if (index == selected_ && (marks_selection_ || HasFocus())) canvas.fill(all, colours.active_row);
  if (card.on_wash) canvas.fill_round({8, y + 4, width - 16, all.height - 6}, 5, colours.note_wash);
  double x = kSide;
  if (card.sign == Card::Sign::done) canvas.tick_mark(x, y + kGap + 1, colours.term);
  if (card.sign == Card::Sign::open) canvas.progress_mark(x, y + kGap + 1, Progress::open, colours);
  if (card.sign == Card::Sign::error || card.sign == Card::Sign::warning) {
    canvas.issue_mark(x, y + kGap + 2, card.sign == Card::Sign::error, colours);
  }
  x = text_x(card);
  double text_y = y + kGap;
  if (has_heading(card)) {
    if (!card.badge.empty())
      x += canvas.pill({x, text_y - 1, 34, 18}, card.badge, match_tint(colours, card.percent), 8.5) + 8;
    const double key_room = card.key.empty() ? 0 : 60;
    canvas.text_in({x, text_y - 1, width - x - kSide - key_room, 18}, card.title.empty() ? card.heading : card.title,
                   {.points = card.title.empty() ? points_ - 1 : points_,
                    .colour = card.title.empty() ? colours.dim : colours.text});
    if (!card.key.empty()) canvas.key_cap({0, text_y - 1, width - kSide, 17}, card.key, colours);
    text_y += kHeading;
  }
  for (const TextLayout& paragraph : placed_[index].paragraphs) {
    paragraph.draw(canvas, text_x(card) + (card.on_wash ? 4 : 0), text_y, colours);
    text_y += paragraph.height() + kBetween;
  }
  if (card.progress)
    canvas.progress_bar({text_x(card), text_y + 2, width - text_x(card) - kSide, kBar - 2}, *card.progress, colours);
  if (!card.on_wash && index + 1 < cards_.size()) {
    canvas.line(kSide, all.bottom() - 0.5, width - kSide, all.bottom() - 0.5, colours.rule);
  }
}

}  // namespace weerga
