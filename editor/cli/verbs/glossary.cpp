// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/glossary.h"

#include <iostream>
#include <memory>
#include <string>

#include "dictionaries/data/word_data.h"
#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct GlossaryArguments {
  std::string file;
  std::string output;
  bool guard_formulas = false;
  bool json = false;
};

std::string_view to_string(GlossaryConflict::Kind kind) {
  switch (kind) {
    case GlossaryConflict::Kind::repeated:
      return "repeated";
    case GlossaryConflict::Kind::status_clash:
      return "status-clash";
    case GlossaryConflict::Kind::two_preferred:
      break;
  }
  return "two-preferred";
}

Glossary opened(const std::string& file) {
  Glossary glossary = Glossary::opened(file);
  print(glossary.diagnostics());
  return glossary;
}

int check(const GlossaryArguments& arguments) {
  const Glossary glossary = opened(arguments.file);
  Records records({"kind", "first", "second", "sentence"}, arguments.json);
  for (const GlossaryConflict& conflict : glossary.conflicts()) {
    records.add({std::string(to_string(conflict.kind)), glossary.concepts().at(conflict.first).id,
                 glossary.concepts().at(conflict.second).id, conflict.sentence});
  }
  return records.count() == 0 ? kDone : kFoundProblems;
}

int convert(const GlossaryArguments& arguments) {
  const Glossary glossary = opened(arguments.file);
  const std::filesystem::path output = arguments.output;
  if (output.extension() == ".tbx") {
    replace_file(output, glossary.to_tbx());
  } else if (output.extension() == ".csv" || output.extension() == ".tsv") {
    const char separator = output.extension() == ".tsv" ? '\t' : ',';
    replace_file(output, glossary.to_csv({.separator = separator, .guard_formulas = arguments.guard_formulas}));
  } else {
    throw Error(ErrorKind::invalid_argument, "A glossary is written as .csv, .tsv or .tbx.", {output.string()});
  }
  return kDone;
}

int print_starter() {
  std::cout << starter_glossary();
  return kDone;
}

}  // namespace

void add_glossary(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<GlossaryArguments>();
  CLI::App* verb = app.add_subcommand("glossary", "Check a glossary, convert it, or print the one that comes along");
  verb->require_subcommand(1);
  CLI::App* checking =
      verb->add_subcommand("check", "Conflicts and repetitions: kind, first and second concept, sentence");
  checking->add_option("GLOSSARY", arguments->file, "CSV, TSV or TBX")->required();
  checking->add_flag("--json", arguments->json, "Print JSON");
  checking->callback([arguments, &chosen] { chosen = [arguments] { return check(*arguments); }; });
  CLI::App* converting = verb->add_subcommand("convert", "Write a glossary in another format, told by the ending");
  converting->add_option("GLOSSARY", arguments->file, "CSV, TSV or TBX")->required();
  converting->add_option("OUTPUT", arguments->output, "File that ends in .csv, .tsv or .tbx")->required();
  converting->add_flag("--guard-formulas", arguments->guard_formulas, "Let no spreadsheet take a term for a formula");
  converting->callback([arguments, &chosen] { chosen = [arguments] { return convert(*arguments); }; });
  CLI::App* starter = verb->add_subcommand("starter", "Print the starter glossary as CSV");
  starter->callback([&chosen] { chosen = print_starter; });
}

}  // namespace weerga::cli
