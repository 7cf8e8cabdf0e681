// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "tm/store/local_memory.h"
#include "xliff/formats/xliff_file.h"

namespace weerga::cli {
namespace {

struct MemoryArguments {
  std::string folder;
  std::vector<std::string> files;
  std::string name;
  std::string source = "nl";
  std::string target = "en-GB";
  int threshold = 70;
  std::size_t limit = 5;
  bool json = false;
};

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

CLI::App* add_task(CLI::App& tm, const char* name, const char* description, Task task, Action& chosen) {
  auto arguments = std::make_shared<MemoryArguments>();
  CLI::App* verb = tm.add_subcommand(name, description);
  verb->add_option("DIR", arguments->folder, "The folder of the memory")->required();
  if (task == create) {
    verb->add_option("--name", arguments->name, "Name for people; else that of the folder");
    verb->add_option("--source", arguments->source, "Source language")->capture_default_str();
    verb->add_option("--target", arguments->target, "Target language")->capture_default_str();
  }
  if (task == look_up) {
    verb->add_option("--threshold", arguments->threshold, "Least percent")
        ->check(CLI::Range(1, 101))
        ->capture_default_str();
    verb->add_option("--limit", arguments->limit, "Matches a query")->capture_default_str();
  }
  if (task == add_letters) verb->add_option("FILE", arguments->files, "XLIFF files")->required();
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, task, &chosen] { chosen = [arguments, task] { return task(*arguments); }; });
  return verb;
}

}  // namespace

void add_tm(CLI::App& app, Action& chosen) {
  CLI::App* tm = app.add_subcommand("tm", "The translation memory, a folder");
  tm->require_subcommand(1);
  add_task(*tm, "create", "Make an empty memory", create, chosen);
  add_task(*tm, "add", "Add translated letters (XLIFF), one a file", add_letters, chosen);
  add_task(*tm, "info", "What it holds", show_summary, chosen);
  add_task(*tm, "rebuild", "Read all letters anew and build the index", rebuild, chosen);
  add_task(*tm, "lookup", "Matches for queries on standard input, one a line", look_up, chosen);
}

}  // namespace weerga::cli
