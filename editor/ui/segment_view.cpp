// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/segment_view.h"

#include <fmt/format.h>
#include <wx/dcclient.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "editor/core/session_filter.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

constexpr std::size_t kCachedLayouts = 600;
constexpr int kPadding = 9;
const TaggedText kNoText;

const TaggedText& text_of(const Segment& segment, Side side) {
  if (side == Side::source) return segment.source;
  return segment.target ? *segment.target : kNoText;
}

}  // namespace

SegmentView::SegmentView(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxWANTS_CHARS | wxBORDER_NONE),
      editor_(std::make_unique<TargetEditor>(this)),
      spoken_(*this, tr("Segments"), speech()) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetName(tr_wx("Segments"));
  editor_->window().Hide();
  bind_events();
  use_points(points_);
}

std::string_view name_of(Progress progress) {
  constexpr std::array<std::string_view, kProgressSteps> names = {"open", "draft", "translated", "reviewed", "final"};
  return names[static_cast<std::size_t>(progress)];
}

std::string spoken_row(std::size_t row, const Segment& segment) {
  return fmt::format(fmt::runtime(tr("Segment {}, {}: {} — {}")), row + 1, tr(name_of(progress_of(segment))),
                     segment.source.text, segment.target ? segment.target->text : std::string());
}

ListSpeech SegmentView::speech() {
  return {.count = [this] { return shown_.size(); },
          .words = [this](std::size_t item) { return spoken_row(shown_[item], session_->segment(shown_[item])); },
          .selected =
              [this] {
                const auto index = session_ == nullptr ? std::nullopt : index_of(session_->active());
                return index.value_or(shown_.size());
              },
          .choose = [this](std::size_t item) { activate(shown_[item]); },
          .place =
              [this](std::size_t item) {
                return PixelRows{static_cast<int>(heights_.top(item) - top_), heights_.height(item)};
              }};
}

void SegmentView::bind_events() {
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { sized(); });
  Bind(wxEVT_LEFT_DOWN, &SegmentView::mouse_down, this);
  Bind(wxEVT_MOTION, &SegmentView::mouse_moved, this);
  Bind(wxEVT_LEFT_UP, &SegmentView::mouse_up, this);
  Bind(wxEVT_MOUSEWHEEL, &SegmentView::wheel, this);
  editor_->window().Bind(wxEVT_MOUSEWHEEL, &SegmentView::wheel, this);
  for (const auto& type :
       {wxEVT_SCROLLWIN_TOP, wxEVT_SCROLLWIN_BOTTOM, wxEVT_SCROLLWIN_LINEUP, wxEVT_SCROLLWIN_LINEDOWN,
        wxEVT_SCROLLWIN_PAGEUP, wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_THUMBRELEASE}) {
    Bind(type, &SegmentView::scrolled, this);
  }
  editor_->on_typed = [this] { editor_typed(); };
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent&) {
    if (editor_->window().IsShown()) editor_->focus();
  });
}

void SegmentView::show(Session* session, SessionFindings* findings) {
  session_ = session;
  findings_ = findings;
  side_ = Side::target;
  passive_selection_.reset();
  layouts_.clear();
  layout_of_.clear();
  top_ = 0;
  measure_lengths();
  show_rows(std::nullopt);
  if (session_ != nullptr && session_->row_count() > 0) {
    activate(session_->active());
  } else {
    editor_->window().Hide();
  }
}

void SegmentView::show_rows(std::optional<std::vector<std::size_t>> rows) {
  if (rows) {
    shown_ = std::move(*rows);
  } else {
    shown_.resize(session_ == nullptr ? 0 : session_->row_count());
    std::iota(shown_.begin(), shown_.end(), std::size_t{0});
  }
  estimate_heights();
  if (session_ != nullptr) {
    if (const auto index = index_of(session_->active())) reveal(*index);
  }
  scroll_to(top_);
}

