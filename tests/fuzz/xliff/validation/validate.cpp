// SPDX-License-Identifier: Apache-2.0
// Any bytes are either judged or refused with one clear error; findings have a place inside the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xliff/validation/validate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto findings = weerga::validated(bytes, "fuzz");
    if (findings.size() > weerga::kMostFindings + 1) std::abort();
    for (const weerga::Diagnostic& found : findings) {
      if (found.code.empty() || found.sentence.empty()) std::abort();
      if (found.severity == weerga::Severity::error && found.place.line == 0) std::abort();
    }
  } catch (const weerga::Error&) {
    return 0;
  }
  return 0;
}
