// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_session.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <span>
#include <utility>

#include "tm/alignment/aligner.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// So many beads on either side of the active one are aligned anew at once.
constexpr std::size_t kReach = 150;

using RangeOf = SentenceRange Bead::*;

RangeOf range_of(Side side) { return side == Side::source ? &Bead::source : &Bead::target; }
RangeOf other_range_of(Side side) { return side == Side::source ? &Bead::target : &Bead::source; }

/// Beads that cover a run of sentences on both sides by themselves.
struct BeadWindow {
  std::size_t first = 0;
  std::size_t last = 0;
  SentenceRange source;
  SentenceRange target;
};

/// The sentences that the beads of [first, last) hold on a side, if they are a run without holes.
std::optional<SentenceRange> run_of(std::span<const Bead> beads, RangeOf side) {
  SentenceRange run{SIZE_MAX, 0};
  std::size_t count = 0;
  for (const Bead& bead : beads) {
    const SentenceRange range = bead.*side;
    if (range.empty()) continue;
    run = {std::min(run.begin, range.begin), std::max(run.end, range.end)};
    count += range.size();
  }
  if (count == 0) return std::nullopt;
  return run.size() == count ? std::optional(run) : std::nullopt;
}

BeadWindow window_around(const AlignedPair& pair, std::size_t bead) {
  const std::span<const Bead> beads = pair.beads;
  const std::size_t first = bead > kReach ? bead - kReach : 0;
  const std::size_t last = std::min(bead + kReach, beads.size());
  const auto source = run_of(beads.subspan(first, last - first), &Bead::source);
  const auto target = run_of(beads.subspan(first, last - first), &Bead::target);
  if (source && target) return {first, last, *source, *target};
  return {0, beads.size(), {0, pair.source.sentences.size()}, {0, pair.target.sentences.size()}};
}

SentenceRange shifted(SentenceRange range, std::size_t by) { return {range.begin + by, range.end + by}; }

/// A place of an empty range may lie outside the window; inside it is as good at the nearest end.
SentenceRange within(SentenceRange range, SentenceRange window) {
  const std::size_t begin = std::clamp(range.begin, window.begin, window.end) - window.begin;
  return {begin, begin + range.size()};
}

/// Aligns the sentences of a window anew; `fixed` says which of its beads stay.
template <typename Fixed>
Alignment aligned(const AlignedPair& pair, const BeadWindow& window, const Lexicon* lexicon, Fixed fixed) {
  AlignmentOptions options{
      .source_language = pair.source.language, .target_language = pair.target.language, .lexicon = lexicon};
  for (std::size_t i = window.first; i < window.last; ++i) {
    const Bead& bead = pair.beads[i];
    if (fixed(bead)) options.fixed.push_back({within(bead.source, window.source), within(bead.target, window.target)});
  }
  const auto part = [](const LetterSentences& letter, SentenceRange range) {
    return std::span(letter.sentences).subspan(range.begin, range.size());
  };
  Alignment beads = align(part(pair.source, window.source), part(pair.target, window.target), options);
  for (Bead& bead : beads) {
    bead.source = shifted(bead.source, window.source.begin);
    bead.target = shifted(bead.target, window.target.begin);
    for (Evidence& evidence : bead.evidence) {
      evidence.source_sentence += window.source.begin;
      evidence.target_sentence += window.target.begin;
    }
  }
  return beads;
}

/// The sentences of a bead; where an omission stands does not count.
using Ranges = std::pair<SentenceRange, SentenceRange>;
Ranges ranges_of(const Bead& bead) {
  return {bead.source.empty() ? SentenceRange{} : bead.source, bead.target.empty() ? SentenceRange{} : bead.target};
}

std::size_t bytes_of(const LetterSentences& letter, SentenceRange range) {
  return std::accumulate(letter.sentences.begin() + static_cast<std::ptrdiff_t>(range.begin),
                         letter.sentences.begin() + static_cast<std::ptrdiff_t>(range.end), std::size_t{0},
                         [](std::size_t sum, const std::string& text) { return sum + text.size(); });
}

