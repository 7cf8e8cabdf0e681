// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/inline_flow.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace weerga {
namespace {

using Kind = FlowPiece::Kind;
using Shown = FlowPiece::Shown;

/// Longer markup (drawings) is of no use to a person or another tool; the document itself keeps it.
constexpr std::size_t kLongestData = 4096;

/// A code and what it stands for: a piece, or, without one, a look.
struct PlannedCode {
  InlineCode code;
  const FlowPiece* piece = nullptr;
  std::size_t look = 0;
};

/// The text and codes of a flow. Pieces at its borders that nobody sees stay out of it, and so does a pair around all.
struct Plan {
  std::string text;
  std::vector<PlannedCode> codes;
  std::map<std::size_t, std::size_t> looks_of_pairs;  ///< the look that needs no code, by pair; 0 = the paragraph
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_quiet(const FlowPiece& piece) { return piece.kind == Kind::atom && piece.shown != Shown::always; }

class Planner {
 public:
  explicit Planner(const Flow& flow) : flow_(flow) {
    plan_.end = flow.pieces.size();
    trim();
    while (is_wrapped()) {
      ++plan_.begin;
      --plan_.end;
      trim();
    }
    find_pairs();
    choose_looks();
  }

  Plan plan() {
    std::vector<std::size_t> next_other = others_behind();
    for (std::size_t at = plan_.begin; at < plan_.end; ++at) {
      const FlowPiece& piece = flow_.pieces[at];
      if (piece.kind == Kind::text) {
        add_text(piece);
      } else if (piece.kind == Kind::atom || !paired_.contains(piece.pair)) {
        if (piece.shown == Shown::never) continue;
        if (look_open_ && !goes_on(next_other[at])) close_look();
        add_code(CodeKind::placeholder, next_id(), piece);
      } else {
        add_border(piece);
      }
    }
    close_look();
    return std::move(plan_);
  }

 private:
  /// Leaves out what nobody sees at both borders.
  void trim() {
    while (plan_.begin < plan_.end && is_quiet(flow_.pieces[plan_.begin])) ++plan_.begin;
    while (plan_.end > plan_.begin && is_quiet(flow_.pieces[plan_.end - 1])) --plan_.end;
  }

  /// Whether one pair holds all the rest.
  [[nodiscard]] bool is_wrapped() const {
    if (plan_.end - plan_.begin < 3) return false;
    const FlowPiece& first = flow_.pieces[plan_.begin];
    const FlowPiece& last = flow_.pieces[plan_.end - 1];
    return first.kind == Kind::open && last.kind == Kind::close && first.pair == last.pair;
  }

  /// Pairs of which both ends are there, in order.
  void find_pairs() {
    std::set<std::size_t> opened;
    for (std::size_t at = plan_.begin; at < plan_.end; ++at) {
      const FlowPiece& piece = flow_.pieces[at];
      if (piece.kind == Kind::open) opened.insert(piece.pair);
      if (piece.kind == Kind::close && opened.contains(piece.pair)) paired_.insert(piece.pair);
    }
  }

  void choose_looks() {
    std::map<std::size_t, std::map<std::size_t, std::size_t>> sizes;  // by pair, by look
    std::map<std::size_t, std::size_t> firsts;
    std::vector<std::size_t> open{0};
    for (std::size_t at = plan_.begin; at < plan_.end; ++at) {
      const FlowPiece& piece = flow_.pieces[at];
      if (piece.kind == Kind::open && nests(piece)) open.push_back(piece.pair);
      if (piece.kind == Kind::close && nests(piece) && open.size() > 1) open.pop_back();
      if (piece.kind != Kind::text) continue;
      firsts.emplace(open.back(), piece.look);
      const auto seen = std::ranges::count_if(piece.text, [](char byte) { return byte != ' '; });
      sizes[open.back()][piece.look] += static_cast<std::size_t>(seen);
    }
    for (const auto& [pair, by_look] : sizes) {
      std::size_t& best = plan_.looks_of_pairs[pair] = firsts[pair];
      for (const auto& [look, size] : by_look) {
        if (size > by_look.at(best)) best = look;
      }
    }
  }

  [[nodiscard]] bool nests(const FlowPiece& piece) const { return piece.nests && paired_.contains(piece.pair); }

  /// For each piece, the next one that is no atom.
  [[nodiscard]] std::vector<std::size_t> others_behind() const {
    std::vector<std::size_t> next(flow_.pieces.size() + 1, flow_.pieces.size());
    for (std::size_t at = plan_.end; at-- > plan_.begin;)
      next[at] = at + 1 < plan_.end && flow_.pieces[at + 1].kind != Kind::atom ? at + 1 : next[at + 1];
    return next;
  }

