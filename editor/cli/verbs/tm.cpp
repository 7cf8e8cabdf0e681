// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs/tm.h"
#include "tm/store/local_memory.h"
#include "xliff/formats/xliff_file.h"

namespace weerga::cli {
namespace {

int create(const MemoryArguments& arguments) {
  const std::string name =
      arguments.name.empty() ? std::filesystem::weakly_canonical(arguments.folder).filename().string() : arguments.name;
  const auto memory = LocalMemory::created(
      arguments.folder,
      Manifest{.name = name, .source_language = arguments.source, .target_language = arguments.target});
  memory->close();
  return kDone;
}

int add_letters(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::write);
  Records records({"letter", "segments"}, arguments.json);
  for (const std::string& file : arguments.files) {
    const XliffFile xliff = XliffFile::opened(file);
    print(xliff.diagnostics());
    const std::string letter = letter_name_of(std::filesystem::path(file).stem().string());
    memory->add_letter(letter, xliff.document());
    records.add({letter, segments_of(xliff.document()).size()});
  }
  memory->close();
  print(memory->taken_diagnostics());
  return kDone;
}

int show_summary(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::read);
  const MemorySummary summary = memory->summary();
  print(memory->taken_diagnostics());
  Records records({"name", "source", "target", "letters", "segments", "newest"}, arguments.json);
  records.add({summary.name, summary.source_language, summary.target_language, summary.letter_count,
               summary.entry_count, summary.newest});
  return kDone;
}

int rebuild(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::write);
  memory->rebuild();
  memory->close();
  print(memory->taken_diagnostics());
  return kDone;
}

std::string_view to_string(MatchKind kind) {
  switch (kind) {
    case MatchKind::context:
      return "context";
    case MatchKind::exact:
      return "exact";
    case MatchKind::fuzzy:
      break;
  }
  return "fuzzy";
}

int look_up(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::read);
  print(memory->taken_diagnostics());
  Records records({"query", "score", "kind", "source", "target", "letter"}, arguments.json);
  std::size_t number = 0;
  for (const std::string& line : lines_in(input_text("-"))) {
    ++number;
    const Query query{.source = line, .threshold = arguments.threshold, .limit = arguments.limit};
    for (const Match& match : memory->matches_of(query)) {
      records.add({number, match.percent, std::string(to_string(match.kind)), match.entry.source, match.entry.target,
                   match.entry.letter});
    }
  }
  return kDone;
}

using Task = int (*)(const MemoryArguments&);

/// A verb below `tm` and which of the shared arguments it takes.
struct MemoryVerb {
  const char* name;
  const char* description;
  Task task;
  const char* files = nullptr;   ///< what its FILE arguments are, if it takes any
  const char* output = nullptr;  ///< what it writes, if anything
  bool selects = false;          ///< --letter, --dossier, …
  bool plans = false;            ///< shows first, changes with --apply
};

constexpr MemoryVerb kVerbs[]{
    {"create", "Make an empty memory", create},
    {"add", "Add translated letters, one a file", add_letters, "XLIFF files"},
    {"import", "Import TMX of any size, or XLIFF", import_files, "TMX or XLIFF files"},
    {"export", "Export as TMX (NAME.tmx) or as XLIFF (a folder)", export_memory, nullptr, "The file or folder", true},
    {"info", "What it holds", show_summary},
    {"verify", "Read every letter and compare it with the index", verify_memory},
    {"rebuild", "Read all letters anew and build the index", rebuild},
    {"lookup", "Matches for queries on standard input, one a line", look_up},
    {"merge", "Take over the letters of other memories", merge_memories, "Folders of memories", nullptr, false, true},
    {"dedupe", "Remove repeated pairs with the same neighbours", remove_repeats, nullptr, nullptr, false, true},
    {"replace", "Find and replace in the translations", replace_text, nullptr, nullptr, true, true},
    {"delete", "Delete the pairs that are selected", delete_entries, nullptr, nullptr, true, true},
};

void add_selection(CLI::App& verb, EntrySelection& selection) {
  verb.add_option("--letter", selection.letter, "Only of this letter");
  verb.add_option("--dossier", selection.dossier, "Only of this dossier");
  verb.add_option("--author", selection.author, "Only by this author");
  verb.add_option("--origin", selection.origin, "Only of this origin");
  verb.add_option("--source-contains", selection.source_contains, "Only with these words in the source");
  verb.add_option("--target-contains", selection.target_contains, "Only with these words in the translation");
  verb.add_option("--before", selection.before, "Only dated before (YYYY-MM-DD)");
}

void add_own_options(CLI::App& verb, const MemoryVerb& kind, MemoryArguments& arguments) {
  if (kind.task == create) {
    verb.add_option("--name", arguments.name, "Name for people; else that of the folder");
    verb.add_option("--source", arguments.source, "Source language")->capture_default_str();
    verb.add_option("--target", arguments.target, "Target language")->capture_default_str();
  } else if (kind.task == look_up) {
    verb.add_option("--threshold", arguments.threshold, "Least percent")
        ->check(CLI::Range(1, 101))
        ->capture_default_str();
    verb.add_option("--limit", arguments.limit, "Matches a query")->capture_default_str();
  } else if (kind.task == import_files) {
    verb.add_option("--dossier", arguments.selection.dossier, "Dossier of the pairs that name none");
  } else if (kind.task == replace_text) {
    verb.add_option("FIND", arguments.find, "The words to replace")->required();
    verb.add_option("REPLACEMENT", arguments.replacement, "What to put in their place")->required();
  }
}

void add_verb(CLI::App& tm, const MemoryVerb& kind, Action& chosen) {
  auto arguments = std::make_shared<MemoryArguments>();
  CLI::App* verb = tm.add_subcommand(kind.name, kind.description);
  verb->add_option("DIR", arguments->folder, "The folder of the memory")->required();
  if (kind.files != nullptr) verb->add_option("FILE", arguments->files, kind.files)->required();
  if (kind.output != nullptr) verb->add_option("-o,--output", arguments->out, kind.output)->required();
  add_own_options(*verb, kind, *arguments);
  if (kind.selects) add_selection(*verb, arguments->selection);
  if (kind.plans) verb->add_flag("--apply", arguments->apply, "Make the changes instead of listing them");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, task = kind.task, &chosen] { chosen = [arguments, task] { return task(*arguments); }; });
}

}  // namespace

void add_tm(CLI::App& app, Action& chosen) {
  CLI::App* tm = app.add_subcommand("tm", "The translation memory, a folder");
  tm->require_subcommand(1);
  for (const MemoryVerb& verb : kVerbs) add_verb(*tm, verb, chosen);
}

}  // namespace weerga::cli
