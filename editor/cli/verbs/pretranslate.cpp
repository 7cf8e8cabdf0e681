// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/pretranslation.h"
#include "editor/core/tasks/workspace.h"
#include "tm/store/local_memory.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct PretranslateArguments {
  std::string file;
  std::string out;
  std::string memory;
  std::string templates;
  std::string dossiers;
  int threshold = 70;
  bool json = false;
};

int fill_matches(const PretranslateArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const auto memory = LocalMemory::opened(arguments.memory, Access::read);
  print(memory->taken_diagnostics());
  Document document = file.document();
  if (document.target_language.empty()) document.target_language = memory->manifest().target_language;
  Workspace workspace({.fact_templates = arguments.templates, .dossiers = arguments.dossiers});
  const PretranslationCount counts =
      pretranslate(document, *memory,
                   {.threshold = arguments.threshold,
                    .recognise = reference_recogniser(workspace.fact_templates().references),
                    .scope = workspace.dossiers().completed(scope_of(document)),
                    .dossiers = &workspace.dossiers(),
                    .progress = progress_bar("Looking up")});
  end_progress();
  replace_file(arguments.out.empty() ? arguments.file : arguments.out, file.saved(document));
  Records records({"context", "exact", "fuzzy", "untouched"}, arguments.json);
  records.add({counts.context, counts.exact, counts.fuzzy, counts.untouched});
  return kDone;
}

}  // namespace

void add_pretranslate(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<PretranslateArguments>();
  CLI::App* verb =
      app.add_subcommand("pretranslate", "Fill open segments with matches: counts of context, exact, fuzzy, untouched");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--memory", arguments->memory, "The memory")->required();
  verb->add_option("--templates", arguments->templates, "How you write dates and references in English");
  verb->add_option("--register", arguments->dossiers, "Your register of dossiers");
  verb->add_option("-o,--output", arguments->out, "Write here instead of into DOC");
  verb->add_option("--threshold", arguments->threshold, "Least percent")
      ->check(CLI::Range(1, 101))
      ->capture_default_str();
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return fill_matches(*arguments); }; });
}

}  // namespace weerga::cli
