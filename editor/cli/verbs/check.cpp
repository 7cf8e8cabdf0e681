// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/knowledge/first_mentions.h"
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
  std::string templates;
  std::string dossiers;
  std::vector<std::string> wordings;
  UserWords::Paths words;
  std::string html;
  bool with_ignored = false;
  bool json = false;
};

WorkspaceOptions options_of(const CheckArguments& arguments, const Document& document) {
  WorkspaceOptions options{.source_language = document.source_language, .target_language = document.target_language};
  if (!arguments.glossary.empty()) options.glossaries = {arguments.glossary};
  options.memory = arguments.memory;
  options.user_rules = arguments.rules;
  options.fact_templates = arguments.templates;
  options.dossiers = arguments.dossiers;
  options.wordings.assign(arguments.wordings.begin(), arguments.wordings.end());
  options.target_words = arguments.words;
  return for_letter(std::move(options), document);
}

void print_issues(const Document& document, const std::vector<PlacedIssue>& issues, bool json) {
  Records records({"severity", "code", "segment", "sentence", "side", "begin", "end", "fix"}, json);
  for (const auto& [place, issue] : issues) {
    records.add({std::string(to_string(issue.severity)), issue.code, segment_name(document, place), issue.sentence,
                 issue.side == Side::source ? "source" : "target", issue.range.begin, issue.range.end,
                 issue.fix || !json ? nlohmann::json(issue.fix.value_or("")) : nlohmann::json()});
  }
}

int check(const CheckArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const Document& document = file.document();
  Workspace workspace(options_of(arguments, document));
  std::vector<PlacedIssue> issues = review(document, workspace.checks(), {.progress = progress_bar("Checking")});
  end_progress();
  LocalMemory* const memory = workspace.memory();
  if (memory != nullptr) std::ranges::move(memory_issues(document, *memory), std::back_inserter(issues));
  const AcronymPairs acronyms =
      known_acronyms(document, workspace.terms()->glossary, memory == nullptr ? nullptr : &memory->index());
  add_first_mentions(issues, first_mention_issues(document, acronyms));
  if (!arguments.with_ignored) issues = without_ignored(document, std::move(issues));
  print(workspace.diagnostics());
  if (!arguments.html.empty()) replace_file(arguments.html, html_report(document, issues));
  print_issues(document, issues, arguments.json);
  const bool clean =
      std::ranges::none_of(issues, [](const PlacedIssue& i) { return i.issue.severity != Severity::note; });
  return clean ? kDone : kFoundProblems;
}

}  // namespace

void add_check(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<CheckArguments>();
  CLI::App* verb = app.add_subcommand(
      "check", "Quality issues of a translation: severity, code, segment, sentence, side, begin, end, fix");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--glossary", arguments->glossary, "CSV, TSV or TBX");
  verb->add_option("--memory", arguments->memory, "Memory, for consistency with other letters");
  verb->add_option("--rules", arguments->rules, "Your own checks");
  verb->add_option("--templates", arguments->templates, "How you write dates and references in English");
  verb->add_option("--register", arguments->dossiers, "Your register of dossiers, with their glossaries and rules");
  verb->add_option("--wordings", arguments->wordings, "Official wordings of motions and treaties");
  verb->add_option("--words", arguments->words.personal, "Your own word list for the translation");
  verb->add_option("--dossier-words", arguments->words.dossier, "Word list of the dossier");
  verb->add_option("--ignored-words", arguments->words.ignored, "Words to leave alone as they stand");
  verb->add_flag("--with-ignored", arguments->with_ignored, "Also issues that somebody accepted with a reason");
  verb->add_option("--html", arguments->html, "Also write a report as a page");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return check(*arguments); }; });
}

}  // namespace weerga::cli
