// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/unwrapped_text.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/text/fact_templates.h"

namespace weerga::cli {
namespace {

struct FactsArguments {
  std::string file;
  std::string templates;
  bool json = false;
};

int list_facts(const FactsArguments& arguments) {
  Workspace workspace({.fact_templates = arguments.templates});
  const FactTemplates& templates = workspace.fact_templates();
  Records records({"line", "begin", "end", "text", "english"}, arguments.json);
  const UnwrappedText text(input_text(arguments.file), workspace, "nl");
  for (const std::string_view paragraph : text.paragraphs()) {
    for (const RenderedFact& fact : rendered_facts(paragraph, templates)) {
      const std::string_view words = fact.range.of(paragraph);
      const UnwrappedText::LineBytes bytes = text.line_bytes_of(words);
      records.add({bytes.line, bytes.range.begin, bytes.range.end, std::string(words), fact.english});
    }
  }
  return kDone;
}

}  // namespace

void add_facts(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<FactsArguments>();
  CLI::App* verb = app.add_subcommand(
      "facts", "Dates and parliamentary references of a Dutch text: line, first and end byte in it, text, English");
  verb->add_option("FILE", arguments->file, "Text; - for standard input")->required();
  verb->add_option("--templates", arguments->templates, "How you write them in English");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return list_facts(*arguments); }; });
}

}  // namespace weerga::cli
