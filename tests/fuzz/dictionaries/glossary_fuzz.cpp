// SPDX-License-Identifier: Apache-2.0
// Any bytes are a glossary or an Error; what was read is written and read back the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dictionaries/glossary/glossary.h"

namespace {

using namespace weerga;

std::size_t terms_in(const Glossary& glossary) {
  std::size_t count = 0;
  for (const Concept& entry : glossary.concepts()) count += entry.terms.size();
  return count;
}

Glossary read(std::string_view bytes) {
  return bytes.find('<') < 4 ? Glossary::from_tbx(bytes) : Glossary::from_csv(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const Glossary glossary = read(bytes);
    (void)glossary.conflicts();
    if (glossary.concepts().empty()) return 0;
    const std::string tbx = glossary.to_tbx();
    const Glossary again = Glossary::from_tbx(tbx);
    if (terms_in(again) > terms_in(glossary) || again.to_tbx() != Glossary::from_tbx(again.to_tbx()).to_tbx())
      std::abort();
    (void)glossary.to_csv({.separator = ';', .guard_formulas = true});
  } catch (const Error&) {
  }
  return 0;
}
