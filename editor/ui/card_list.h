// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "editor/core/session.h"
#include "editor/ui/accessible.h"
#include "editor/ui/item_scroller.h"
#include "editor/ui/text_layout.h"

namespace weerga {

/// One entry of a pane: a badge, a heading, and paragraphs under it.
struct Card {
  enum class Sign { none, done, open, error, warning };

  struct Paragraph {
    std::string text;
    std::vector<Mark> marks;
    bool dim = false;
    bool small = false;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
  };

  std::string badge;  ///< "87%", "" none
  int percent = 0;    ///< colours the badge
  Sign sign = Sign::none;
  std::string heading;  ///< dim, beside the badge
  std::string key;      ///< "Ctrl+1", "" none
  std::string title;    ///< in the place of the heading, in full colour
  std::vector<Paragraph> paragraphs;
  std::optional<ProgressCounts> progress;  ///< a bar under the paragraphs
  bool on_wash = false;                    ///< drawn on a tinted ground, as a note

  friend bool operator==(const Card&, const Card&) = default;
  /// What a screen reader says.
  [[nodiscard]] std::string spoken() const;
};

/// A list of cards, drawn here, with a selected one; arrow keys, Enter and double click work.
class CardList : public ItemScroller {
 public:
  CardList(wxWindow* parent, std::string name);

  void show(std::vector<Card> cards);
  void show_hint(std::string sentence);  ///< stands where there are no cards
  [[nodiscard]] const std::vector<Card>& cards() const { return cards_; }
  [[nodiscard]] std::size_t selected() const { return selected_; }
  void select(std::size_t index);
  void mark_selection_always() { marks_selection_ = true; }  ///< not only while it has the focus
  void use_points(double points);

  std::function<void(std::size_t index)> on_chosen;    ///< Enter or double click
  std::function<void(std::size_t index)> on_selected;  ///< one click or arrow key

 private:
  struct Placed {
    double top = 0;
    double height = 0;
    std::vector<TextLayout> paragraphs;
  };

  [[nodiscard]] ListSpeech speech();
  double place_items(int width) override;
  void paint();
  void paint_card(Canvas& canvas, std::size_t index, double y);
  void key_down(wxKeyEvent& event);
  [[nodiscard]] std::optional<std::size_t> card_at(int y) const;
  [[nodiscard]] double text_x(const Card& card) const;

  std::vector<Card> cards_;
  std::vector<Placed> placed_;
  std::string hint_;
  std::size_t selected_ = 0;
  bool marks_selection_ = false;
  double points_ = 10;
  SpokenList spoken_;
};

}  // namespace weerga
