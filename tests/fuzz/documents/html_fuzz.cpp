// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/documents/markup_round.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const weerga::DocumentFormat& format = *weerga::document_format("html");
  return weerga::fuzz_round(format, data, size);
}