/// Where `range` of `letter` is best cut so that its first part takes `share` of its length. A single sentence goes to
/// the larger share whole.
std::size_t cut_by_length(const LetterSentences& letter, SentenceRange range, double share) {
  const auto all = static_cast<double>(bytes_of(letter, range));
  std::size_t best = range.begin;
  double least = 2;
  for (std::size_t cut = range.begin; cut <= range.end; ++cut) {
    if (range.size() > 1 && (cut == range.begin || cut == range.end)) continue;
    const double off = std::abs(static_cast<double>(bytes_of(letter, {range.begin, cut})) / std::max(all, 1.0) - share);
    if (off < least) {
      least = off;
      best = cut;
    }
  }
  return best;
}

/// Two neighbouring ranges as one; nothing if sentences lie between them.
std::optional<SentenceRange> joined(SentenceRange a, SentenceRange b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  if (a.end == b.begin) return SentenceRange{a.begin, b.end};
  if (b.end == a.begin) return SentenceRange{b.begin, a.end};
  return std::nullopt;
}

Bead decided(SentenceRange source, SentenceRange target) { return {source, target, 1, {}, true}; }

}  // namespace

/// The pair as an action would leave it, before aligning anew.
struct AlignmentSession::Draft {
  std::string name;
  AlignedPair pair;
  std::size_t bead = 0;  ///< near which the action took place
  Side focus_side = Side::source;
  std::size_t focus = 0;  ///< sentence that the active bead shall hold
  SentenceChange source;
  SentenceChange target;

  static Draft of(const AlignmentSession& session, std::string name) {
    Draft draft{std::move(name), session.pair_, session.active_};
    const Bead& bead = session.beads()[session.active_];
    draft.focus_side = bead.source.empty() ? Side::target : Side::source;
    draft.focus = bead.source.empty() ? bead.target.begin : bead.source.begin;
    return draft;
  }
  void put(std::size_t at, std::size_t count, const Alignment& beads) {
    const auto first = pair.beads.begin() + static_cast<std::ptrdiff_t>(at);
    const auto place = pair.beads.erase(first, first + static_cast<std::ptrdiff_t>(count));
    pair.beads.insert(place, beads.begin(), beads.end());
    std::erase_if(pair.beads,
                  [](const Bead& bead_here) { return bead_here.source.empty() && bead_here.target.empty(); });
  }
};

AlignmentSession::AlignmentSession(LetterSentences source, LetterSentences target,
                                   std::shared_ptr<const Lexicon> lexicon)
    : pair_{std::move(source), std::move(target), {}}, lexicon_(std::move(lexicon)) {
  pair_.beads = align(
      pair_.source.sentences, pair_.target.sentences,
      {.source_language = pair_.source.language, .target_language = pair_.target.language, .lexicon = lexicon_.get()});
}

AlignmentSession::AlignmentSession(AlignedPair pair, const std::vector<AlignmentEdit>& edits,
                                   std::shared_ptr<const Lexicon> lexicon)
    : pair_(std::move(pair)), lexicon_(std::move(lexicon)) {
  for (const AlignmentEdit& edit : edits) {
    apply(pair_, edit);
    activate(edit.active_after);
    done_.push_back(edit);
  }
  const BeadWindow whole{0, beads().size(), {0, pair_.source.sentences.size()}, {0, pair_.target.sentences.size()}};
  Alignment told = aligned(pair_, whole, lexicon_.get(), [](const Bead&) { return true; });
  for (std::size_t i = 0; i < told.size() && i < beads().size(); ++i) {
    if (ranges_of(told[i]) == ranges_of(pair_.beads[i])) pair_.beads[i].evidence = std::move(told[i].evidence);
  }
}

void AlignmentSession::activate(std::size_t bead) {
  active_ = beads().empty() ? 0 : std::min(bead, beads().size() - 1);
}