  [[nodiscard]] bool goes_on(std::size_t next) const {
    return next < plan_.end && flow_.pieces[next].kind == Kind::text && flow_.pieces[next].look == open_look_;
  }

  std::string next_id() { return std::to_string(++last_id_); }

  [[nodiscard]] std::size_t plain_look() const {
    const auto look = plan_.looks_of_pairs.find(scopes_.back());
    return look == plan_.looks_of_pairs.end() ? 0 : look->second;
  }

  void add_text(const FlowPiece& piece) {
    if (look_open_ && piece.look != open_look_) close_look();
    if (!look_open_ && piece.look != plain_look()) open_look(piece.look);
    plan_.text += piece.text;
  }

  void add_border(const FlowPiece& piece) {
    close_look();
    const bool opens = piece.kind == Kind::open;
    if (opens) ids_of_pairs_[piece.pair] = next_id();
    if (opens && piece.nests) scopes_.push_back(piece.pair);
    if (!opens && piece.nests && scopes_.size() > 1) scopes_.pop_back();
    add_code(opens ? CodeKind::opening : CodeKind::closing, ids_of_pairs_[piece.pair], piece);
  }

  void open_look(std::size_t look) {
    look_open_ = true;
    open_look_ = look;
    look_id_ = next_id();
    add_look_code(CodeKind::opening);
  }

  void close_look() {
    if (look_open_) add_look_code(CodeKind::closing);
    look_open_ = false;
  }

  void add_look_code(CodeKind kind) {
    const RunLook& look = flow_.looks[open_look_];
    InlineCode code{.position = plan_.text.size(), .kind = kind, .id = look_id_, .type = "fmt"};
    code.sub_type = look.sub_type;
    code.display = look.display.empty() ? "plain" : look.display;
    code.data = kind == CodeKind::opening ? look.before : look.after;
    plan_.codes.push_back({.code = std::move(code), .look = open_look_});
  }

  void add_code(CodeKind kind, std::string id, const FlowPiece& piece) {
    InlineCode code{.position = plan_.text.size(), .kind = kind, .id = std::move(id), .type = piece.type};
    code.sub_type = piece.sub_type;
    code.display = piece.display;
    code.equivalent = piece.equivalent;
    if (piece.markup.size() <= kLongestData) code.data = piece.markup;
    code.can_copy = code.can_delete = piece.droppable;
    plan_.codes.push_back({.code = std::move(code), .piece = &piece});
  }

  const Flow& flow_;
  Plan plan_;
  std::set<std::size_t> paired_;
  std::map<std::size_t, std::string> ids_of_pairs_;
  std::vector<std::size_t> scopes_{0};
  std::size_t last_id_ = 0;
  bool look_open_ = false;
  std::size_t open_look_ = 0;
  std::string look_id_;
};

/// Writes a target with the codes of a plan.
class FlowWriter {
 public:
  FlowWriter(const Flow& flow, const Plan& plan, const TextMarkup& text_markup)
      : flow_(flow), plan_(plan), text_markup_(text_markup) {
    for (const PlannedCode& code : plan.codes) {
      auto& codes = code.code.kind == CodeKind::closing ? closings_ : openings_;
      codes.emplace(code.code.id, &code);
    }
  }

  std::string written(const TaggedText& target) {
    for (std::size_t at = 0; at < plan_.begin; ++at) markup_ += flow_.pieces[at].markup;
    std::size_t place = 0;
    for (const InlineCode& code : target.codes) {
      add_text(std::string_view(target.text).substr(place, code.position - place));
      place = code.position;
      add(code);
    }
    add_text(std::string_view(target.text).substr(place));
    while (!open_.empty()) end(open_.size() - 1);
    add_missing();
    for (std::size_t at = plan_.end; at < flow_.pieces.size(); ++at) markup_ += flow_.pieces[at].markup;
    return std::move(markup_);
  }

 private:
  void add_text(std::string_view text) {
    if (text.empty() || flow_.looks.empty()) return;
    const RunLook& look = flow_.looks[look_here()];
    markup_ += look.before;
    markup_ += text_markup_(text);
    markup_ += look.after;
  }

