// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"

namespace weerga {

/// Checks a termbase file: <martif> by the core structure of TBX version 2 (ISO 30042:2008), <tbx> by that of version 3
/// (ISO 30042:2019) in both styles, with the data categories of the dialects Min and Basic. Other dialects and private
/// categories have their structure checked only.
void check_tbx(const MarkupTree& markup, Findings& findings);

}  // namespace weerga
