// SPDX-License-Identifier: Apache-2.0
// Terms and text from any bytes: ranges lie inside the text, in order; whole words do not overlap.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dictionaries/glossary/term_recogniser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view text = bytes.substr(0, bytes.find('\n'));
  Glossary glossary;
  for (std::size_t begin = text.size() + 1; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    try {
      glossary.add({.terms = {{.text = std::string(bytes.substr(begin, end - begin)), .language = "nl"}}});
    } catch (const Error&) {
    }
    begin = end + 1;
  }
  std::size_t last = 0;
  for (const TermHit& hit : TermRecogniser(glossary, "nl").hits_of(text)) {
    if (hit.range.begin >= hit.range.end || hit.range.end > text.size() || hit.range.begin < last) std::abort();
    if (hit.concept_index >= glossary.concepts().size()) std::abort();
    last = hit.range.begin;
  }
  return 0;
}
