// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tm/match/memory_entry.h"
#include "tm/tmx/tmx_unit.h"
#include "xliff/model/document.h"

namespace weerga {

struct LanguagePair {
  std::string source = "nl";
  std::string target = "en";
};

/// The pairs of a TMX unit as XLIFF units with one segment of id "1" and no unit id: each source variant with each
/// target variant of the languages, country apart; a unit without both gives none. Author and date (change before
/// creation, variant before unit), neighbours ("x-context-pre", "x-context-post"), state and dossier go to the metadata
/// category "weerga", other properties to "tmx", notes to notes.
std::vector<Unit> units_of(const TmxUnit& unit, const LanguagePair& languages);

/// An entry of the memory as a TMX unit, its provenance in attributes and properties that units_of() reads back.
TmxUnit tmx_unit_of(const MemoryEntry& entry, const LanguagePair& languages);

/// The same for a segment with its inline codes.
TmxUnit tmx_unit_of(const MemoryEntry& entry, const Segment& segment, const LanguagePair& languages);

}  // namespace weerga
