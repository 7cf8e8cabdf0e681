// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>

#include "editor/core/knowledge/timeline.h"
#include "editor/core/session_services.h"
#include "tm/match/match_index.h"

namespace weerga {

/// Where a pair comes from, for people: letter, date, who, state, origin, and how often it occurs if more than once.
std::string provenance_of(const MemoryEntry& entry, std::size_t repeats);

/// What the memory holds of the query's phrase; where it stands nowhere as it is written, of any form of its words.
/// Empty after a stop.
PhraseRecord phrase_record(const MatchIndex& memory, TimelineQuery query, const std::stop_token& stop);

}  // namespace weerga
