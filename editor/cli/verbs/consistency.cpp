// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/knowledge/consistency_report.h"
#include "editor/core/knowledge/mending.h"
#include "editor/core/tasks/workspace.h"

namespace weerga::cli {
namespace {

struct ConsistencyArguments {
  std::string memory;
  std::string glossary;
  std::string dossier;
  std::string format = "text";
  std::size_t limit = 200;
  std::size_t least = 3;
  std::size_t mend = 0;
  std::string rendering;
  std::vector<std::string> letters;
  bool apply = false;
};

std::vector<Inconsistency> findings_of(const ConsistencyArguments& arguments, Workspace& workspace) {
  ConsistencyOptions options{.source_language = workspace.language(Side::source),
                             .target_language = workspace.language(Side::target),
                             .filter = {},
                             .terms = arguments.glossary.empty() ? nullptr : workspace.terms(),
                             .least_times = arguments.least,
                             .limit = arguments.limit,
                             .control = shown_progress("Comparing")};
  if (!arguments.dossier.empty()) options.filter.dossiers = {arguments.dossier};
  std::vector<Inconsistency> findings = inconsistencies_in(workspace.memory()->index(), options);
  end_progress();
  return findings;
}

/// Shows what would change, or changes it.
int mend_finding(const ConsistencyArguments& arguments, const Inconsistency& finding, LocalMemory& memory) {
  const std::string& rendering = arguments.rendering.empty() ? finding.proposed() : arguments.rendering;
  const Mending mending = mend(memory.index(), finding, rendering);
  const std::vector<EntryChange> changes = changes_of(mending, arguments.letters);
  if (!arguments.apply) {
    std::cout << mending_text(mending);
    std::cerr << fmt::format("weerga: {} segments would change; --apply changes them.\n", changes.size());
    return changes.empty() ? kFoundProblems : kDone;
  }
  const std::size_t changed = apply_changes(memory, changes);
  memory.close();
  print(memory.taken_diagnostics());
  std::cout << fmt::format("{} segments changed\n", changed);
  return changed == changes.size() ? kDone : kFoundProblems;
}

int report(const ConsistencyArguments& arguments) {
  WorkspaceOptions options{.memory = arguments.memory, .memory_access = arguments.apply ? Access::write : Access::read};
  if (!arguments.glossary.empty()) options.glossaries = {arguments.glossary};
  Workspace workspace(std::move(options));
  static_cast<void>(workspace.memory());
  print(workspace.diagnostics());
  const std::vector<Inconsistency> findings = findings_of(arguments, workspace);
  if (arguments.mend > 0) {
    if (arguments.mend > findings.size())
      throw Error(ErrorKind::invalid_argument,
                  fmt::format("There are {} findings; number {} is none of them.", findings.size(), arguments.mend));
    return mend_finding(arguments, findings[arguments.mend - 1], *workspace.memory());
  }
  std::cout << (arguments.format == "json"   ? consistency_json(findings)
                : arguments.format == "html" ? consistency_html(findings)
                                             : consistency_text(findings));
  return findings.empty() ? kDone : kFoundProblems;
}

}  // namespace

void add_consistency(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ConsistencyArguments>();
  CLI::App* verb = app.add_subcommand("consistency", "The same Dutch with different English, over all letters");
  verb->add_option("--memory", arguments->memory, "The memory")->required();
  verb->add_option("--glossary", arguments->glossary, "CSV, TSV or TBX");
  verb->add_option("--dossier", arguments->dossier, "Only of this dossier");
  verb->add_option("--limit", arguments->limit, "At most so many findings")->capture_default_str();
  verb->add_option("--least", arguments->least, "Uses that a phrase has at least")
      ->check(CLI::Range(2, 1000))
      ->capture_default_str();
  verb->add_option("--format", arguments->format, "text, json or html")
      ->check(CLI::IsMember({"text", "json", "html"}))
      ->capture_default_str();
  verb->add_option("--mend", arguments->mend, "Show what mending the finding of this number would change");
  verb->add_option("--to", arguments->rendering, "The English that is to stand everywhere; else the one proposed");
  verb->add_option("--letter", arguments->letters, "Mend only in these letters");
  verb->add_flag("--apply", arguments->apply, "Make the changes instead of listing them");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return report(*arguments); }; });
}

}  // namespace weerga::cli
