// SPDX-License-Identifier: Apache-2.0
// Changes of many entries, listed first and made with --apply; the state of the memory itself.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs/tm.h"
#include "editor/core/tasks/charts.h"

namespace weerga::cli {
namespace {

using Plan = std::vector<EntryChange> (*)(LocalMemory&, const MemoryArguments&, const TaskControl&);

/// Lists what would change, or changes it; either way one record a change.
int list_or_apply(const MemoryArguments& arguments, Plan plan) {
  // A list needs no right to write.
  const auto opened = LocalMemory::opened(arguments.folder, arguments.apply ? Access::write : Access::read);
  LocalMemory& memory = *opened;
  const TaskControl control = shown_progress("Searching");
  const std::vector<EntryChange> changes = plan(memory, arguments, control);
  if (control.stop.stop_requested()) return stopped();
  if (arguments.apply) {
    const TaskControl changing = shown_progress("Changing");
    if (apply_changes(memory, changes, changing) == 0 && changing.stop.stop_requested()) return stopped();
  }
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
    print({{.sentence = changes.size() == 1 ? "Nothing was changed; add --apply to make this change."
                                            : fmt::format("Nothing was changed; add --apply to make these {} changes.",
                                                          grouped(changes.size()))}});
  }
  return kDone;
}

}  // namespace

int remove_repeats(const MemoryArguments& arguments) {
  return list_or_apply(arguments, [](LocalMemory& memory, const MemoryArguments&, const TaskControl& control) {
    return planned_deduplication(memory, control);
  });
}

int replace_text(const MemoryArguments& arguments) {
  return list_or_apply(arguments, [](LocalMemory& memory, const MemoryArguments& wanted, const TaskControl& control) {
    TextReplacement text = wanted.text;
    text.match_case = !wanted.ignore_case;
    return planned_replacement(memory, text, wanted.selection, control);
  });
}

int delete_entries(const MemoryArguments& arguments) {
  return list_or_apply(arguments, [](LocalMemory& memory, const MemoryArguments& wanted, const TaskControl& control) {
    return planned_removal(memory, wanted.selection, control);
  });
}

int verify_memory(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::read);
  std::vector<Diagnostic> found = memory->taken_diagnostics();
  const TaskControl control = shown_progress("Reading");
  std::ranges::move(verified(*memory, control), std::back_inserter(found));
  if (control.stop.stop_requested()) return stopped("Stopped before all letters were read.");
  end_progress();
  Records records({"code", "file", "sentence"}, arguments.json);
  for (const Diagnostic& diagnostic : found) {
    records.add({diagnostic.code, to_string(diagnostic.place), diagnostic.sentence});
  }
  return found.empty() ? kDone : kFoundProblems;
}

int rebuild_index(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::write);
  const TaskControl control = shown_progress("Reading");
  memory->rebuild(control);
  if (control.stop.stop_requested()) return stopped("Stopped; the next task reads the other letters.");
  end_progress();
  memory->close();
  print(memory->taken_diagnostics());
  return kDone;
}

}  // namespace weerga::cli
