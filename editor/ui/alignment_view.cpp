// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/alignment_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "editor/ui/text.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr double kMargin = 46;   ///< room for sentence numbers
constexpr double kRibbon = 150;  ///< between the columns
constexpr double kInside = 12;   ///< from a card's edge to its text
constexpr double kPad = 8;
constexpr double kBetween = 6;  ///< cards of one bead
constexpr double kGap = 12;     ///< beads
constexpr double kPoints = 11;
constexpr std::size_t kNone = SIZE_MAX;

SentenceRange range_of(const Bead& bead, Side side) { return side == Side::source ? bead.source : bead.target; }
Side other(Side side) { return side == Side::source ? Side::target : Side::source; }

int percent_of(const Bead& bead) { return static_cast<int>(std::floor(bead.confidence * 100)); }

}  // namespace

Certainty certainty_of(const Bead& bead) {
  if (bead.confirmed || bead.confidence >= AlignmentSession::kSure) return Certainty::sure;
  return bead.confidence >= AlignmentSession::kDoubtful ? Certainty::fair : Certainty::doubtful;
}

std::string ribbon_label(const Bead& bead) {
  std::string shape;
  if (bead.is_omission()) {
    shape = tr(bead.target.empty() ? "not translated" : "added");
  } else if (!bead.is_one_to_one()) {
    shape = fmt::format("{}–{}", bead.source.size(), bead.target.size());
  }
  if (bead.confirmed) return shape;
  return fmt::format("{}{}{} %", shape, shape.empty() ? "" : "  ", percent_of(bead));
}

std::string reasons_of(const Bead& bead, const AlignedPair& pair) {
  constexpr std::size_t kMostReasons = 8;
  std::string reasons =
      bead.confirmed ? tr("Confirmed.") : fmt::format(fmt::runtime(tr("Sure to {} %.")), percent_of(bead));
  if (bead.is_omission()) return reasons + " " + tr("Nothing on the other side matches.");
  for (std::size_t i = 0; i < std::min(kMostReasons, bead.evidence.size()); ++i) {
    const Evidence& evidence = bead.evidence[i];
    reasons +=
        fmt::format("\n{} = {}  ({})", evidence.source.of(pair.source.sentences[evidence.source_sentence]),
                    evidence.target.of(pair.target.sentences[evidence.target_sentence]), tr(to_string(evidence.kind)));
  }
  if (bead.evidence.empty()) reasons += "\n" + tr("No word matches; only length and place speak for it.");
  return reasons;
}

AlignmentView::AlignmentView(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxWANTS_CHARS | wxBORDER_NONE),
      spoken_(*this, tr("Alignment"), speech()) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetName(tr_wx("Alignment"));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { lay_out(); });
  Bind(wxEVT_LEFT_DOWN, &AlignmentView::left_down, this);
  Bind(wxEVT_MOTION, &AlignmentView::motion, this);
  Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
    scroll_to(top_ - 70.0 * event.GetWheelRotation() / std::max(1, event.GetWheelDelta()));
  });
  for (const auto& type : {wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_THUMBRELEASE, wxEVT_SCROLLWIN_PAGEUP,
                           wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_LINEUP, wxEVT_SCROLLWIN_LINEDOWN}) {
    Bind(type, [this](wxScrollWinEvent& event) {
      const double page = GetClientSize().GetHeight();
      const wxEventType what = event.GetEventType();
      if (what == wxEVT_SCROLLWIN_PAGEUP) return scroll_to(top_ - page);
      if (what == wxEVT_SCROLLWIN_PAGEDOWN) return scroll_to(top_ + page);
      if (what == wxEVT_SCROLLWIN_LINEUP) return scroll_to(top_ - 24);
      if (what == wxEVT_SCROLLWIN_LINEDOWN) return scroll_to(top_ + 24);
      scroll_to(event.GetPosition());
    });
  }
}

ListSpeech AlignmentView::speech() {
  return {.count = [this] { return session_ == nullptr ? 0 : session_->beads().size(); },
          .words =
              [this](std::size_t item) {
                const Bead& bead = session_->beads()[item];
                std::string words = ribbon_label(bead);
                for (const Side side : {Side::source, Side::target}) {
                  const SentenceRange range = range_of(bead, side);
                  for (std::size_t i = range.begin; i < range.end; ++i)
                    words += ". " + session_->letter(side).sentences[i];
                }
                return words;
              },
          .selected = [this] { return session_ == nullptr ? 0 : session_->active(); },
          .choose =
              [this](std::size_t item) {
                session_->activate(item);
                reveal_active();
                if (on_activated) on_activated();
              }};
}

void AlignmentView::call(const std::string& name) {
  spoken_.rename(name);
  spoken_.selection_changed();
}

