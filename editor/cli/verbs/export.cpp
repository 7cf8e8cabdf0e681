// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/export_letter.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"

namespace weerga::cli {
namespace {

struct ExportArguments {
  std::string file;
  std::string format;
  std::string out;
  std::string proof;
  bool private_notes = false;
};

/// The proof in the format that the name of its file shows.
std::string written(const ExportProof& proof, const std::filesystem::path& path) {
  const std::string extension = fold_case(path.extension().string());
  if (extension == ".json") return proof_json(proof);
  return extension == ".html" || extension == ".htm" ? proof_html(proof) : proof_text(proof);
}

int export_letter(const ExportArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const ExportedLetter letter =
      exported(file.document(), *export_format_of(arguments.format), {.private_notes = arguments.private_notes});
  replace_file(arguments.out, letter.bytes);
  if (!arguments.proof.empty()) replace_file(arguments.proof, written(letter.proof, arguments.proof));
  print(letter.diagnostics);
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ExportArguments>();
  CLI::App* verb =
      app.add_subcommand("export", "Write a translation as a letter, for other tools, or as a table for a reviewer");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--to", arguments->format, "The format")->required()->check(CLI::IsMember(export_format_names()));
  verb->add_option("-o,--output", arguments->out, "The file to write")->required();
  verb->add_option("--proof", arguments->proof,
                   "A file for the proof that nothing was lost and what is open: .txt, .json or .html");
  verb->add_flag("--private-notes", arguments->private_notes, "Let notes that are marked private go along");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return export_letter(*arguments); }; });
}

}  // namespace weerga::cli
