// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/formats/expat_verdict.h"

#include <expat.h>

#include <memory>

namespace weerga::test {

bool expat_accepts(std::string_view text) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS("UTF-8", '|'),
                                                                            &XML_ParserFree);
  return XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), 1) == XML_STATUS_OK;
}

ExpatSources expat_sources(std::string_view bytes) {
  struct Reading {
    std::string text;
    bool inside = false;
  } reading;
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(
      parser.get(),
      [](void* data, const XML_Char* name, const XML_Char**) {
        if (std::string_view(name) == "source") static_cast<Reading*>(data)->inside = true;
      },
      [](void* data, const XML_Char* name) {
        if (std::string_view(name) != "source") return;
        static_cast<Reading*>(data)->inside = false;
        static_cast<Reading*>(data)->text += '|';
      });
  XML_SetCharacterDataHandler(parser.get(), [](void* data, const XML_Char* text, int size) {
    auto* const state = static_cast<Reading*>(data);
    if (state->inside) state->text.append(text, static_cast<std::size_t>(size));
  });
  if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), 1) == XML_STATUS_OK)
    return {.text = reading.text};
  const XML_Error error = XML_GetErrorCode(parser.get());
  // expat takes UTF-32 for UTF-16 with NULs.
  const bool utf32 = bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4));
  const bool encoding = error == XML_ERROR_UNKNOWN_ENCODING || error == XML_ERROR_INCORRECT_ENCODING;
  return {.text = std::nullopt, .encoding_unknown = encoding || utf32};
}

}  // namespace weerga::test
