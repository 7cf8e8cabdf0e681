// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/extract/letter.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct ImportArguments {
  std::string file;
  std::string out;
  std::string source = "nl";
  std::string target = "en-GB";
};

int import_letter(const ImportArguments& arguments) {
  Workspace workspace({.source_language = arguments.source, .target_language = arguments.target});
  const Extraction extraction = extract_letter(arguments.file, {.source_language = arguments.source,
                                                                .target_language = arguments.target,
                                                                .oracle = workspace.oracle(arguments.source)});
  print(workspace.diagnostics());
  print(extraction.diagnostics);
  replace_file(arguments.out, written_xliff(extraction.document, XliffVersion::v21));
  return kDone;
}

}  // namespace

void add_import(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ImportArguments>();
  CLI::App* verb = app.add_subcommand("import", "Letter to bilingual XLIFF 2.1");
  verb->add_option("FILE", arguments->file, "The letter")->required();
  verb->add_option("-o,--output", arguments->out, "The XLIFF file to write")->required();
  verb->add_option("--source", arguments->source, "Language of the letter")->capture_default_str();
  verb->add_option("--target", arguments->target, "Language of the translation")->capture_default_str();
  verb->callback([arguments, &chosen] { chosen = [arguments] { return import_letter(*arguments); }; });
}

}  // namespace weerga::cli
