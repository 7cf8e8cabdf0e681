// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"

namespace weerga {

/// Checks a file whose root is <tmx>: the document type definition of TMX 1.4b (in 1.1 to 1.3 a variant may name its
/// language in `lang`), the pairing of <bpt> and <ept>, languages and dates.
void check_tmx(const MarkupTree& markup, Findings& findings);

}  // namespace weerga
