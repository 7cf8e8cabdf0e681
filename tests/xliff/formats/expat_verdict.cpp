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

}  // namespace weerga::test
