// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tm/match/match_index.h"
#include "tm/match/packed_memory.h"

namespace weerga {

/// What matches_of() promises, for the packed part; entries marked in `removed` (empty, or one bit an entry) do not
/// count.
///
/// Why nothing is missed. Let n and m be the words of query and candidate, M = max(n, m), and k the Levenshtein
/// distance of their sequences of keys. Replacing words costs 0 to 100 where keys are equal and 100 elsewhere, so D >=
/// 100 k (similarity.h) and percent <= floor(100 (M - k) / M). Percent >= t therefore asks for M - k >= o = ceil(t M /
/// 100); a path of cost k leaves at least M - k keys matched, so the texts share o keys, counted as often as both hold
/// them. Hence
/// * length: o <= min(n, m), which bounds m on both sides;
/// * prefix: of any n - o + 1 words of the query one's key is in the candidate. The rarest ones are read; as o grows
///   with m, the i-th rarest is needed only for m <= 100 (n - i) / t;
/// * reach: the same holds for the candidate. At the rarest shared key, q of whose m words are rarer, at most m - q are
///   shared, so m - q >= o and 100 (m - q) / m >= t: lists of lower reaches (posting_lists.h) are not read, and of a
///   list of reaches below u only texts of m > 100 o / u words;
/// * signature: a candidate met first in the list of the i-th rarest word shares none of the rarer ones, so at most the
///   n - i others. Each bit of these that its signature lacks is a word less, and each bit of its own that they lack is
///   a word of its m less; what remains on either side must reach o.
/// What passes is verified by k itself, then scored in the order of its bound until that falls below the worst of the
/// best matches. That worst one also raises t while lists are read.
std::vector<Match> fuzzy_matches(const PackedMemory& memory, const Query& query, const std::vector<bool>& removed);

}  // namespace weerga
