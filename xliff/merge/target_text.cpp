// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/target_text.h"

#include <algorithm>
#include <iterator>

namespace weerga {
namespace {

/// The pieces of a unit in the order of their targets.
std::vector<const Segment*> pieces_in_target_order(const Unit& unit) {
  std::vector<const Segment*> pieces(unit.segments.size(), nullptr);
  std::vector<const Segment*> unplaced;
  for (const Segment& segment : unit.segments) {
    const std::size_t place = segment.order.value_or(0);
    const bool is_free = place > 0 && place <= pieces.size() && pieces[place - 1] == nullptr;
    if (is_free) {
      pieces[place - 1] = &segment;
    } else {
      unplaced.push_back(&segment);
    }
  }
  // Those without an order keep their own place where it is free, else take the next free one.
  std::size_t next = 0;
  for (const Segment* segment : unplaced) {
    const auto own = static_cast<std::size_t>(segment - unit.segments.data());
    std::size_t place = own;
    if (pieces[own] != nullptr) {
      while (pieces[next] != nullptr) ++next;
      place = next;
    }
    pieces[place] = segment;
  }
  return pieces;
}

}  // namespace

bool has_target(const Segment& segment) {
  return segment.target && !(segment.target->empty() && !segment.source.empty());
}

TaggedText target_text(const Unit& unit) {
  TaggedText text;
  for (const Segment* segment : pieces_in_target_order(unit))
    text.append(has_target(*segment) ? *segment->target : segment->source);
  return text;
}

TaggedText source_text(const Unit& unit) {
  TaggedText text;
  for (const Segment& segment : unit.segments) text.append(segment.source);
  return text;
}

std::string readable_text(const TaggedText& text) {
  std::string readable;
  std::size_t place = 0;
  for (const InlineCode& code : text.codes) {
    readable.append(text.text, place, code.position - place);
    readable += code.equivalent;
    place = code.position;
  }
  return readable + text.text.substr(place);
}

std::vector<Diagnostic> open_segments(const Unit& unit) {
  std::vector<Diagnostic> open;
  for (const Segment* segment : pieces_in_target_order(unit)) {
    const bool translated = has_target(*segment);
    if (segment->ignorable || (translated && segment->state >= State::reviewed)) continue;
    const std::string where = unit.id + "/" + segment->id;
    open.push_back({.severity = translated ? Severity::note : Severity::warning,
                    .code = translated ? "merge.unreviewed" : "merge.open",
                    .sentence = translated
                                    ? "Segment " + where + " is translated but not reviewed."
                                    : "Segment " + where + " has no translation; its source stands in the letter."});
  }
  return open;
}

std::vector<Diagnostic> open_segments(const Document& document) {
  std::vector<Diagnostic> open;
  for (const File& file : document.files) {
    for (const Unit& unit : file.units) std::ranges::move(open_segments(unit), std::back_inserter(open));
  }
  return open;
}

}  // namespace weerga
