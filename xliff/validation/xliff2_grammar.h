// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/validation/grammar.h"

namespace weerga {

enum class Xliff2Version { v2_0, v2_1, v2_2 };

/// Elements and attributes of XLIFF 2 with all its modules. The objects live as long as the program.
const Grammar& xliff2_grammar(Xliff2Version version);

}  // namespace weerga
