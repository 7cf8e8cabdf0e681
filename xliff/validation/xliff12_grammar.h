// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/validation/grammar.h"

namespace weerga {

/// Elements and attributes of XLIFF 1.2 after its transitional schema. Lives as long as the program.
const Grammar& xliff12_grammar();

}  // namespace weerga
