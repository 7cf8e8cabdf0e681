// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/outlined_units.h"

#include "xliff/formats/xliff1_reader.h"
#include "xliff/formats/xliff2_reader.h"

namespace weerga {

void OutlinedUnits::begin(const XmlScanner& scanner, std::string_view window, const XliffLevels& levels) {
  outline_.restart(window);
  outline_.set_outer_bindings(levels.bindings());
  outline_.add(scanner, XmlToken::start);
}

bool OutlinedUnits::take(const XmlScanner& scanner, XmlToken token, const XliffLevels& levels) {
  if (outline_.add(scanner, token)) return true;
  outline_.set_spaces(scanner.spaces());
  Reading reading{.outline = &outline_, .place_of = [&](std::size_t offset) { return scanner.place_of(offset); }};
  const auto unit_of = levels.version() == XliffLevels::Version::two ? xliff2_unit_of : xliff1_unit_of;
  return take_(unit_of(reading, 0, levels.inherited()), levels);
}

}  // namespace weerga
