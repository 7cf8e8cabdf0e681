// SPDX-License-Identifier: Apache-2.0
// Both readers on any bytes; what they read is written as version 2 or, by the number of bytes, as 1.2, and what is
// written as version 2 has the same texts when it is read again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"

namespace {

std::string texts_of(const weerga::Document& document) {
  std::string texts;
  for (const weerga::File& file : document.files) {
    for (const weerga::Unit& unit : file.units) {
      for (const weerga::Segment& segment : unit.segments) texts += segment.source.text + "\n";
    }
  }
  return texts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  try {
    const XliffFile file = XliffFile::parsed(bytes, "f");
    if (file.saved(file.document()) != bytes) std::abort();
    Document document = file.document();
    if (document.target_language.empty()) document.target_language = "en";
    if (size % 2 == 0 || document.version.starts_with("1")) {
      static_cast<void>(written_xliff(document, XliffVersion::v12));
      return 0;
    }
    const std::string written = written_xliff(document, kWorkingStyle);
    Document again;
    try {
      again = XliffFile::parsed(written, "again").document();
    } catch (const Error&) {
      std::abort();
    }
    if (texts_of(again) != texts_of(document)) std::abort();
  } catch (const Error& error) {
    if (error.sentence().empty()) std::abort();
  }
  return 0;
}
