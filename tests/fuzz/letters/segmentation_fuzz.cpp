// SPDX-License-Identifier: Apache-2.0
// Segmentation by the built-in rules: nothing but white space lies outside the segments.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "xliff/segmentation/segmenter.h"
#include "xliff/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  static const Segmenter dutch(built_in_rules(), "nl");
  static const Segmenter english(built_in_rules(), "en");
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (first_invalid_utf8(text)) return 0;
  for (const Segmenter* segmenter : {&dutch, &english}) {
    std::size_t place = 0;
    for (const ByteRange segment : segmenter->segments_of(text)) {
      if (segment.empty() || segment.begin < place) std::abort();
      if (!trimmed(text.substr(place, segment.begin - place)).empty()) std::abort();
      place = segment.end;
    }
    if (!trimmed(text.substr(place)).empty()) std::abort();
  }
  return 0;
}
