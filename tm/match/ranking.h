// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tm/match/match_index.h"
#include "tm/match/scored_text.h"

namespace weerga {

/// What a query makes of an entry whose text loses `lost` points; the filter is not asked.
Match judged(const Query& query, const MemoryEntry& entry, const LostPoints& lost, bool identical);

/// Points that the entry's penalty and the query's rules cost, 0-100.
int points_for_origin(const Query& query, const MemoryEntry& entry);

/// The order in which MatchIndex::matches_of() answers.
bool ranks_before(const Match& a, const Match& b, const Query& query);

/// Sorts, gives equal pairs of source and target once, and keeps query.limit of them.
std::vector<Match> ranked(std::vector<Match> matches, const Query& query);

}  // namespace weerga