void AlignmentSession::align_anew(Draft& draft) const {
  const BeadWindow window = window_around(draft.pair, std::min(draft.bead, draft.pair.beads.size()));
  const Alignment fresh = aligned(draft.pair, window, lexicon_.get(), [](const Bead& bead) { return bead.confirmed; });
  draft.put(window.first, window.last - window.first, fresh);
}

bool AlignmentSession::commit(Draft draft) {
  align_anew(draft);
  AlignmentEdit edit = difference(pair_.beads, draft.pair.beads);
  if (edit.before.empty() && edit.after.empty()) return false;
  edit.name = std::move(draft.name);
  edit.source = std::move(draft.source);
  edit.target = std::move(draft.target);
  edit.active_before = active_;
  std::set<Ranges> known;
  for (const Bead& bead : pair_.beads) known.insert(ranges_of(bead));
  pair_ = std::move(draft.pair);
  const auto holds = [&](const Bead& bead) { return (bead.*range_of(draft.focus_side)).contains(draft.focus); };
  activate(static_cast<std::size_t>(std::ranges::find_if(pair_.beads, holds) - pair_.beads.begin()));
  edit.active_after = active_;
  changed_.clear();
  for (std::size_t i = 0; i < beads().size(); ++i) {
    const bool is_new = !beads()[i].confirmed && !known.contains(ranges_of(beads()[i]));
    if (is_new && i != active_) changed_.push_back(i);
  }
  done_.push_back(edit);
  undone_.clear();
  if (on_edit) on_edit(edit);
  return true;
}

bool AlignmentSession::accept() {
  if (beads().empty() || beads()[active_].confirmed) return false;
  Draft draft = Draft::of(*this, "accept");
  draft.pair.beads[active_].confirmed = true;
  draft.pair.beads[active_].confidence = 1;
  return commit(std::move(draft));
}

bool AlignmentSession::merge() {
  if (active_ + 1 >= beads().size()) return false;
  const Bead& a = beads()[active_];
  const Bead& b = beads()[active_ + 1];
  const auto source = joined(a.source, b.source);
  const auto target = joined(a.target, b.target);
  if (!source || !target) return false;
  Draft draft = Draft::of(*this, "merge");
  draft.put(active_, 2, {decided(*source, *target)});
  return commit(std::move(draft));
}

bool AlignmentSession::split(Side side, std::size_t sentence) {
  if (beads().empty()) return false;
  const Bead& bead = beads()[active_];
  const SentenceRange range = bead.*range_of(side);
  if (!range.contains(sentence) || sentence == range.begin) return false;
  const SentenceRange other = bead.*other_range_of(side);
  const double share = static_cast<double>(bytes_of(letter(side), {range.begin, sentence})) /
                       static_cast<double>(std::max<std::size_t>(1, bytes_of(letter(side), range)));
  const Side other_side = side == Side::source ? Side::target : Side::source;
  const std::size_t cut = cut_by_length(letter(other_side), other, share);
  Bead first = decided({}, {});
  Bead second = decided({}, {});
  first.*range_of(side) = {range.begin, sentence};
  second.*range_of(side) = {sentence, range.end};
  first.*other_range_of(side) = {other.begin, cut};
  second.*other_range_of(side) = {cut, other.end};
  Draft draft = Draft::of(*this, "split");
  draft.put(active_, 1, {first, second});
  return commit(std::move(draft));
}

