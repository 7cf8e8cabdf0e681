// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "xliff/formats/xliff_writer.h"
#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// What written_xliff() in `version` leaves out of `document`, because that version has no place for it: a warning for
/// each unit, group or file and each kind of thing; at most a thousand. Private notes are no loss: they stay by choice.
/// The codes begin with "export.lost-". Linear.
std::vector<Diagnostic> losses_of(const Document& document, XliffVersion version);

}  // namespace weerga
