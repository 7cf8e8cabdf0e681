// SPDX-License-Identifier: Apache-2.0
// Edits of what was read: new translations, states and notes, splits and joins. The saved file is well formed and holds
// the new texts. The last byte chooses the edit.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xliff/formats/xliff_file.h"
#include "xliff/model/resegment.h"

namespace {

using namespace weerga;

void edit(Unit& unit, std::uint8_t choice) {
  if (unit.segments.empty()) return;
  Segment& segment = unit.segments[choice % unit.segments.size()];
  if ((choice & 1U) != 0) segment.target = segment.source;
  if ((choice & 2U) != 0) segment.target = TaggedText("nieuw <&> \r\x01");
  if ((choice & 4U) != 0) segment.state = State::final;
  if ((choice & 8U) != 0) unit.notes.push_back({.id = "n", .text = "let op", .author = "Jan"});
  if ((choice & 16U) != 0) segment.target.reset();
  try {
    if ((choice & 32U) != 0) split(unit, choice % unit.segments.size(), segment.source.text.size() / 2, {});
    if ((choice & 64U) != 0) join(unit, 0, unit.segments.size() - 1);
  } catch (const Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  try {
    const XliffFile file = XliffFile::parsed(bytes, "f");
    Document document = file.document();
    if (document.target_language.empty()) document.target_language = "en";
    for (File& each : document.files) {
      for (Unit& unit : each.units) edit(unit, data[size - 1]);
    }
    const std::string saved = file.saved(document);
    try {
      const Document again = XliffFile::parsed(saved, "again").document();
      if (again.files.size() != document.files.size()) std::abort();
    } catch (const Error&) {
      std::abort();
    }
  } catch (const Error& error) {
    if (error.sentence().empty()) std::abort();
  }
  return 0;
}
