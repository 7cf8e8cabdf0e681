// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string_view>
#include <vector>

#include "tm/match/match_index.h"
#include "tm/match/packed_memory.h"
#include "tm/match/recent_entries.h"

namespace weerga {

/// What a MatchIndex consists of; readers hold `change` shared, writers alone.
struct MatchIndex::Parts {
  mutable std::shared_mutex change;
  std::unique_ptr<const PackedMemory> packed;  ///< null while there is none
  std::vector<bool> removed;                   ///< entries of `packed` that do not count any more; empty if all do
  std::size_t removals = 0;
  RecentEntries recent;

  [[nodiscard]] bool is_removed(std::uint32_t entry) const { return !removed.empty() && removed[entry]; }
  bool remove_packed(std::string_view letter, std::string_view id);
};

}  // namespace weerga
