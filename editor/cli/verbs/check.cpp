// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/review.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct CheckArguments {
  std::string file;
  std::string glossary;
  std::string memory;
  std::string rules;
  std::string html;
  bool json = false;
};

int check(const CheckArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const Document& document = file.document();
  WorkspaceOptions options{.source_language = document.source_language, .target_language = document.target_language};
  if (!arguments.glossary.empty()) options.glossaries = {arguments.glossary};
  options.memory = arguments.memory;
  options.user_rules = arguments.rules;
  Workspace workspace(options);
  std::vector<PlacedIssue> issues = review(document, workspace.checks(), {.progress = progress_bar("Checking")});
  end_progress();
  if (LocalMemory* memory = workspace.memory()) {
    std::ranges::move(memory_issues(document, *memory), std::back_inserter(issues));
  }
  print(workspace.diagnostics());
  if (!arguments.html.empty()) replace_file(arguments.html, html_report(document, issues));
  Records records({"severity", "code", "segment", "sentence"}, arguments.json);
  for (const auto& [place, issue] : issues) {
    records.add({std::string(to_string(issue.severity)), issue.code, segment_name(document, place), issue.sentence});
  }
  const bool clean =
      std::ranges::none_of(issues, [](const PlacedIssue& i) { return i.issue.severity != Severity::note; });
  return clean ? kDone : kFoundProblems;
}

}  // namespace

void add_check(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<CheckArguments>();
  CLI::App* verb = app.add_subcommand("check", "Quality issues of a translation: severity, code, segment, sentence");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--glossary", arguments->glossary, "CSV, TSV or TBX");
  verb->add_option("--memory", arguments->memory, "Memory, for consistency with other letters");
  verb->add_option("--rules", arguments->rules, "Your own checks");
  verb->add_option("--html", arguments->html, "Also write a report as a page");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return check(*arguments); }; });
}

}  // namespace weerga::cli