  [[nodiscard]] std::size_t look_here() const {
    std::size_t pair = 0;
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if ((*open)->piece == nullptr) return (*open)->look;
      pair = (*open)->piece->nests ? (*open)->piece->pair : 0;
      if (pair != 0) break;
    }
    const auto look = plan_.looks_of_pairs.find(pair);
    if (look != plan_.looks_of_pairs.end()) return look->second;
    const auto plain = plan_.looks_of_pairs.find(0);
    return plain == plan_.looks_of_pairs.end() ? 0 : plain->second;
  }

  [[nodiscard]] const PlannedCode* planned(const InlineCode& code) const {
    const auto& codes = code.kind == CodeKind::closing ? closings_ : openings_;
    auto found = codes.find(code.id);
    if (found == codes.end()) found = codes.find(code.copy_of);
    return found == codes.end() ? nullptr : found->second;
  }

  void add(const InlineCode& code) {
    const PlannedCode* planned_code = planned(code);
    if (planned_code == nullptr) return;
    if (code.kind == CodeKind::closing) {
      const auto open = std::find_if(open_.rbegin(), open_.rend(), [&](const PlannedCode* opened) {
        return opened->code.id == planned_code->code.id;
      });
      if (open != open_.rend()) end(static_cast<std::size_t>(open_.rend() - open) - 1);
      return;
    }
    if (!used_.insert(planned_code).second && !planned_code->code.can_copy) return;
    if (planned_code->piece != nullptr) markup_ += planned_code->piece->markup;
    if (planned_code->code.kind == CodeKind::opening) open_.push_back(planned_code);
  }

  /// Closes the pair at `index` of those that are open, and, where it nests, those inside it that nest too.
  void end(std::size_t index) {
    const bool nests = open_[index]->piece != nullptr && open_[index]->piece->nests;
    for (std::size_t at = open_.size(); nests && --at > index;) {
      if (open_[at]->piece != nullptr && open_[at]->piece->nests) close(at);
    }
    close(index);
  }

  void close(std::size_t index) {
    const PlannedCode* code = open_[index];
    const auto closing = closings_.find(code->code.id);
    if (code->piece != nullptr && closing != closings_.end()) markup_ += closing->second->piece->markup;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(index));
  }

  void add_missing() {
    std::set<const FlowPiece*> written;
    for (const PlannedCode* code : used_) written.insert(code->piece);
    for (std::size_t at = plan_.begin; at < plan_.end; ++at) {
      const FlowPiece& piece = flow_.pieces[at];
      if (piece.kind == Kind::atom && !piece.droppable && !written.contains(&piece)) markup_ += piece.markup;
    }
    for (const PlannedCode& code : plan_.codes) {
      const bool lone_border = code.piece != nullptr && code.piece->kind != Kind::atom;
      if (lone_border && code.code.kind == CodeKind::placeholder && !written.contains(code.piece))
        markup_ += code.piece->markup;
    }
  }

  const Flow& flow_;
  const Plan& plan_;
  const TextMarkup& text_markup_;
  std::map<std::string, const PlannedCode*, std::less<>> openings_;  ///< placeholders too
  std::map<std::string, const PlannedCode*, std::less<>> closings_;
  std::set<const PlannedCode*> used_;
  std::vector<const PlannedCode*> open_;
  std::string markup_;
};

}  // namespace

std::size_t Flow::index_of(RunLook look) {
  const auto [place, is_new] = look_places.emplace(look.key, looks.size());
  if (is_new) looks.push_back(std::move(look));
  return place->second;
}

void Flow::add_text(std::string_view text, std::size_t look) {
  if (text.empty()) return;
  if (pieces.empty() || pieces.back().kind != Kind::text || pieces.back().look != look)
    pieces.push_back({.kind = Kind::text, .look = look});
  pieces.back().text += text;
}

TaggedText tagged_text_of(const Flow& flow) {
  Plan plan = Planner(flow).plan();
  TaggedText text(std::move(plan.text));
  text.codes.reserve(plan.codes.size());
  for (PlannedCode& code : plan.codes) text.codes.push_back(std::move(code.code));
  return text;
}

std::string markup_of(const Flow& flow, const TaggedText& target, const TextMarkup& text_markup) {
  const Plan plan = Planner(flow).plan();
  return FlowWriter(flow, plan, text_markup).written(target);
}

bool same_reading(const TaggedText& a, const TaggedText& b) {
  return a.text == b.text && std::ranges::equal(a.codes, b.codes, [](const InlineCode& x, const InlineCode& y) {
           return x.position == y.position && x.kind == y.kind && x.id == y.id;
         });
}

}  // namespace weerga
