// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/unit_ids.h"

#include <algorithm>
#include <numeric>

namespace weerga {
namespace {

void add_ids(const TaggedText& text, IdPool& ids) {
  for (const InlineCode& code : text.codes) ids.take(code.id);
  for (const Annotation& annotation : text.annotations) ids.take(annotation.id);
}

}  // namespace

std::string IdPool::fresh(std::string_view prefix) {
  for (std::size_t& number = last_[std::string(prefix)];;) {
    std::string id = std::string(prefix) + std::to_string(++number);
    if (taken_.insert(id).second) return id;
  }
}

IdPool ids_of(const Unit& unit) {
  IdPool ids;
  for (const Segment& segment : unit.segments) {
    ids.take(segment.id);
    add_ids(segment.source, ids);
    if (segment.target) add_ids(*segment.target, ids);
  }
  return ids;
}

std::vector<std::size_t> target_order(const Unit& unit) {
  std::vector<std::size_t> places(unit.segments.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, {},
                           [&](std::size_t place) { return unit.segments[place].order.value_or(place + 1); });
  return places;
}

}  // namespace weerga
