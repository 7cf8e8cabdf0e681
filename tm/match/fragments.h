// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/match_index.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// A phrase of a segment that was translated before, inside another sentence.
struct Fragment {
  ByteRange source;       ///< in the queried segment
  std::size_t words = 0;  ///< its length
  MemoryEntry entry;      ///< the newest entry that holds it
  ByteRange in_source;    ///< the phrase in entry.source
  ByteRange in_target;    ///< the phrase that translates it in entry.target; empty where none could be told
  std::size_t times = 0;  ///< entries that hold the phrase

  friend bool operator==(const Fragment&, const Fragment&) = default;
};

struct FragmentOptions {
  std::size_t least_words = 4;
  std::size_t limit = 10;
};

/// The longest phrases of `source` that the memory holds, none inside another, longest first. Entries whose whole
/// source equals `source` are left out: they are exact matches. Put the open letter's confirmed segments into the
/// index, and phrases repeat inside the letter too. The target side is learned from the memory itself.
std::vector<Fragment> fragments_of(std::string_view source, const MatchIndex& index,
                                   const FragmentOptions& options = {});

}  // namespace weerga
