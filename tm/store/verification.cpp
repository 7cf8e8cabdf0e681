// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "tm/store/maintenance.h"

namespace weerga {

std::vector<Diagnostic> verified(LocalMemory& memory, const TaskControl& control) {
  std::vector<Diagnostic> found;
  memory.refresh();
  const std::size_t expected = memory.index().size();
  std::string letter;
  std::set<std::string> ids;  ///< of that letter so far
  std::size_t count = 0;      ///< of entries with an id of their own
  std::size_t done = 0;
  memory.visit_entries([&](const MemoryEntry& entry) {
    if (control.on_progress && ++done % 1000 == 0) control.on_progress(done, expected);
    if (entry.letter != letter) ids.clear();
    letter = entry.letter;
    if (!ids.insert(entry.id).second) {
      found.push_back({Severity::error,
                       "store.id-not-unique",
                       fmt::format("The letter has two segments of the id {}.", entry.id),
                       {memory.letter_path(entry.letter).string()},
                       {}});
      return true;
    }
    ++count;
    if (memory.entry(entry.letter, entry.id) != entry) {
      found.push_back({Severity::error,
                       "store.index-differs",
                       fmt::format("The index does not say what segment {} says; rebuild it.", entry.id),
                       {memory.letter_path(entry.letter).string()},
                       {}});
    }
    return !control.stop.stop_requested();
  });
  const std::size_t indexed = memory.index().size();
  if (indexed != count && !control.stop.stop_requested()) {
    found.push_back({Severity::error,
                     "store.index-differs",
                     fmt::format("The index holds {} pairs, the letters hold {}; rebuild it.", indexed, count),
                     {memory.folder().string()},
                     {}});
  }
  std::ranges::move(memory.taken_diagnostics(), std::back_inserter(found));
  return found;
}

}  // namespace weerga