void SegmentView::highlight(std::string wanted) {
  if (wanted == wanted_) return;
  wanted_ = std::move(wanted);
  layouts_.clear();
  layout_of_.clear();
  if (session_ != nullptr && editor_->window().IsShown()) editor_->show_marks(marks(session_->active(), side_));
  Refresh();
}

std::optional<std::size_t> SegmentView::index_of(std::size_t row) const {
  const auto found = std::ranges::lower_bound(shown_, row);
  if (found == shown_.end() || *found != row) return std::nullopt;
  return static_cast<std::size_t>(found - shown_.begin());
}

std::uint32_t SegmentView::longest_text(std::size_t row) const {
  const Segment& segment = session_->segment(row);
  return static_cast<std::uint32_t>(
      std::max(segment.source.text.size(), segment.target ? segment.target->text.size() : 0));
}

void SegmentView::measure_lengths() {
  lengths_.resize(session_ == nullptr ? 0 : session_->row_count());
  for (std::size_t row = 0; row < lengths_.size(); ++row) lengths_[row] = longest_text(row);
}

int SegmentView::measured_height(std::size_t row) {
  int height = std::max(layout(row, Side::source).height(), layout(row, Side::target).height());
  height = std::max(height, line_height_);
  if (row == session_->active()) {
    const int live = layout(row, side_).height();
    height = std::max(height, live + line_height_);  // a spare line, so that typing does not move the rows below
  }
  return height + 2 * kPadding;
}

void SegmentView::estimate_heights() {
  laid_out_width_ = geometry().width;
  const double lines_a_byte = letter_width_ / geometry().text_width();
  std::vector<int> heights;
  heights.reserve(shown_.size());
  for (const std::size_t row : shown_) {
    const double lines = std::ceil(lengths_[row] * lines_a_byte);
    heights.push_back(static_cast<int>(std::max(1.0, lines)) * line_height_ + 2 * kPadding);
  }
  heights_.assign(std::move(heights));
}

/// Gives the rows on the screen their exact heights; the first visible row stays where it is.
void SegmentView::measure_visible() {
  if (shown_.empty()) return;
  const long bottom = GetClientSize().GetHeight();
  std::size_t index = heights_.row_at(top_);
  for (long y = heights_.top(index) - top_; y < bottom && index < shown_.size(); ++index) {
    const int height = measured_height(shown_[index]);
    if (height != heights_.height(index)) heights_.set(index, height);
    y += height;
  }
}

void SegmentView::update_scrollbar() {
  const int page = std::max(1, GetClientSize().GetHeight());
  const long total = heights_.total() + page / 3;
  SetScrollbar(wxVERTICAL, static_cast<int>(top_), page, static_cast<int>(std::max<long>(total, page)));
}

void SegmentView::scroll_to(long y) {
  measure_visible();
  const long page = GetClientSize().GetHeight();
  top_ = std::clamp<long>(y, 0, std::max<long>(0, heights_.total() + page / 3 - page));
  measure_visible();
  update_scrollbar();
  place_editor();
  Refresh();
  if (events_.scrolled) events_.scrolled();
}

/// Scrolls so that a row and some of its neighbours are on the screen.
void SegmentView::reveal(std::size_t index) {
  const long page = GetClientSize().GetHeight();
  const std::size_t first = index > 2 ? index - 2 : 0;
  for (std::size_t i = first; i < std::min(index + 3, shown_.size()); ++i) {
    heights_.set(i, measured_height(shown_[i]));
  }
  const long top = heights_.top(index);
  const long bottom = top + heights_.height(index);
  const long margin = std::min<long>(page / 5, 120);
  if (top - margin < top_) {
    top_ = std::max<long>(0, top - margin);
  } else if (bottom + margin > top_ + page) {
    top_ = std::min(top, bottom + margin - page);
  }
}

