// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/export_letter.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct ExportArguments {
  std::string file;
  std::string format;
  std::string out;
  bool private_notes = false;
};

int export_letter(const ExportArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const ExportedLetter letter =
      exported(file.document(), *export_format_of(arguments.format), {.private_notes = arguments.private_notes});
  replace_file(arguments.out, letter.bytes);
  print(letter.diagnostics);
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ExportArguments>();
  CLI::App* verb = app.add_subcommand("export", "Write a translation in another format");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--to", arguments->format, "The format")->required()->check(CLI::IsMember(export_format_names()));
  verb->add_option("-o,--output", arguments->out, "The file to write")->required();
  verb->add_flag("--private-notes", arguments->private_notes, "Let notes that are marked private go along");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return export_letter(*arguments); }; });
}

}  // namespace weerga::cli
