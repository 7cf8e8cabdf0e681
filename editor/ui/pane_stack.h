// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

#include <optional>
#include <string>
#include <vector>

#include "editor/ui/card_list.h"

namespace weerga {

/// Panes above each other. A click on a title folds a pane or opens it; dragging a title moves the border above it.
class PaneStack : public wxWindow {
 public:
  explicit PaneStack(wxWindow* parent);

  /// `weight` is the share of the height while open.
  CardList& add(const std::string& title, double weight, bool is_open);
  void set_note(const CardList& pane, std::string note);  ///< dim words at the right of the title
  void open(const CardList& pane, bool is_open);
  [[nodiscard]] bool is_open(const CardList& pane) const;
  void use_points(double points);
  /// The pane after the one with the focus, the first if none has it; nullptr behind the last.
  [[nodiscard]] CardList* next_after_focus() const;
  [[nodiscard]] const std::vector<CardList*> lists() const;

  /// Weights and open or folded, in one line for the settings.
  [[nodiscard]] std::string layout() const;
  void restore(const std::string& layout);

 private:
  struct Pane {
    std::string title;
    std::string note;
    CardList* list;
    double weight;
    bool is_open;
    int top = 0;
  };
  void arrange();
  void paint();
  [[nodiscard]] ListSpeech speech();
  [[nodiscard]] std::optional<std::size_t> title_at(int y) const;
  void drag(int y);

  std::vector<Pane> panes_;
  std::optional<std::size_t> dragged_;
  int drag_from_ = 0;
  bool has_moved_ = false;
  SpokenList spoken_;
};

}  // namespace weerga
