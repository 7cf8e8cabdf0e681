// SPDX-License-Identifier: Apache-2.0
#include "editor/cli/verbs/tm.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs/phrase_arguments.h"

namespace weerga::cli {
namespace {

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
    {"create", "Make an empty memory", create_memory},
    {"add", "Add translated letters, one a file; one that is there already is replaced", add_letters, "XLIFF files"},
    {"import", "Import TMX of any size, XLIFF or PO: all files or, after an error, none", import_into_memory,
     "TMX, XLIFF or PO files"},
    {"export", "Export as TMX (NAME.tmx) or as XLIFF (a folder)", export_memory, nullptr, "The file or folder", true},
    {"info", "What it holds", show_summary},
    {"verify", "Read every letter and compare it with the index", verify_memory},
    {"rebuild", "Read all letters anew and build the index", rebuild_index},
    {"lookup", "Matches for queries on standard input, one a line", look_up},
    {"fragments", "Phrases translated before, for texts on standard input, one a line", list_fragments},
    {"merge", "Take over the letters of other memories", merge_memories, "Folders of memories", nullptr, false, true},
    {"dedupe", "Remove repeated pairs with the same neighbours", remove_repeats, nullptr, nullptr, false, true},
    {"replace", "Find and replace in the translations", replace_text, nullptr, nullptr, true, true},
    {"delete", "Delete the pairs that are selected", delete_entries, nullptr, nullptr, true, true},
    {"restore", "List the states kept of a letter, or bring one back", restore_letter, nullptr, nullptr, false, true},
};

void add_selection(CLI::App& verb, EntrySelection& selection) {
  verb.add_option("--letter", selection.letter, "Only of this letter");
  verb.add_option("--dossier", selection.dossier, "Only of this dossier");
  verb.add_option("--author", selection.author, "Only by this author");
  verb.add_option("--origin", selection.origin, "Only of this origin");
  verb.add_option_function<std::string>(
          "--state", [&selection](const std::string& name) { selection.state = state_of(name); }, "Only of this state")
      ->check(state_check());
  verb.add_option("--source-contains", selection.source_contains, "Only with these words in the source");
  verb.add_option("--target-contains", selection.target_contains, "Only with these words in the translation");
  verb.add_option("--before", selection.before, "Only dated before (YYYY-MM-DD)")->check(date_check());
}

void add_query(CLI::App& verb, Query& query) {
  verb.add_option("--threshold", query.threshold, "Least percent")->check(CLI::Range(1, 101))->capture_default_str();
  verb.add_option("--limit", query.limit, "Matches a query")->check(CLI::Range(1, 1000))->capture_default_str();
  add_filter(verb, query.filter);
  verb.add_option("--prefer-dossier", query.dossier, "Among equal matches this dossier comes first");
  verb.add_option_function<std::vector<std::string>>(
      "--penalty",
      [&query](const std::vector<std::string>& rules) {
        query.penalties.clear();
        std::ranges::transform(rules, std::back_inserter(query.penalties), penalty_rule);
      },
      "Points that entries cost: letter=NAME:3, dossier=NAME:3, state=translated:3 or origin=alignment:3; may be "
      "repeated");
}

void add_import_options(CLI::App& verb, ImportOptions& options) {
  verb.add_option("--dossier", options.dossier, "Dossier of the pairs that name none");
  verb.add_option("--penalty", options.penalty, "Points that the pairs cost in a look-up")->check(CLI::Range(0, 100));
  verb.add_flag("--dry-run", options.dry_run, "Read and count only");
}

void add_replacement(CLI::App& verb, MemoryArguments& arguments) {
  verb.add_option("FIND", arguments.text.find, "The words to replace")->required();
  verb.add_option("REPLACEMENT", arguments.text.replacement, "What to put in their place")->required();
  verb.add_flag("--ignore-case", arguments.ignore_case, "Find capitals and small letters alike");
  verb.add_flag("--whole-words", arguments.text.whole_words, "Not inside a longer word");
}

void add_own_options(CLI::App& verb, Task task, MemoryArguments& arguments) {
  if (task == create_memory) {
    verb.add_option("--name", arguments.manifest.name, "Name for people; else that of the folder");
    verb.add_option("--source", arguments.manifest.source_language, "Source language")->capture_default_str();
    verb.add_option("--target", arguments.manifest.target_language, "Target language")->capture_default_str();
  } else if (task == look_up) {
    add_query(verb, arguments.query);
  } else if (task == list_fragments) {
    verb.add_option("--least-words", arguments.least_words, "Least words of a phrase")->capture_default_str();
    verb.add_option("--limit", arguments.query.limit, "Phrases a text")->check(CLI::Range(1, 1000));
  } else if (task == import_into_memory) {
    add_import_options(verb, arguments.import);
  } else if (task == export_memory) {
    verb.add_option("--xliff", arguments.version, "Version of XLIFF")
        ->check(CLI::IsMember({"1.2", "2.0", "2.1", "2.2"}))
        ->capture_default_str();
  } else if (task == replace_text) {
    add_replacement(verb, arguments);
  } else if (task == restore_letter) {
    verb.add_option("LETTER", arguments.letter, "Its name")->required();
    verb.add_option("--day", arguments.day, "Bring back its state before this day")->check(date_check());
  }
}

void add_verb(CLI::App& tm, const MemoryVerb& kind, Action& chosen) {
  auto arguments = std::make_shared<MemoryArguments>();
  CLI::App* verb = tm.add_subcommand(kind.name, kind.description);
  verb->add_option("DIR", arguments->folder, "The folder of the memory")->required();
  if (kind.files != nullptr) verb->add_option("FILE", arguments->files, kind.files)->required();
  if (kind.output != nullptr) verb->add_option("-o,--output", arguments->out, kind.output)->required();
  add_own_options(*verb, kind.task, *arguments);
  if (kind.selects) add_selection(*verb, arguments->selection);
  if (kind.plans) verb->add_flag("--apply", arguments->apply, "Make the changes instead of listing them");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, task = kind.task, &chosen] { chosen = [arguments, task] { return task(*arguments); }; });
}

}  // namespace

PenaltyRule penalty_rule(std::string_view written) {
  const auto refuse = [&] {
    return Error(ErrorKind::invalid_argument, "A penalty is written like dossier=NAME:3; \"" + std::string(written) +
                                                  "\" is not, or costs no points from 1 to 100.");
  };
  const std::size_t equals = written.find('=');
  const std::size_t colon = written.rfind(':');
  if (equals == std::string_view::npos || colon == std::string_view::npos || colon <= equals + 1) throw refuse();
  const std::string_view kind = written.substr(0, equals);
  std::string value(written.substr(equals + 1, colon - equals - 1));
  const std::string_view digits = written.substr(colon + 1);
  PenaltyRule rule;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), rule.points);
  if (problem != std::errc{} || end != digits.data() + digits.size() || rule.points < 1 || rule.points > 100) {
    throw refuse();
  }
  if (kind == "letter") {
    rule.letter = std::move(value);
  } else if (kind == "dossier") {
    rule.dossier = std::move(value);
  } else if (kind == "origin") {
    rule.origin = std::move(value);
  } else if (kind == "state" && state_of(value)) {
    rule.state = state_of(value);
  } else {
    throw refuse();
  }
  return rule;
}

void add_tm(CLI::App& app, Action& chosen) {
  CLI::App* tm = app.add_subcommand("tm", "The translation memory, a folder");
  tm->require_subcommand(1);
  for (const MemoryVerb& verb : kVerbs) add_verb(*tm, verb, chosen);
}

}  // namespace weerga::cli
