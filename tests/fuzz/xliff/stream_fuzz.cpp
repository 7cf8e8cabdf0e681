// SPDX-License-Identifier: Apache-2.0
// The scanner in windows of every size sees what it sees in the whole, and names the same place of trouble. The last
// byte chooses the size.
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
  } catch (const Error& error) {
    return "refused at " + std::to_string(error.place().line) + ":" + std::to_string(error.place().column);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view xml(reinterpret_cast<const char*>(data), size);
  if (tokens(xml, data[size - 1] % 97U + 1) != tokens(xml, size + 1)) std::abort();
  return 0;
}
