// SPDX-License-Identifier: Apache-2.0
// Any bytes: either an Error, or units that survive being written and read again.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "tm/tmx/tmx_reader.h"
#include "tm/tmx/tmx_units.h"
#include "tm/tmx/tmx_writer.h"

namespace {

using namespace weerga;

std::vector<TmxUnit> units_of_text(const std::string& bytes, std::size_t piece) {
  TmxReader reader(
      [&, place = std::size_t{0}](std::size_t count) mutable {
        std::string part = bytes.substr(place, std::min(count, piece));
        place += part.size();
        return part;
      },
      "fuzz");
  std::vector<TmxUnit> units;
  while (auto unit = reader.next()) {
    for (const Unit& pair : units_of(*unit, {})) (void)pair;
    units.push_back(std::move(*unit));
  }
  return units;
}

std::vector<std::string> texts_of(const std::vector<TmxUnit>& units) {
  std::vector<std::string> texts;
  for (const TmxUnit& unit : units) {
    for (const TmxVariant& variant : unit.variants) texts.push_back(variant.text.text);
  }
  return texts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  try {
    const std::vector<TmxUnit> units = units_of_text(bytes, 1U << 16U);
    std::string written;
    TmxWriter writer([&](std::string_view part) { written += part; }, {});
    for (const TmxUnit& unit : units) writer.write(unit);
    writer.finish();
    if (texts_of(units_of_text(written, 7)) != texts_of(units)) std::abort();
  } catch (const Error&) {
    return 0;
  }
  return 0;
}
