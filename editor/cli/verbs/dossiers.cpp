// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/knowledge/dossier.h"
#include "editor/core/knowledge/dossier_register.h"
#include "tm/store/local_memory.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct DossierArguments {
  std::string path;
  std::string known;
  std::string dossier;
  std::string ministry;
  bool set = false;
  bool json = false;
};

DossierRegister register_of(const DossierArguments& arguments) {
  DossierRegister known = arguments.known.empty() ? DossierRegister() : DossierRegister::opened(arguments.known);
  print(known.diagnostics());
  return known;
}

int list_memory(const DossierArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.path, Access::read);
  print(memory->taken_diagnostics());
  const DossierRegister known = register_of(arguments);
  Records records({"dossier", "title", "ministry", "letters", "segments", "first", "last"}, arguments.json);
  for (const DossierSummary& dossier : dossiers_of(memory->index())) {
    records.add({dossier.dossier, known.title_of(dossier.dossier), known.ministry_of(dossier.dossier),
                 dossier.letters.size(), dossier.segments, dossier.first_date, dossier.last_date});
  }
  return kDone;
}

int tell_letter(const DossierArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.path);
  print(file.diagnostics());
  Document document = file.document();
  if (arguments.set) {
    const std::string name = dossier_name(arguments.dossier);
    if (name.empty() && !arguments.dossier.empty())
      throw Error(ErrorKind::invalid_argument, "“" + arguments.dossier + "” is no number of a dossier.");
    set_scope(document, {.dossier = name, .ministry = arguments.ministry});
    replace_file(arguments.path, file.saved(document));
  }
  const LetterScope scope = register_of(arguments).completed(scope_of(document));
  Records records({"dossier", "ministry"}, arguments.json);
  records.add({scope.dossier, scope.ministry});
  return scope.dossier.empty() ? kFoundProblems : kDone;
}

}  // namespace

void add_dossiers(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<DossierArguments>();
  CLI::App* verb = app.add_subcommand("dossiers", "The dossiers of a memory, or the dossier of a letter");
  verb->add_option("PATH", arguments->path, "Folder of a memory, or XLIFF file of a letter")->required();
  verb->add_option("--register", arguments->known, "Your register of dossiers");
  const auto* dossier = verb->add_option("--set-dossier", arguments->dossier, "Note this dossier with the letter");
  const auto* ministry = verb->add_option("--set-ministry", arguments->ministry, "Note this ministry with the letter");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, dossier, ministry, &chosen] {
    arguments->set = dossier->count() + ministry->count() > 0;
    chosen = [arguments] {
      return std::filesystem::is_directory(arguments->path) ? list_memory(*arguments) : tell_letter(*arguments);
    };
  });
}

}  // namespace weerga::cli
