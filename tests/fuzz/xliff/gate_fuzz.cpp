// SPDX-License-Identifier: Apache-2.0
// The gate on any bytes: it outlines or refuses.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xml_outline.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const weerga::SafeXml xml =
        weerga::decoded_xml(std::string(reinterpret_cast<const char*>(data), size), "f", {.allow_plain_doctype = true});
    const weerga::XmlOutline outline = weerga::XmlOutline::of(xml, {.allow_plain_doctype = true});
    if (outline.root() == weerga::XmlOutline::kNone) std::abort();
  } catch (const weerga::Error& error) {
    if (error.sentence().empty()) std::abort();
  }
  return 0;
}
