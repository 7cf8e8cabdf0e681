// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/match_index.h"
#include "xliff/model/side.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// What to look for. `pattern` is words that follow each other, whatever stands between them; case is ignored.
/// `*` in a word stands for any letters ("clustermunitie*", "*verdrag"), a `*` on its own for one word.
struct ConcordanceQuery {
  std::string pattern;
  Side side = Side::source;
  std::size_t limit = 200;  ///< hits given back; all are counted
  EntryFilter filter;
  /// If set, words are compared by what it returns for a folded word.
  std::function<std::string(std::string_view)> stem;
};

struct ConcordanceHit {
  MemoryEntry entry;
  std::vector<ByteRange> found;  ///< in the searched side
  ByteRange rendering;           ///< in the other side; empty where none could be told

  friend bool operator==(const ConcordanceHit&, const ConcordanceHit&) = default;
};

/// One way in which what was sought is rendered on the other side.
struct Rendering {
  std::string text;
  std::size_t times = 0;
  std::string last_date;  ///< of the newest entry

  friend bool operator==(const Rendering&, const Rendering&) = default;
};

struct ConcordanceResult {
  std::vector<ConcordanceHit> hits;   ///< newest first
  std::size_t entries = 0;            ///< entries with a hit, those beyond the limit included
  std::vector<Rendering> renderings;  ///< of the hits, most frequent first: "OSCE", 41, "2021-01-14"
};

/// Every occurrence in the memory.
ConcordanceResult concordance(const MatchIndex& index, const ConcordanceQuery& query);

}  // namespace weerga
