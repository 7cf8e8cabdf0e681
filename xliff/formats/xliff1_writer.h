// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "xliff/formats/xliff_writer.h"
#include "xliff/model/document.h"

namespace weerga {

/// `document` as XLIFF 1.2 for Trados and older tools: seg-source with mrk mtype="seg", g for spans that nest, bx/ex or
/// bpt/ept otherwise. Every file, group and unit must have an id.
std::string written_xliff1(const Document& document, const XliffStyle& style);

}  // namespace weerga
