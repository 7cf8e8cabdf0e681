// SPDX-License-Identifier: Apache-2.0
// Rules of somebody else: refused with a place, or used on a short paragraph without harm.
#include <cstdint>
#include <string_view>

#include "xliff/segmentation/segmenter.h"
#include "xliff/text/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  try {
    const auto rules = SegmentationRules::from_srx({reinterpret_cast<const char*>(data), size}, "own.srx");
    static_cast<void>(Segmenter(rules, "nl").segments_of("Zie nr. 3. Dank u wel! (Enz.) Één 😀."));
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): a refusal is a right answer
  }
  return 0;
}