bool AlignmentSession::split_sentence(Side side, std::size_t sentence, std::size_t byte) {
  if (beads().empty() || !(beads()[active_].*range_of(side)).contains(sentence)) return false;
  const std::string& text = letter(side).sentences[sentence];
  if (byte == 0 || byte >= text.size() || !is_boundary(text, byte)) return false;
  const std::string head(trimmed(std::string_view(text).substr(0, byte)));
  const std::string tail(trimmed(std::string_view(text).substr(byte)));
  if (head.empty() || tail.empty()) return false;
  Draft draft = Draft::of(*this, "split sentence");
  SentenceChange& change = side == Side::source ? draft.source : draft.target;
  change = {sentence, {text}, {head, tail}};
  LetterSentences& changed_letter = side == Side::source ? draft.pair.source : draft.pair.target;
  const auto place = static_cast<std::ptrdiff_t>(sentence);
  changed_letter.sentences[sentence] = head;
  changed_letter.sentences.insert(changed_letter.sentences.begin() + place + 1, tail);
  changed_letter.paragraphs.insert(changed_letter.paragraphs.begin() + place, changed_letter.paragraphs[sentence]);
  for (Bead& bead : draft.pair.beads) {
    SentenceRange& range = bead.*range_of(side);
    if (range.begin > sentence) ++range.begin;
    if (range.end > sentence) ++range.end;
  }
  draft.pair.beads[active_].confirmed = false;
  return commit(std::move(draft));
}

bool AlignmentSession::move(Side side, bool up) {
  if (beads().empty() || (up ? active_ == 0 : active_ + 1 >= beads().size())) return false;
  const std::size_t neighbour = up ? active_ - 1 : active_ + 1;
  SentenceRange given = beads()[active_].*range_of(side);
  if (given.empty()) return false;
  const std::size_t sentence = up ? given.begin : given.end - 1;
  const auto taken = joined(beads()[neighbour].*range_of(side), {sentence, sentence + 1});
  if (!taken) return false;
  (up ? given.begin : given.end) += up ? 1 : static_cast<std::size_t>(-1);
  Draft draft = Draft::of(*this, up ? "move up" : "move down");
  Bead giver = beads()[active_];
  Bead taker = beads()[neighbour];
  giver.*range_of(side) = given;
  taker.*range_of(side) = *taken;
  giver = decided(giver.source, giver.target);
  taker = decided(taker.source, taker.target);
  draft.focus_side = side;
  draft.focus = sentence;
  draft.put(std::min(active_, neighbour), 2, up ? Alignment{taker, giver} : Alignment{giver, taker});
  return commit(std::move(draft));
}

bool AlignmentSession::move_up(Side side) { return move(side, true); }
bool AlignmentSession::move_down(Side side) { return move(side, false); }

bool AlignmentSession::link(std::size_t other) {
  if (other >= beads().size() || other == active_) return false;
  const auto source = joined(beads()[active_].source, beads()[other].source);
  const auto target = joined(beads()[active_].target, beads()[other].target);
  if (!source || !target) return false;
  Draft draft = Draft::of(*this, "link");
  draft.pair.beads[active_] = decided(*source, *target);
  draft.pair.beads.erase(draft.pair.beads.begin() + static_cast<std::ptrdiff_t>(other));
  return commit(std::move(draft));
}

bool AlignmentSession::link_omissions() {
  if (beads().empty() || !beads()[active_].is_omission()) return false;
  const RangeOf missing = beads()[active_].source.empty() ? &Bead::source : &Bead::target;
  std::optional<std::size_t> nearest;
  const auto distance = [&](std::size_t i) { return i > active_ ? i - active_ : active_ - i; };
  for (std::size_t i = 0; i < beads().size(); ++i) {
    if (!beads()[i].is_omission() || (beads()[i].*missing).empty()) continue;
    if (!nearest || distance(i) < distance(*nearest)) nearest = i;
  }
  return nearest && link(*nearest);
}

bool AlignmentSession::unlink() {
  if (beads().empty() || beads()[active_].is_omission()) return false;
  const Bead bead = beads()[active_];
  Draft draft = Draft::of(*this, "unlink");
  Alignment omissions;
  for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) {
    omissions.push_back(decided({i, i + 1}, {bead.target.begin, bead.target.begin}));
  }
  for (std::size_t j = bead.target.begin; j < bead.target.end; ++j) {
    omissions.push_back(decided({bead.source.end, bead.source.end}, {j, j + 1}));
  }
  draft.put(active_, 1, omissions);
  return commit(std::move(draft));
}