void AlignmentView::show(AlignmentSession* session) {
  session_ = session;
  top_ = 0;
  marked_.reset();
  beads_changed();
}

void AlignmentView::beads_changed() {
  if (session_ != nullptr && !session_->beads().empty()) {
    const Bead& bead = session_->beads()[session_->active()];
    if (!range_of(bead, caret_.side).contains(caret_.sentence)) {
      const Side side = range_of(bead, caret_.side).empty() ? other(caret_.side) : caret_.side;
      caret_ = {side, range_of(bead, side).begin, std::nullopt};
    }
    const std::string& text = session_->letter(caret_.side).sentences[caret_.sentence];
    if (caret_.byte && *caret_.byte > text.size()) caret_.byte.reset();
  }
  lay_out();
}

// Layout.

double AlignmentView::column_width() const {
  return std::max(120.0, (GetClientSize().GetWidth() - kRibbon - 2 * kMargin) / 2);
}

double AlignmentView::column_left(Side side) const {
  return side == Side::source ? kMargin : kMargin + column_width() + kRibbon;
}

/// Targets take the rows of the beads that have any, in the order of the text.
void AlignmentView::order_targets() {
  const Alignment& beads = session_->beads();
  target_of_row_.assign(beads.size(), kNone);
  row_of_target_.assign(beads.size(), kNone);
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < beads.size(); ++i) {
    if (!beads[i].target.empty()) rows.push_back(i);
  }
  std::vector<std::size_t> ordered = rows;
  std::ranges::stable_sort(ordered, {}, [&](std::size_t i) { return beads[i].target.begin; });
  for (std::size_t k = 0; k < rows.size(); ++k) {
    target_of_row_[rows[k]] = ordered[k];
    row_of_target_[ordered[k]] = rows[k];
  }
}

int AlignmentView::estimated_height(std::size_t row) const {
  const double line = kPoints * 1.9;
  const double letters_a_line = std::max(10.0, (column_width() - 2 * kInside) / (kPoints * 0.72));
  const auto height = [&](Side side, SentenceRange range) {
    double sum = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const auto letters = static_cast<double>(session_->letter(side).sentences[i].size());
      sum += line * std::ceil(std::max(letters, 1.0) / letters_a_line) + 2 * kPad + kBetween;
    }
    return sum;
  };
  const std::size_t slot = bead_of_slot(row);
  const double right = slot == kNone ? 0 : height(Side::target, session_->beads()[slot].target);
  return static_cast<int>(std::max(height(Side::source, session_->beads()[row].source), right) + kGap);
}

void AlignmentView::lay_out() {
  if (session_ == nullptr) return;
  order_targets();
  std::vector<int> heights(session_->beads().size());
  for (std::size_t row = 0; row < heights.size(); ++row) heights[row] = estimated_height(row);
  heights_.assign(std::move(heights));
  reveal_active();
}

TextLayout AlignmentView::layout_of(Side side, std::size_t sentence) {
  const auto width = static_cast<int>(column_width() - 2 * kInside);
  return {pango_of(*this),
          TaggedText(session_->letter(side).sentences[sentence]),
          marks_of(side, sentence),
          {.points = kPoints, .width = width}};
}

int AlignmentView::stack_height(Side side, std::size_t bead) {
  if (bead == kNone) return 0;
  const SentenceRange range = range_of(session_->beads()[bead], side);
  double sum = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) sum += layout_of(side, i).height() + 2 * kPad + kBetween;
  return static_cast<int>(sum);
}

/// Rows in sight get their true heights; what stands at the top stays there.
void AlignmentView::measure_visible() {
  const long bottom = static_cast<long>(top_) + GetClientSize().GetHeight();
  for (std::size_t row = heights_.row_at(static_cast<long>(top_)); row < heights_.size() && heights_.top(row) < bottom;
       ++row) {
    const int right = stack_height(Side::target, bead_of_slot(row));
    const int height = std::max(stack_height(Side::source, row), right) + static_cast<int>(kGap);
    if (height != heights_.height(row)) heights_.set(row, height);
  }
}

Box AlignmentView::stack_box(Side side, std::size_t bead) {
  const std::size_t row = side == Side::source ? bead : row_of_target_[bead];
  const double x = side == Side::source ? column_left(side) + column_width() : column_left(side);
  if (row == kNone || range_of(session_->beads()[bead], side).empty()) {
    const double y = static_cast<double>(heights_.top(bead)) - top_ + kGap;
    return {x, y, 0, 0};
  }
  const double y = static_cast<double>(heights_.top(row)) - top_ + kGap;
  return {x, y, 0, stack_height(side, bead) - kBetween};
}

