// SPDX-License-Identifier: Apache-2.0
// Changes of many entries, listed first and made with --apply; the state of the memory itself.
#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs/tm.h"

namespace weerga::cli {
namespace {

/// Lists what would change, or changes it; either way one record a change.
int list_or_apply(LocalMemory& memory, const std::vector<EntryChange>& changes, const MemoryArguments& arguments) {
  if (arguments.apply) apply_changes(memory, changes, shown_progress("Changing"));
  end_progress();
  memory.close();
  print(memory.taken_diagnostics());
  Records records({"change", "letter", "id", "before", "after"}, arguments.json);
  for (const EntryChange& change : changes) {
    const MemoryEntry& entry = change.before ? *change.before : *change.after;
    records.add({change.after ? "replace" : "remove", entry.letter, entry.id,
                 change.before ? change.before->target : "", change.after ? change.after->target : ""});
  }
  if (!arguments.apply && !changes.empty()) {
    print({{.sentence = "Nothing was changed; add --apply to make these changes."}});
  }
  return kDone;
}

/// A list needs no right to write.
std::unique_ptr<LocalMemory> opened_to_change(const MemoryArguments& arguments) {
  return LocalMemory::opened(arguments.folder, arguments.apply ? Access::write : Access::read);
}

}  // namespace

int remove_repeats(const MemoryArguments& arguments) {
  const auto memory = opened_to_change(arguments);
  return list_or_apply(*memory, planned_deduplication(*memory, shown_progress("Comparing")), arguments);
}

int replace_text(const MemoryArguments& arguments) {
  const auto memory = opened_to_change(arguments);
  TextReplacement text = arguments.text;
  text.match_case = !arguments.ignore_case;
  return list_or_apply(*memory, planned_replacement(*memory, text, arguments.selection, shown_progress("Searching")),
                       arguments);
}

int delete_entries(const MemoryArguments& arguments) {
  const auto memory = opened_to_change(arguments);
  return list_or_apply(*memory, planned_removal(*memory, arguments.selection, shown_progress("Searching")), arguments);
}

int verify_memory(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::read);
  std::vector<Diagnostic> found = memory->taken_diagnostics();
  std::ranges::move(verified(*memory, shown_progress("Reading")), std::back_inserter(found));
  end_progress();
  Records records({"code", "file", "sentence"}, arguments.json);
  for (const Diagnostic& diagnostic : found) {
    records.add({diagnostic.code, to_string(diagnostic.place), diagnostic.sentence});
  }
  return found.empty() ? kDone : kFoundProblems;
}

int rebuild_index(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::write);
  memory->rebuild(shown_progress("Reading"));
  end_progress();
  memory->close();
  print(memory->taken_diagnostics());
  return kDone;
}

}  // namespace weerga::cli
