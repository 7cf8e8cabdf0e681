// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/formats/reading.h"
#include "xliff/model/document.h"

namespace weerga {

/// The document of an outlined XLIFF 1.0, 1.1 or 1.2 file, or one of the dialects sdlxliff, mqxliff and mxliff.
Document xliff1_document_of(Reading& reading);

}  // namespace weerga
