// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/repair.h"

#include <iostream>
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/extract/pdf_text.h"
#include "xliff/text/utf8.h"

namespace weerga::cli {
namespace {

struct RepairArguments {
  std::string file;
  std::string language = "nl";
  bool json = false;
  bool decisions = false;
};

bool is_pdf(const std::string& file) { return file.ends_with(".pdf") || file.ends_with(".PDF"); }

int repair(const RepairArguments& arguments) {
  Workspace workspace({.source_language = arguments.language});
  const std::string text = is_pdf(arguments.file) ? pdf_text(arguments.file) : input_text(arguments.file);
  const RepairedText result =
      repaired(text, {.language = arguments.language, .oracle = workspace.oracle(arguments.language)});
  print(workspace.diagnostics());
  if (arguments.decisions) {
    Records records({"line", "column", "certain", "reason"}, arguments.json);
    for (const RepairDecision& decision : result.decisions) {
      const Place place = place_of(text, decision.original.begin);
      records.add({place.line, place.column, decision.certain, decision.reason});
    }
    return kDone;
  }
  Records records({"paragraph"}, arguments.json);
  for (const RepairedParagraph& paragraph : result.paragraphs) {
    records.add({std::string(paragraph.range.of(result.text))});
  }
  return kDone;
}

}  // namespace

void add_repair(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<RepairArguments>();
  CLI::App* verb = app.add_subcommand("repair", "Hard-wrapped text or PDF to paragraphs, one a line");
  verb->add_option("FILE", arguments->file, "Text or PDF; - for standard input")->required();
  verb->add_option("--language", arguments->language, "Language of the text")->capture_default_str();
  verb->add_flag("--decisions", arguments->decisions, "List what was changed and why, instead of the text");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return repair(*arguments); }; });
}

}  // namespace weerga::cli
