// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"

namespace weerga {

/// Checks a file whose root is <xliff> in a namespace of XLIFF 2: grammar, core rules and all modules.
/// Throws Error unsupported for a version other than 2.0, 2.1 and 2.2.
void check_xliff2(const MarkupTree& markup, Findings& findings);

}  // namespace weerga
