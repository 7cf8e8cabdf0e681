// SPDX-License-Identifier: Apache-2.0
// Decoding: every result is UTF-8, and writing it gives bytes that read the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "xliff/extract/plain_text.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  try {
    const DecodedText text = decoded({reinterpret_cast<const char*>(data), size});
    if (first_invalid_utf8(text.text)) std::abort();
    const std::string bytes = encoded(text.text, text.encoding, text.byte_order_mark);
    if (decoded_text(bytes, text.encoding) != text.text) std::abort();
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): a refusal is a right answer
  }
  return 0;
}
