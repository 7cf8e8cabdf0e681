// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff1_reader.h"

#include "xliff/formats/xliff_saving.h"

namespace weerga {

Document xliff1_document_of(Reading& /*reading*/) { return {}; }

std::optional<std::vector<Replacement>> xliff1_changes(const XmlOutline&, const Document&, const Document&) {
  return std::nullopt;
}

}  // namespace weerga
