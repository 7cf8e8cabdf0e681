// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/model/document.h"

namespace weerga {

/// Whether a file, group or unit has a note that is to stay at home.
bool has_private_notes(const Document& document);

/// The document as it may leave the house: without private notes, the answers to them, and the annotations that are
/// there for their sake only.
Document without_private_notes(Document document);

}  // namespace weerga