void SegmentView::place_editor() {
  const auto index = session_ == nullptr || session_->row_count() == 0 ? std::nullopt : index_of(session_->active());
  if (!index) {
    editor_->window().Hide();
    return;
  }
  const long y = heights_.top(*index) - top_;
  const RowGeometry geometry = this->geometry();
  const int x = side_ == Side::target ? geometry.target_x() : geometry.source_x();
  const int height = heights_.height(*index) - 2 * kPadding + 2;
  const int page = GetClientSize().GetHeight();
  // Far away it keeps the focus but costs nothing.
  const long shown_y = y > page || y + height < 0 ? page + 40 : y + kPadding;
  const wxRect wanted(x, static_cast<int>(shown_y), geometry.text_width() + 2, height);
  if (editor_->window().GetRect() != wanted) editor_->window().SetSize(wanted);
  if (!editor_->window().IsShown()) editor_->window().Show();
}

const TextLayout& SegmentView::layout(std::size_t row, Side side) {
  const CellKey key{row, side};
  if (const auto found = layout_of_.find(key); found != layout_of_.end()) {
    layouts_.splice(layouts_.begin(), layouts_, found->second);
    return layouts_.front().layout;
  }
  layouts_.push_front({key, TextLayout(pango_of(*this), text_of(session_->segment(row), side), marks(row, side),
                                       {.points = points_, .width = geometry().text_width()})});
  layout_of_[key] = layouts_.begin();
  if (layouts_.size() > kCachedLayouts) {
    layout_of_.erase(layouts_.back().key);
    layouts_.pop_back();
  }
  return layouts_.front().layout;
}

void SegmentView::forget(std::size_t row, Side side) {
  const auto found = layout_of_.find({row, side});
  if (found == layout_of_.end()) return;
  layouts_.erase(found->second);
  layout_of_.erase(found);
}

std::vector<Mark> SegmentView::marks(std::size_t row, Side side) const {
  const TaggedText& text = text_of(session_->segment(row), side);
  std::vector<Mark> marks;
  const auto add = [&](ByteRange range, MarkKind kind) {
    if (range.end <= text.text.size() && !range.empty()) marks.push_back({range, kind});
  };
  for (const Annotation& annotation : text.annotations) add(annotation.range, MarkKind::annotation);
  for (const ByteRange& hit : occurrences_of(wanted_, text.text)) add(hit, MarkKind::search);
  const RowFindings* const found = findings_ == nullptr ? nullptr : findings_->of(row);
  if (found == nullptr) return marks;
  for (const TermProposal& term : found->terms) {
    if (side == Side::source) add(term.range, MarkKind::term);
    if (side == Side::target) {
      for (const ByteRange& range : term.in_target) add(range, MarkKind::term);
    }
  }
  for (const ByteRange& range : side == Side::source ? found->source_misspellings : found->target_misspellings) {
    add(range, MarkKind::misspelling);
  }
  for (const Issue& issue : found->issues) {
    if (issue.side == side) add(issue.range, MarkKind::issue);
  }
  return marks;
}

void SegmentView::activate(std::size_t row, std::optional<std::size_t> caret) {
  if (session_ == nullptr || session_->row_count() == 0) return;
  const std::size_t old = session_->active();
  side_ = Side::target;
  session_->activate(row);
  if (const auto index = index_of(old); index && old != session_->active()) {
    heights_.set(*index, measured_height(old));
  }
  load_editor(caret.value_or(text_of(session_->segment(session_->active()), side_).text.size()));
  if (const auto index = index_of(session_->active())) reveal(*index);
  scroll_to(top_);
  spoken_.selection_changed();
  if (events_.activated) events_.activated();
}

void SegmentView::edit_side(Side side) {
  if (session_ == nullptr || session_->row_count() == 0) return;
  session_->settle();
  side_ = side;
  load_editor(side == Side::target ? text_of(session_->segment(session_->active()), side).text.size() : 0);
  editor_->call(side == Side::source ? tr("Source text") : tr("Target text"));
  scroll_to(top_);
  editor_->focus();
}

