// SPDX-License-Identifier: Apache-2.0
// The pass over all texts refuses what the reader of documents refuses, and finds what that finds.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_texts.h"

namespace {

using namespace weerga;

constexpr const char* kRefused = "\1refused";

std::string of_document(const std::string& bytes) {
  std::string texts;
  try {
    const XliffFile whole = XliffFile::parsed(bytes, "f");
    for (const File& file : whole.document().files) {
      for (const Unit& unit : file.units) {
        for (const Segment& segment : unit.segments)
          texts += segment.source.text + "\n" + (segment.target ? segment.target->text : "-") + "\n";
      }
    }
  } catch (const Error&) {
    return kRefused;
  }
  return texts;
}

std::string of_stream(const std::string& bytes) {
  std::string texts;
  std::istringstream file(bytes);
  try {
    texts_of_xliff(file, "f", [&](const SegmentTexts& segment) {
      texts += segment.source.text + "\n" + (segment.target ? segment.target->text : "-") + "\n";
      return true;
    });
  } catch (const Error&) {
    return kRefused;
  }
  return texts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (of_stream(bytes) != of_document(bytes)) std::abort();
  return 0;
}
