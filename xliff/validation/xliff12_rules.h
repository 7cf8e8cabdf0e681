// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"

namespace weerga {

/// Checks a file whose root is <xliff> of version 1.0, 1.1 or 1.2: errors where the transitional schema of 1.2 refuses
/// the file, warnings for what only the text of the specification asks. Throws Error unsupported for other versions.
void check_xliff12(const MarkupTree& markup, Findings& findings);

}  // namespace weerga
