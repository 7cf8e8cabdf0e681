// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xliff/formats/po_reader.h"
#include "xliff/formats/xliff_writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  try {
    Document document = read_po(std::string(reinterpret_cast<const char*>(data), size), "f").document;
    if (document.target_language.empty()) document.target_language = "nl";
    static_cast<void>(written_xliff(document, XliffVersion::v21));
  } catch (const Error& error) {
    if (error.sentence().empty()) std::abort();
  }
  return 0;
}
