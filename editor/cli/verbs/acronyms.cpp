// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/knowledge/first_mentions.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/formats/xliff_file.h"

namespace weerga::cli {
namespace {

struct AcronymArguments {
  std::string file;
  std::string glossary;
  std::string memory;
  bool issues = false;
  bool json = false;
};

AcronymPairs known_acronyms(const AcronymArguments& arguments, const Document& document) {
  WorkspaceOptions options{.source_language = document.source_language, .target_language = document.target_language};
  if (!arguments.glossary.empty()) options.glossaries = {arguments.glossary};
  options.memory = arguments.memory;
  Workspace workspace(std::move(options));
  LocalMemory* const memory = workspace.memory();
  AcronymPairs pairs =
      weerga::known_acronyms(document, workspace.terms()->glossary, memory == nullptr ? nullptr : &memory->index());
  print(workspace.diagnostics());
  return pairs;
}

void list(const Document& document, const AcronymPairs& known, bool json) {
  Records records({"side", "acronym", "full", "mentions", "first", "written_out"}, json);
  for (const Side side : {Side::source, Side::target}) {
    for (const AcronymUse& use : acronym_uses(document, side, side == Side::source ? known.source : known.target)) {
      records.add({side == Side::source ? "source" : "target", use.acronym, use.full, use.mentions.size(),
                   segment_name(document, use.mentions.front().place), use.introduced_first() ? "yes" : "no"});
    }
  }
}

int tell_acronyms(const AcronymArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const AcronymPairs known = known_acronyms(arguments, file.document());
  const std::vector<PlacedIssue> issues = first_mention_issues(file.document(), known);
  if (arguments.issues) {
    Records records({"severity", "code", "segment", "sentence", "fix"}, arguments.json);
    for (const auto& [place, issue] : issues) {
      records.add({std::string(to_string(issue.severity)), issue.code, segment_name(file.document(), place),
                   issue.sentence, issue.fix.value_or("")});
    }
  } else {
    list(file.document(), known, arguments.json);
  }
  return issues.empty() ? kDone : kFoundProblems;
}

}  // namespace

void add_acronyms(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<AcronymArguments>();
  CLI::App* verb =
      app.add_subcommand("acronyms", "Acronyms of a letter and whether their first mention is written out");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--glossary", arguments->glossary, "CSV, TSV or TBX");
  verb->add_option("--memory", arguments->memory, "Memory to learn full forms from");
  verb->add_flag("--issues", arguments->issues, "List what should be mended instead");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return tell_acronyms(*arguments); }; });
}

}  // namespace weerga::cli
