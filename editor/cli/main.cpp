// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <new>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "weerga_version.h"

namespace weerga::cli {
namespace {

void add_verbs(CLI::App& app, Action& chosen) {
  for (const auto add : {add_dossiers, add_timeline, add_consistency, add_acronyms, add_wordings}) add(app, chosen);
  for (const auto add :
       {add_repair,      add_segment,      add_import, add_import_review, add_align,    add_align_folder, add_tm,
        add_concordance, add_terms,        add_spell,  add_words,         add_glossary, add_facts,        add_check,
        add_validate,    add_pretranslate, add_stats,  add_texts,         add_export,   add_edit}) {
    add(app, chosen);
  }
  for (const auto add : {add_annotations, add_preannotate, add_changes, add_compare, add_update}) add(app, chosen);
}

int run(int argc, char** argv) {
  CLI::App app("Weerga aligns, remembers and checks translations of Dutch government letters.", "weerga");
  app.require_subcommand(1);
  app.fallthrough(false);
  app.set_version_flag("--version", std::string("weerga ") + kVersion);
  app.footer("Exit codes: 0 done, 1 problems were found, 2 it could not be done.");
  Action chosen;
  add_verbs(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    std::cerr << "weerga: " << error.what() << "\nTry weerga --help, or weerga VERB --help.\n";
    return kCouldNot;
  }
  const int code = chosen();
  std::cout.flush();
  if (!std::cout) throw Error(ErrorKind::not_writable, "Standard output cannot be written.");
  return code;
}

}  // namespace
}  // namespace weerga::cli

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    const int code = weerga::cli::run(argc, argv);
    weerga::cli::end_if_stopped(code);
    return code;
  } catch (const weerga::Error& error) {
    std::cout.flush();
    weerga::cli::end_progress();
    std::cerr << "weerga: " << error.what() << '\n';
  } catch (const std::bad_alloc&) {
    std::cerr << "weerga: There is not enough memory for this.\n";
  } catch (const std::exception& error) {
    std::cerr << "weerga: " << error.what() << '\n';
  }
  return weerga::cli::kCouldNot;
}
