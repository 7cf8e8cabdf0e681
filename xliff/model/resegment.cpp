// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/resegment.h"

#include <algorithm>
#include <map>
#include <utility>

#include "xliff/model/unit_ids.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

[[noreturn]] void refuse(std::string sentence) { throw Error(ErrorKind::invalid_argument, std::move(sentence)); }

/// Cuts `text` before byte `place`: what stands behind it is returned. Of the codes at the cut, those from the first
/// opening one on go with the words behind it.
TaggedText cut_off(TaggedText& text, std::size_t place) {
  const auto cut = std::ranges::find_if(text.codes, [&](const InlineCode& code) {
    return code.position > place || (code.position == place && code.kind == CodeKind::opening);
  });
  TaggedText tail = text.slice({place, text.text.size()});
  TaggedText head = text.slice({0, place});
  tail.codes.assign(cut, text.codes.end());
  head.codes.assign(text.codes.begin(), cut);
  for (InlineCode& code : tail.codes) code.position -= place;
  const auto staying = static_cast<std::size_t>(std::ranges::count(head.codes, place, &InlineCode::position));
  for (Annotation& mark : tail.annotations) {
    if (mark.range.begin == 0 && mark.codes_before_begin)
      *mark.codes_before_begin -= std::min(*mark.codes_before_begin, staying);
  }
  text = std::move(head);
  return tail;
}

/// Numbers explicit orders anew, so that they count from 1 without gaps: `places` are segments in target order.
void renumber(Unit& unit, const std::vector<std::size_t>& places) {
  for (std::size_t rank = 0; rank < places.size(); ++rank) {
    Segment& segment = unit.segments[places[rank]];
    if (segment.order || rank != places[rank]) segment.order = rank + 1;
  }
}

/// Explicit orders where one has become needed; none where all stand in order and none was given.
void settle_order(Unit& unit, const std::vector<std::size_t>& places) {
  const bool any = std::ranges::any_of(unit.segments, [](const Segment& segment) { return segment.order.has_value(); });
  if (any) renumber(unit, places);
}

void add_progress(Segment& joined, const Segment& next) {
  if (next.ignorable) return;
  if (next.state < joined.state) {
    joined.state = next.state;
    joined.sub_state = next.sub_state;
  }
  joined.has_state = joined.has_state || next.has_state;
}

/// Both ends of a code in one text again: it may be written as one element.
void close_spans(TaggedText& text) {
  std::map<std::string, std::size_t, std::less<>> open;
  for (std::size_t index = 0; index < text.codes.size(); ++index) {
    InlineCode& code = text.codes[index];
    if (code.isolated || code.kind == CodeKind::placeholder) continue;
    if (code.kind == CodeKind::opening) {
      open[code.id] = index;
    } else if (const auto found = open.find(code.id); found != open.end()) {
      text.codes[found->second].spanning = code.spanning = true;
    }
  }
}

/// Joins the segments at `places` (in the order in which their texts follow each other) into one.
Segment joined_segment(const Unit& unit, const std::vector<std::size_t>& places) {
  Segment joined = unit.segments[places.front()];
  for (std::size_t each = 1; each < places.size(); ++each) {
    const Segment& next = unit.segments[places[each]];
    joined.source.append(next.source);
    if (next.target && joined.target) joined.target->append(*next.target);
    if (next.target && !joined.target) joined.target = next.target;
    if (joined.ignorable && !next.ignorable) {
      joined.ignorable = false;
      joined.state = next.state;
      joined.sub_state = next.sub_state;
      joined.id = next.id;
    }
    add_progress(joined, next);
    joined.preserve_space = joined.preserve_space || next.preserve_space;
    joined.locked = joined.locked || next.locked;
  }
  if (joined.state == State::initial && joined.sub_state.empty()) joined.has_state = false;
  close_spans(joined.source);
  if (joined.target) close_spans(*joined.target);
  return joined;
}

/// Puts `joined` in the place of the segments at `places`.
void put_in_place(Unit& unit, std::vector<std::size_t> places, Segment joined) {
  std::vector<std::size_t> order = target_order(unit);
  std::ranges::sort(places);
  const std::size_t first = places.front();
  unit.segments[first] = std::move(joined);
  std::erase_if(order, [&](std::size_t place) { return place != first && std::ranges::binary_search(places, place); });
  for (std::size_t& place : order) {
    place -=
        static_cast<std::size_t>(std::ranges::lower_bound(places, place) - places.begin()) - (place > first ? 1 : 0);
  }
  unit.segments.erase(unit.segments.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                      unit.segments.begin() + static_cast<std::ptrdiff_t>(places.back()) + 1);
  settle_order(unit, order);
}

