// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "xliff/validation/grammar.h"

namespace weerga {

/// Elements and attributes of TBX version 2, core structure. Lives as long as the program, like all here.
const Grammar& tbx2_grammar();

/// Elements and attributes of TBX version 3, core structure; in style DCT data categories are elements of modules.
const Grammar& tbx3_grammar();

/// A data category of the dialects TBX-Min and TBX-Basic.
struct DataCategory {
  std::string_view name;
  std::string_view element;  ///< that carries it in style DCA
  std::string_view levels;   ///< where it may stand
  std::string_view values;   ///< the only words allowed, "" for free text
  bool min = false;          ///< in TBX-Min too
};

std::span<const DataCategory> data_categories();

}  // namespace weerga
