// SPDX-License-Identifier: Apache-2.0
// The scanner in windows of every size sees what it sees in the whole.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xliff/formats/xml_scanner.h"

namespace {

using namespace weerga;

std::string tokens(std::string_view xml, std::size_t step) {
  std::string seen;
  std::size_t from = 0;
  std::size_t to = std::min(step, xml.size());
  const auto window = [&] { return xml.substr(from, to - from); };
  try {
    XmlScanner scanner(window(), "f", {.allow_plain_doctype = true}, to == xml.size());
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
      if (token != XmlToken::more) {
        seen += static_cast<char>('A' + static_cast<int>(token));
        continue;
      }
      from += scanner.begin();
      scanner.drop(scanner.begin());
      to = std::min(to + step, xml.size());
      scanner.resume(window(), to == xml.size());
    }
    return seen;
  } catch (const Error&) {
    return "refused";
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 20000) return 0;
  const std::string_view xml(reinterpret_cast<const char*>(data + 1), size - 1);
  if (tokens(xml, data[0] % 97U + 1) != tokens(xml, xml.size() + 1)) std::abort();
  return 0;
}
