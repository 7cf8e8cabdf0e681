// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/unwrapped_text.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/workspace.h"

namespace weerga::cli {
namespace {

struct TermsArguments {
  std::string glossary;
  std::string file;
  std::string source = "nl";
  std::string target = "en-GB";
  bool json = false;
};

int list_terms(const TermsArguments& arguments) {
  Workspace workspace(
      {.source_language = arguments.source, .target_language = arguments.target, .glossaries = {arguments.glossary}});
  const auto terms = workspace.terms();
  print(workspace.diagnostics());
  Records records({"line", "begin", "end", "text", "source", "target", "status"}, arguments.json);
  const UnwrappedText text(input_text(arguments.file), workspace, arguments.source);
  for (const std::string_view paragraph : text.paragraphs()) {
    for (const TermHit& hit : terms->source.hits_of(paragraph)) {
      const std::string_view words = hit.range.of(paragraph);
      const UnwrappedText::LineBytes bytes = text.line_bytes_of(words);
      const Concept& entry = terms->glossary.concepts().at(hit.concept_index);
      const Term& source = entry.terms.at(hit.term_index);
      for (const Term& target : entry.terms) {
        if (!same_language(target.language, arguments.target)) continue;
        records.add({bytes.line, bytes.range.begin, bytes.range.end, std::string(words), source.text, target.text,
                     std::string(to_string(target.status))});
      }
    }
  }
  return kDone;
}

}  // namespace

void add_terms(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<TermsArguments>();
  CLI::App* verb =
      app.add_subcommand("terms", "Terms of a glossary in a text: line, first and end byte in it, text, terms, status");
  verb->add_option("GLOSSARY", arguments->glossary, "CSV, TSV or TBX")->required();
  verb->add_option("FILE", arguments->file, "Text; - for standard input")->required();
  verb->add_option("--source", arguments->source, "Language of the text")->capture_default_str();
  verb->add_option("--target", arguments->target, "Language of the other terms")->capture_default_str();
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return list_terms(*arguments); }; });
}

}  // namespace weerga::cli