void SegmentView::load_editor(std::size_t caret) {
  const Segment& segment = session_->segment(session_->active());
  editor_->show(text_of(segment, side_), segment.source, caret);
  editor_->set_read_only(segment.locked);
  editor_->show_marks(marks(session_->active(), side_));
}

void SegmentView::editor_typed() {
  if (session_ == nullptr || session_->row_count() == 0) return;
  const std::size_t row = session_->active();
  const TaggedText text = editor_->tagged(text_of(session_->segment(row), side_));
  if (side_ == Side::target) {
    session_->type(row, text);
  } else if (text != session_->segment(row).source) {
    session_->perform(edit_source(session_->document(), session_->place_of(row), text));
  }
  if (events_.typed) events_.typed();
}

void SegmentView::session_changed(const SessionChange& change) {
  const bool moved = change.rows_before != change.rows_after;
  if (moved) {
    layouts_.clear();
    layout_of_.clear();
    measure_lengths();
    show_rows(std::nullopt);
  }
  for (std::size_t row = change.first; row < change.first + change.rows_after; ++row) {
    forget(row, Side::target);
    if (!change.typed) forget(row, Side::source);
    lengths_[row] = longest_text(row);
    const auto index = index_of(row);
    if (!index) continue;
    const int height = measured_height(row);
    if (height == heights_.height(*index)) {
      refresh_row(*index);
      continue;
    }
    heights_.set(*index, height);
    update_scrollbar();
    place_editor();
    Refresh();
  }
  const bool is_active = session_->active() >= change.first && session_->active() < change.first + change.rows_after;
  const bool from_editor = change.typed || (change.kind == EditKind::source && side_ == Side::source);
  if (is_active && !from_editor) load_editor(editor_->caret());
  if (moved) Refresh();
}

void SegmentView::refresh_row(std::size_t index) {
  const wxRect page(GetClientSize());
  const wxRect row(0, static_cast<int>(heights_.top(index) - top_), page.GetWidth(), heights_.height(index));
  if (row.Intersects(page)) RefreshRect(row);
}

void SegmentView::findings_changed(std::size_t row) {
  if (session_ == nullptr || row >= session_->row_count()) return;
  for (const Side side : {Side::source, Side::target}) {
    const auto known = layout_of_.find({row, side});
    if (known != layout_of_.end())
      known->second->layout.use_marks(text_of(session_->segment(row), side), marks(row, side));
  }
  if (row == session_->active() && editor_->window().IsShown()) editor_->show_marks(marks(row, side_));
  if (const auto index = index_of(row)) refresh_row(*index);
}

std::vector<std::size_t> SegmentView::visible_rows() const {
  std::vector<std::size_t> rows;
  if (shown_.empty()) return rows;
  const long bottom = top_ + GetClientSize().GetHeight();
  for (std::size_t i = heights_.row_at(top_); i < shown_.size() && heights_.top(i) < bottom; ++i) {
    rows.push_back(shown_[i]);
  }
  return rows;
}

void SegmentView::use_points(double points) {
  points_ = std::clamp(points, 7.0, 32.0);
  const auto height_of = [&](const char* lines) {
    return TextLayout(pango_of(*this), TaggedText(lines), {}, {.points = points_, .width = 4000}).height();
  };
  line_height_ = height_of("Kamer\nBrief") - height_of("Kamer");
  letter_width_ = points_ * 0.66;
  theme_changed();
}

void SegmentView::theme_changed() {
  editor_->use(palette(), points_, line_height_);
  layouts_.clear();
  layout_of_.clear();
  if (session_ != nullptr) {
    estimate_heights();
    scroll_to(top_);
  }
}

void SegmentView::sized() {
  if (session_ == nullptr) return;
  if (geometry().width == laid_out_width_) {
    scroll_to(top_);
    return;
  }
  const std::size_t anchor = shown_.empty() ? 0 : heights_.row_at(top_);
  layouts_.clear();
  layout_of_.clear();
  estimate_heights();
  scroll_to(heights_.top(anchor));
}

}  // namespace weerga