/// Runs of segments that may be joined and follow each other in `order`, each at least two long.
std::vector<std::vector<std::size_t>> joinable_runs(const Unit& unit, const std::vector<std::size_t>& order) {
  std::vector<std::vector<std::size_t>> runs;
  std::vector<std::size_t> run;
  const auto finish = [&] {
    while (!run.empty() && unit.segments[run.back()].ignorable) run.pop_back();
    // What lies between the sources of a run must belong to it: no text may move past another.
    const auto [least, most] = std::ranges::minmax_element(run);
    if (run.size() > 1 && *most - *least + 1 == run.size()) runs.push_back(run);
    run.clear();
  };
  for (const std::size_t place : order) {
    if (!may_resegment(unit, place)) finish();
    if (may_resegment(unit, place) && !(run.empty() && unit.segments[place].ignorable)) run.push_back(place);
  }
  finish();
  return runs;
}

std::string segment_prefix(const std::string& id) {
  return id.empty() || (id[0] >= '0' && id[0] <= '9') ? "s" : id.substr(0, id.find_first_of("0123456789"));
}

}  // namespace

bool may_resegment(const Unit& unit, std::size_t index) {
  return unit.segments.at(index).can_resegment.value_or(unit.can_resegment);
}

void split(Unit& unit, std::size_t index, std::size_t source_place, std::optional<std::size_t> target_place) {
  if (index >= unit.segments.size()) refuse("There is no such segment.");
  if (!may_resegment(unit, index)) refuse("This segment may not be split: its file forbids it.");
  Segment& first = unit.segments[index];
  if (!is_boundary(first.source.text, source_place) || source_place == 0 || source_place == first.source.text.size()) {
    refuse("A segment can be split only inside its source text.");
  }
  if (target_place && (!first.target || !is_boundary(first.target->text, *target_place))) {
    refuse("The place at which to split lies outside the translation.");
  }
  std::vector<std::size_t> order = target_order(unit);
  IdPool ids = ids_of(unit);
  if (first.state > State::translated) {
    first.state = State::translated;
    first.sub_state.clear();
  }
  Segment second = first;
  if (!first.id.empty()) second.id = ids.fresh(segment_prefix(first.id));
  second.source = cut_off(first.source, source_place);
  second.target.reset();
  if (target_place) second.target = cut_off(*first.target, *target_place);
  if (!second.target && second.state != State::initial) {
    second.state = State::initial;
    second.sub_state.clear();
  }
  for (std::size_t& place : order) place += place > index ? 1 : 0;
  order.insert(std::ranges::find(order, index) + 1, index + 1);
  unit.segments.insert(unit.segments.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(second));
  settle_order(unit, order);
}

void join(Unit& unit, std::size_t first, std::size_t last) {
  if (first >= last || last >= unit.segments.size())
    refuse("Two or more segments of one unit are needed to join them.");
  std::vector<std::size_t> places;
  for (std::size_t place = first; place <= last; ++place) {
    if (!may_resegment(unit, place)) refuse("These segments may not be joined: their file forbids it.");
    places.push_back(place);
  }
  const std::vector<std::size_t> order = target_order(unit);
  if (std::ranges::search(order, places).empty())
    refuse("The translations of these segments do not follow each other.");
  put_in_place(unit, places, joined_segment(unit, places));
}

void join_all(Unit& unit) {
  std::vector<std::vector<std::size_t>> runs = joinable_runs(unit, target_order(unit));
  // From the back, so that the places of earlier runs stay right.
  std::ranges::sort(runs, std::greater{}, [](const auto& run) { return *std::ranges::min_element(run); });
  for (const std::vector<std::size_t>& run : runs) put_in_place(unit, run, joined_segment(unit, run));
}

void split_all(Unit& unit, const Breaks& breaks) {
  for (std::size_t index = 0; index < unit.segments.size(); ++index) {
    if (unit.segments[index].ignorable || !may_resegment(unit, index)) continue;
    const Segment& segment = unit.segments[index];
    const std::vector<std::size_t> source = breaks(segment.source);
    const bool translated = segment.target.has_value();
    const std::vector<std::size_t> target = translated ? breaks(*segment.target) : std::vector<std::size_t>{};
    if (translated && source.size() != target.size()) continue;
    std::size_t source_done = 0;
    std::size_t target_done = 0;
    for (std::size_t cut = 0; cut < source.size(); ++cut, ++index) {
      split(unit, index, source[cut] - source_done,
            translated ? std::optional(target[cut] - target_done) : std::nullopt);
      source_done = source[cut];
      if (translated) target_done = target[cut];
    }
  }
}

void remove_annotations(Unit& unit, const std::function<bool(const Annotation&)>& unwanted) {
  for (Segment& segment : unit.segments) {
    std::erase_if(segment.source.annotations, unwanted);
    if (segment.target) std::erase_if(segment.target->annotations, unwanted);
  }
}

bool is_standard(const Annotation& annotation) {
  const std::size_t colon = annotation.type.find(':');
  if (colon == std::string::npos) return true;
  const std::string_view prefix = std::string_view(annotation.type).substr(0, colon);
  return prefix == "mtc" || prefix == "its" || prefix == "xlf";
}

}  // namespace weerga
