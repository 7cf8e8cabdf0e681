// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>

#include "xliff/extract/repair.h"

namespace weerga {

/// Says of each paragraph what it is, by its look and its place; `footnotes` are known by their index.
void name_kinds(RepairedText& repaired, const std::set<std::size_t>& footnotes);

}  // namespace weerga
