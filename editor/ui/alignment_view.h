// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "editor/core/alignment_session.h"
#include "editor/ui/accessible.h"
#include "editor/ui/row_heights.h"
#include "editor/ui/text_layout.h"

namespace weerga {

/// How sure a bead is, in three steps that differ in colour, line and number.
enum class Certainty { sure, fair, doubtful };
Certainty certainty_of(const Bead& bead);

/// "1-2 81 %", "omitted 64 %", "confirmed": what a ribbon says.
std::string ribbon_label(const Bead& bead);

/// Why the bead was drawn so, for a tooltip: the strongest word pairs.
std::string reasons_of(const Bead& bead, const AlignedPair& pair);

/// The sentence that keys act on, and a place in it to split at.
struct SentenceCaret {
  Side side = Side::source;
  std::size_t sentence = 0;
  std::optional<std::size_t> byte;  ///< none: the whole sentence

  friend bool operator==(const SentenceCaret&, const SentenceCaret&) = default;
};

/// Two columns of cards, one a sentence, joined by ribbons, one a bead. A bead is a row; the target column keeps the
/// order of the text, so crossing links cross. Draws what is in sight only.
class AlignmentView : public wxWindow {
 public:
  explicit AlignmentView(wxWindow* parent);

  /// `session` is borrowed; null shows nothing.
  void show(AlignmentSession* session);
  /// The beads or the active one are others now.
  void beads_changed();
  void reveal_active();

  [[nodiscard]] const SentenceCaret& caret() const { return caret_; }
  void put_caret(SentenceCaret caret);
  void change_side();             ///< to the other side of the active bead, where it holds sentences
  void step_sentence(bool back);  ///< within the active bead's side
  void step_caret(bool back);     ///< by a word within the sentence

  /// The bead that "link" was begun with.
  void mark(std::optional<std::size_t> bead);
  [[nodiscard]] std::optional<std::size_t> marked() const { return marked_; }

  void call(const std::string& name);  ///< for screen readers, which then read the active bead

  std::function<void()> on_activated;  ///< a click chose another bead

 private:
  struct Place {
    Side side = Side::source;
    std::size_t sentence = 0;
    std::size_t bead = 0;
    Box box;
  };

  [[nodiscard]] ListSpeech speech();
  void lay_out();
  void order_targets();
  [[nodiscard]] std::size_t bead_of_slot(std::size_t row) const { return target_of_row_[row]; }
  [[nodiscard]] int estimated_height(std::size_t row) const;
  [[nodiscard]] int stack_height(Side side, std::size_t bead);
  void measure_visible();
  [[nodiscard]] TextLayout layout_of(Side side, std::size_t sentence);
  [[nodiscard]] std::vector<Mark> marks_of(Side side, std::size_t sentence) const;
  [[nodiscard]] double column_width() const;
  [[nodiscard]] double column_left(Side side) const;
  [[nodiscard]] std::vector<Place> places(std::size_t row);
  [[nodiscard]] std::optional<Place> place_at(wxPoint point);
  [[nodiscard]] std::optional<std::size_t> ribbon_at(wxPoint point);
  [[nodiscard]] Box stack_box(Side side, std::size_t bead);

  void paint();
  void paint_row(Canvas& canvas, std::size_t row);
  void paint_card(Canvas& canvas, const Place& place);
  void paint_ribbon(Canvas& canvas, std::size_t bead);
  void paint_caret(Canvas& canvas, const TextLayout& layout, double x, double y) const;

  void scroll_to(double y);
  void left_down(wxMouseEvent& event);
  void motion(wxMouseEvent& event);

  AlignmentSession* session_ = nullptr;
  RowHeights heights_;
  std::vector<std::size_t> row_of_target_;  ///< bead → row in which its target stands
  std::vector<std::size_t> target_of_row_;  ///< row → bead whose target stands there, SIZE_MAX none
  SentenceCaret caret_;
  std::optional<std::size_t> marked_;
  double top_ = 0;
  std::string tip_;
  SpokenList spoken_;
};

}  // namespace weerga