std::vector<AlignmentView::Place> AlignmentView::places(std::size_t row) {
  std::vector<Place> found;
  const auto add = [&](Side side, std::size_t bead) {
    if (bead == kNone) return;
    double y = static_cast<double>(heights_.top(row)) - top_ + kGap;
    const SentenceRange range = range_of(session_->beads()[bead], side);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const double height = layout_of(side, i).height() + 2 * kPad;
      found.push_back({side, i, bead, {column_left(side), y, column_width(), height}});
      y += height + kBetween;
    }
  };
  add(Side::source, row);
  add(Side::target, bead_of_slot(row));
  return found;
}

void AlignmentView::scroll_to(double y) {
  const double page = GetClientSize().GetHeight();
  const auto total = static_cast<double>(heights_.total()) + 2 * kGap;
  top_ = std::clamp(y, 0.0, std::max(0.0, total - page));
  SetScrollbar(wxVERTICAL, static_cast<int>(top_), static_cast<int>(page), static_cast<int>(total));
  Refresh();
}

void AlignmentView::reveal_active() {
  if (session_ == nullptr || session_->beads().empty()) return;
  const auto top = static_cast<double>(heights_.top(session_->active()));
  const double height = heights_.height(session_->active());
  const double page = GetClientSize().GetHeight();
  double wanted = top_;
  if (top < top_ + 40) wanted = top - page / 4;
  if (top + height > top_ + page - 40) wanted = top + height - page * 3 / 4;
  scroll_to(wanted);
}

// The caret.

void AlignmentView::put_caret(SentenceCaret caret) {
  caret_ = caret;
  beads_changed();
}

void AlignmentView::change_side() {
  if (session_ == nullptr || session_->beads().empty()) return;
  const SentenceRange range = range_of(session_->beads()[session_->active()], other(caret_.side));
  if (!range.empty()) put_caret({other(caret_.side), range.begin, std::nullopt});
}

void AlignmentView::step_sentence(bool back) {
  if (session_ == nullptr || session_->beads().empty()) return;
  const SentenceRange range = range_of(session_->beads()[session_->active()], caret_.side);
  const std::size_t next = back ? caret_.sentence - 1 : caret_.sentence + 1;
  if (range.contains(next)) put_caret({caret_.side, next, std::nullopt});
}

void AlignmentView::step_caret(bool back) {
  if (session_ == nullptr || session_->beads().empty()) return;
  const std::vector<Word> words = words_of(session_->letter(caret_.side).sentences[caret_.sentence]);
  std::optional<std::size_t> next;
  for (const Word& word : words) {
    const std::size_t place = word.range.begin;
    if (place == 0) continue;
    if (back && caret_.byte && place < *caret_.byte) next = place;
    if (!back && (!caret_.byte || place > *caret_.byte)) {
      next = place;
      break;
    }
  }
  if (next) put_caret({caret_.side, caret_.sentence, next});
}

void AlignmentView::mark(std::optional<std::size_t> bead) {
  marked_ = bead;
  Refresh();
}

// The mouse.

std::optional<AlignmentView::Place> AlignmentView::place_at(wxPoint point) {
  if (session_ == nullptr || heights_.size() == 0) return std::nullopt;
  for (const Place& place : places(heights_.row_at(static_cast<long>(top_) + point.y))) {
    if (place.box.holds(point.x, point.y)) return place;
  }
  return std::nullopt;
}

std::optional<std::size_t> AlignmentView::ribbon_at(wxPoint point) {
  if (session_ == nullptr || heights_.size() == 0) return std::nullopt;
  const double left = column_left(Side::source) + column_width();
  if (point.x < left || point.x > left + kRibbon) return std::nullopt;
  return heights_.row_at(static_cast<long>(top_) + point.y);
}

void AlignmentView::left_down(wxMouseEvent& event) {
  SetFocus();
  const auto place = place_at(event.GetPosition());
  const auto ribbon = ribbon_at(event.GetPosition());
  if (place) {
    const double x = event.GetX() - place->box.x - kInside;
    const double y = event.GetY() - place->box.y - kPad;
    const std::size_t byte = layout_of(place->side, place->sentence).offset_at(x, y);
    const bool was_active = place->bead == session_->active();
    session_->activate(place->bead);
    // The first click chooses a bead, the next one a place in a sentence.
    caret_ = {place->side, place->sentence, was_active && byte > 0 ? std::optional(byte) : std::nullopt};
  } else if (ribbon) {
    session_->activate(*ribbon);
  } else {
    return;
  }
  beads_changed();
  if (on_activated) on_activated();
}

void AlignmentView::motion(wxMouseEvent& event) {
  const auto ribbon = ribbon_at(event.GetPosition());
  std::string tip = ribbon ? reasons_of(session_->beads()[*ribbon], session_->pair()) : "";
  if (tip == tip_) return;
  tip_ = std::move(tip);
  SetToolTip(to_wx(tip_));
}

}  // namespace weerga
