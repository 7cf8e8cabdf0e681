// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "editor/core/knowledge/timeline.h"

namespace weerga {

/// A use as the JSON of every report has it: where it stands, both texts, and the bytes of phrase and rendering.
inline nlohmann::json json_of(const PhraseUse& use) {
  return {{"letter", use.letter},
          {"id", use.id},
          {"date", use.date},
          {"state", to_string(use.state)},
          {"source", use.source},
          {"target", use.target},
          {"phrase", {use.phrase.begin, use.phrase.end}},
          {"rendering", {use.rendering.begin, use.rendering.end}}};
}

}  // namespace weerga
