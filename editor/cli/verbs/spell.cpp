// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/spell_check.h"

#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/unwrapped_text.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/workspace.h"

namespace weerga::cli {
namespace {

struct SpellArguments {
  std::string file;
  std::string language = "nl";
  std::string glossary;
  UserWords::Paths words;
  bool json = false;
};

std::string comma_separated(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

int spell(const SpellArguments& arguments) {
  const bool dutch = arguments.language.starts_with("nl");
  WorkspaceOptions options{.source_language = arguments.language, .target_language = dutch ? "en-GB" : "nl"};
  if (!arguments.glossary.empty()) options.glossaries = {arguments.glossary};
  options.source_words = arguments.words;
  Workspace workspace(options);
  const auto speller = workspace.new_speller(Side::source);
  if (speller == nullptr) {
    throw Error(ErrorKind::not_found, workspace.diagnostics().back().sentence);
  }
  const auto foreign = workspace.new_speller(Side::target);
  print(workspace.diagnostics());
  Records records({"line", "column", "word", "suggestions"}, arguments.json);
  const UnwrappedText text(input_text(arguments.file), workspace, arguments.language);
  for (const std::string_view paragraph : text.paragraphs()) {
    for (const Misspelling& wrong : misspellings_of(paragraph, *speller, {.foreign = foreign.get()})) {
      const std::string word(wrong.range.of(paragraph));
      const std::vector<std::string> proposals = speller->suggestions(word);
      const Place place = text.place_of(wrong.range.of(paragraph));
      records.add({place.line, place.column, word,
                   arguments.json ? nlohmann::json(proposals) : nlohmann::json(comma_separated(proposals))});
    }
  }
  return records.count() == 0 ? kDone : kFoundProblems;
}

}  // namespace

void add_spell(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<SpellArguments>();
  CLI::App* verb =
      app.add_subcommand("spell", "Words that the dictionary does not know: line, column, word, suggestions");
  verb->add_option("FILE", arguments->file, "Text; - for standard input")->required();
  verb->add_option("--language", arguments->language, "nl, en-GB or en-US")->required();
  verb->add_option("--glossary", arguments->glossary, "CSV, TSV or TBX whose words are right");
  verb->add_option("--words", arguments->words.personal, "Your own word list");
  verb->add_option("--dossier-words", arguments->words.dossier, "Word list of the dossier");
  verb->add_option("--ignored-words", arguments->words.ignored, "Words to leave alone as they stand");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return spell(*arguments); }; });
}

}  // namespace weerga::cli
