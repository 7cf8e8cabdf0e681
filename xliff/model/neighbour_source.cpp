// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/neighbour_source.h"

namespace weerga {

std::string_view neighbour_source(const File& file, SegmentPlace place, int step) {
  const Unit* unit = &file.units[place.unit];
  for (std::size_t segment = place.segment;;) {
    const std::size_t last = step > 0 ? unit->segments.size() - 1 : 0;
    if (!unit->segments.empty() && segment != last) {
      segment += static_cast<std::size_t>(step);
    } else {
      if (place.unit == (step > 0 ? file.units.size() - 1 : 0)) return {};
      place.unit += static_cast<std::size_t>(step);
      unit = &file.units[place.unit];
      if (unit->segments.empty()) continue;
      segment = step > 0 ? 0 : unit->segments.size() - 1;
    }
    if (!unit->segments[segment].ignorable) return unit->segments[segment].source.text;
  }
}

}  // namespace weerga
