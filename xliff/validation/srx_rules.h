// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"

namespace weerga {

/// Checks a file whose root is <srx>: the schema of SRX 2.0 (or, by its version, the definition of 1.0), names of rules
/// and the regular expressions, which must be those of ICU.
void check_srx(const MarkupTree& markup, Findings& findings);

}  // namespace weerga
