// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs/tm.h"
#include "xliff/text/fold.h"

namespace weerga::cli {
namespace {

TaskControl shown_progress(std::string_view title) {
  TaskControl control;
  if (auto bar = progress_bar(title)) {
    control.on_progress = [bar = std::move(bar)](std::uint64_t done, std::uint64_t total) {
      if (total > 0) bar(static_cast<double>(done) / static_cast<double>(total));
    };
  }
  return control;
}

std::string extension_of(const std::filesystem::path& path) { return fold_case(path.extension().string()); }

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

std::unique_ptr<LocalMemory> opened_for_writing(const MemoryArguments& arguments) {
  return LocalMemory::opened(arguments.folder, Access::write);
}

}  // namespace

int import_files(const MemoryArguments& arguments) {
  const auto memory = opened_for_writing(arguments);
  Records records({"file", "segments", "skipped"}, arguments.json);
  for (const std::string& file : arguments.files) {
    const bool tmx = extension_of(file) == ".tmx";
    const ImportOptions options{.dossier = arguments.selection.dossier};
    const ImportOutcome outcome =
        tmx ? import_tmx(*memory, file, options, shown_progress("Importing")) : import_xliff(*memory, file, options);
    end_progress();
    print(outcome.diagnostics);
    records.add({file, outcome.entries, outcome.skipped});
  }
  memory->close();
  print(memory->taken_diagnostics());
  return kDone;
}

int export_memory(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::read);
  print(memory->taken_diagnostics());
  Records records({"file", "count"}, arguments.json);
  if (extension_of(arguments.out) == ".tmx") {
    records.add({arguments.out, export_tmx(*memory, arguments.out, arguments.selection, shown_progress("Exporting"))});
  } else {
    records.add({arguments.out, export_xliff(*memory, arguments.out, XliffVersion::v21, arguments.selection)});
  }
  end_progress();
  return kDone;
}

int merge_memories(const MemoryArguments& arguments) {
  const auto memory = opened_for_writing(arguments);
  Records records({"memory", "letters", "segments"}, arguments.json);
  for (const std::string& folder : arguments.files) {
    const auto other = LocalMemory::opened(folder, Access::read);
    const ImportOutcome outcome =
        merge_memory(*memory, *other, {.dry_run = !arguments.apply}, shown_progress("Merging"));
    end_progress();
    print(outcome.diagnostics);
    records.add({folder, outcome.letters.size(), outcome.entries});
  }
  memory->close();
  if (!arguments.apply) print({{.sentence = "Nothing was changed; add --apply to take these letters over."}});
  return kDone;
}

int remove_repeats(const MemoryArguments& arguments) {
  const auto memory = opened_for_writing(arguments);
  return list_or_apply(*memory, planned_deduplication(*memory, shown_progress("Comparing")), arguments);
}

int replace_text(const MemoryArguments& arguments) {
  const auto memory = opened_for_writing(arguments);
  const TextReplacement text{.find = arguments.find, .replacement = arguments.replacement};
  return list_or_apply(*memory, planned_replacement(*memory, text, arguments.selection), arguments);
}

int delete_entries(const MemoryArguments& arguments) {
  const auto memory = opened_for_writing(arguments);
  return list_or_apply(*memory, planned_removal(*memory, arguments.selection), arguments);
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

}  // namespace weerga::cli