bool AlignmentSession::swap() {
  if (active_ + 1 >= beads().size()) return false;
  const Bead a = beads()[active_];
  const Bead b = beads()[active_ + 1];
  if (a.is_omission() || b.is_omission()) return false;
  Draft draft = Draft::of(*this, "swap");
  draft.put(active_, 2, {decided(a.source, b.target), decided(b.source, a.target)});
  return commit(std::move(draft));
}

bool AlignmentSession::mark_omitted(Side side, std::size_t sentence) {
  if (beads().empty()) return false;
  Bead rest = beads()[active_];
  if (rest.is_omission()) return accept();
  SentenceRange& range = rest.*range_of(side);
  if (!range.contains(sentence) || (sentence != range.begin && sentence + 1 != range.end)) return false;
  const bool first = sentence == range.begin;
  Bead omission = decided({rest.source.begin, rest.source.begin}, {rest.target.begin, rest.target.begin});
  if (!first) omission = decided({rest.source.end, rest.source.end}, {rest.target.end, rest.target.end});
  omission.*range_of(side) = {sentence, sentence + 1};
  range = first ? SentenceRange{range.begin + 1, range.end} : SentenceRange{range.begin, range.end - 1};
  // A bead that loses its only sentence on one side leaves the other side open again.
  rest.confirmed = !rest.is_omission();
  rest.confidence = rest.confirmed ? 1 : 0;
  Draft draft = Draft::of(*this, "mark omitted");
  draft.focus_side = side;
  draft.focus = sentence;
  draft.put(active_, 1, first ? Alignment{omission, rest} : Alignment{rest, omission});
  return commit(std::move(draft));
}

void AlignmentSession::replay(const AlignmentEdit& edit, std::size_t active) {
  apply(pair_, edit);
  changed_.clear();
  activate(active);
  refresh_evidence();
  if (on_edit) on_edit(edit);
}

bool AlignmentSession::undo() {
  if (done_.empty()) return false;
  const AlignmentEdit back = inverse_of(done_.back());
  undone_.push_back(std::move(done_.back()));
  done_.pop_back();
  replay(back, back.active_after);
  return true;
}

bool AlignmentSession::redo() {
  if (undone_.empty()) return false;
  const AlignmentEdit again = std::move(undone_.back());
  undone_.pop_back();
  done_.push_back(again);
  replay(again, again.active_after);
  return true;
}

void AlignmentSession::refresh_evidence() {
  const BeadWindow window = window_around(pair_, active_);
  Alignment told = aligned(pair_, window, lexicon_.get(), [](const Bead&) { return true; });
  for (std::size_t i = 0; i < told.size() && window.first + i < window.last; ++i) {
    Bead& bead = pair_.beads[window.first + i];
    if (ranges_of(bead) == ranges_of(told[i])) bead.evidence = std::move(told[i].evidence);
  }
}

std::vector<std::size_t> AlignmentSession::doubtful() const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < beads().size(); ++i) {
    if (!beads()[i].confirmed && beads()[i].confidence < kSure) found.push_back(i);
  }
  std::ranges::stable_sort(found, {}, [&](std::size_t i) { return beads()[i].confidence; });
  return found;
}

std::optional<std::size_t> AlignmentSession::next_doubtful() const {
  const std::vector<std::size_t> found = doubtful();
  if (found.empty()) return std::nullopt;
  const auto here = std::ranges::find(found, active_);
  if (here == found.end() || std::next(here) == found.end()) return found.front();
  return *std::next(here);
}

std::optional<std::size_t> AlignmentSession::next_unequal() const {
  for (std::size_t step = 1; step <= beads().size(); ++step) {
    const std::size_t i = (active_ + step) % beads().size();
    if (!beads()[i].confirmed && !beads()[i].is_one_to_one()) return i;
  }
  return std::nullopt;
}

std::size_t AlignmentSession::confirmed_count() const {
  return static_cast<std::size_t>(std::ranges::count_if(beads(), &Bead::confirmed));
}

}  // namespace weerga
