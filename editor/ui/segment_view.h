// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "editor/core/session.h"
#include "editor/core/session_findings.h"
#include "editor/ui/accessible.h"
#include "editor/ui/row_heights.h"
#include "editor/ui/target_editor.h"
#include "editor/ui/text_layout.h"

namespace weerga {

/// "open", "draft", … in English, for the catalogue.
std::string_view name_of(Progress progress);
/// What a screen reader says of a row: its number from 1, its progress, both texts.
std::string spoken_row(std::size_t row, const Segment& segment);

/// Where the parts of a row lie, in pixels.
struct RowGeometry {
  int width = 0;

  [[nodiscard]] int source_x() const { return 68; }
  [[nodiscard]] int match_x() const { return width - 72; }
  [[nodiscard]] int target_x() const { return (source_x() + match_x()) / 2 + 8; }
  [[nodiscard]] int rule_x() const { return target_x() - 13; }
  [[nodiscard]] int text_width() const { return std::max(60, match_x() - target_x() - 14); }
};

/// All segments of a session in two wrapped columns, in one true scroll range, with one live editor.
///
/// Everything is drawn here: only rows on the screen are laid out; heights of the others are estimated from their
/// length and corrected when they come into view. Owns no data but caches.
class SegmentView : public wxWindow {
 public:
  /// What the view tells its frame. All may be empty.
  struct Events {
    std::function<void()> activated;        ///< another row is active
    std::function<void()> typed;            ///< the active target changed by typing
    std::function<void()> scrolled;         ///< other rows are visible
    std::function<void(double by)> zoomed;  ///< Ctrl+wheel, in points
  };

  explicit SegmentView(wxWindow* parent);

  /// Shows a session (borrowed; nullptr = none) from its active row on.
  void show(Session* session, SessionFindings* findings);
  void set_events(Events events) { events_ = std::move(events); }
  /// Only these rows, in order; nothing = all.
  void show_rows(std::optional<std::vector<std::size_t>> rows);
  void highlight(std::string wanted);  ///< marks occurrences in all rows

  void activate(std::size_t row, std::optional<std::size_t> caret = {});
  void edit_side(Side side);  ///< moves the live editor to the source or the target of the active row
  [[nodiscard]] Side edited_side() const { return side_; }
  [[nodiscard]] TargetEditor& editor() { return *editor_; }

  /// The selected words: in the live editor, or with the mouse in another text.
  struct Selection {
    std::size_t row = 0;
    Side side = Side::target;
    ByteRange range;
  };
  [[nodiscard]] std::optional<Selection> selection();
  /// Where the mouse last stood in the source of the active row, or the caret if the source is being edited.
  [[nodiscard]] std::size_t source_caret();

  [[nodiscard]] std::vector<std::size_t> visible_rows() const;
  [[nodiscard]] const std::vector<std::size_t>& rows() const { return shown_; }
  [[nodiscard]] bool shows(std::size_t row) const { return index_of(row).has_value(); }

  void session_changed(const SessionChange& change);
  void findings_changed(std::size_t row);
  void use_points(double points);
  [[nodiscard]] double points() const { return points_; }
  void theme_changed();
  void call(const std::string& name) { spoken_.rename(name); }  ///< for screen readers

 private:
  struct CellKey {
    std::size_t row;
    Side side;
    friend auto operator<=>(const CellKey&, const CellKey&) = default;
  };
  struct CachedLayout {
    CellKey key;
    TextLayout layout;
  };
  using LayoutList = std::list<CachedLayout>;

  // geometry and scrolling
  [[nodiscard]] RowGeometry geometry() const { return {GetClientSize().GetWidth()}; }
  [[nodiscard]] std::optional<std::size_t> index_of(std::size_t row) const;
  [[nodiscard]] std::uint32_t longest_text(std::size_t row) const;
  void measure_lengths();
  [[nodiscard]] int measured_height(std::size_t row);
  void estimate_heights();
  void measure_visible();
  void scroll_to(long y);
  void scroll_by(long pixels) { scroll_to(top_ + pixels); }
  void reveal(std::size_t index);
  void update_scrollbar();
  [[nodiscard]] ListSpeech speech();
  void place_editor();
  void refresh_row(std::size_t index);

  // text
  const TextLayout& layout(std::size_t row, Side side);
  [[nodiscard]] std::vector<Mark> marks(std::size_t row, Side side) const;
  void forget(std::size_t row, Side side);
  void load_editor(std::size_t caret);
  void editor_typed();

  // painting, in segment_paint.cpp
  void paint();
  void paint_row(Canvas& canvas, std::size_t index, int y);
  void paint_gutter(Canvas& canvas, std::size_t row, int y, int height);
  void paint_match(Canvas& canvas, std::size_t row, int y);
  [[nodiscard]] std::optional<ByteRange> selected_in(std::size_t row, Side side) const;

  // mouse
  struct Spot {
    std::size_t row;
    Side side;
    std::size_t offset;
  };
  [[nodiscard]] std::optional<Spot> spot_at(wxPoint point);
  void mouse_down(wxMouseEvent& event);
  void mouse_moved(wxMouseEvent& event);
  void mouse_up(wxMouseEvent& event);
  void wheel(wxMouseEvent& event);
  void scrolled(wxScrollWinEvent& event);
  void sized();
  void bind_events();

  Session* session_ = nullptr;
  SessionFindings* findings_ = nullptr;
  Events events_;
  std::unique_ptr<TargetEditor> editor_;
  Side side_ = Side::target;
  std::vector<std::size_t> shown_;
  std::vector<std::uint32_t> lengths_;  ///< bytes of the longer text of each row, for estimates
  RowHeights heights_;
  long top_ = 0;
  int laid_out_width_ = 0;
  double points_ = 11;
  double letter_width_ = 7;
  int line_height_ = 22;
  std::string wanted_;
  LayoutList layouts_;  ///< most recently used first
  std::map<CellKey, LayoutList::iterator> layout_of_;
  std::optional<Selection> passive_selection_;
  std::size_t selection_anchor_ = 0;
  SpokenList spoken_;
};

}  // namespace weerga
