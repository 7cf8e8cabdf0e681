// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "tm/store/maintenance.h"

namespace weerga {

std::vector<Diagnostic> verified(LocalMemory& memory, const TaskControl& control) {
  std::vector<Diagnostic> found;
  memory.refresh();
  std::set<std::pair<std::string, std::string>> seen;
  std::size_t done = 0;
  memory.visit_entries([&](const MemoryEntry& entry) {
    if (control.on_progress && ++done % 1000 == 0) control.on_progress(done, 0);
    const auto indexed = memory.entry(entry.letter, entry.id);
    if (!seen.emplace(entry.letter, entry.id).second) {
      found.push_back({Severity::error,
                       "store.id-not-unique",
                       fmt::format("The letter has two segments of the id {}.", entry.id),
                       {memory.letter_path(entry.letter).string()},
                       {}});
    } else if (indexed != entry) {
      found.push_back({Severity::error,
                       "store.index-differs",
                       fmt::format("The index does not say what segment {} says; rebuild it.", entry.id),
                       {memory.letter_path(entry.letter).string()},
                       {}});
    }
    return !control.stop.stop_requested();
  });
  const std::size_t indexed = memory.index().size();
  if (indexed != seen.size() && !control.stop.stop_requested()) {
    found.push_back({Severity::error,
                     "store.index-differs",
                     fmt::format("The index holds {} pairs, the letters hold {}; rebuild it.", indexed, seen.size()),
                     {memory.folder().string()},
                     {}});
  }
  std::ranges::move(memory.taken_diagnostics(), std::back_inserter(found));
  return found;
}

}  // namespace weerga
