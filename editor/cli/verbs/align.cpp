// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/aligned_letters.h"
#include "editor/core/tasks/export_letter.h"
#include "editor/core/tasks/letter_alignment.h"
#include "editor/core/tasks/workspace.h"
#include "tm/alignment/aligner.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct AlignArguments {
  std::string source;
  std::string target;
  std::string out;
  std::string format = "xliff";
  std::string source_language = "nl";
  std::string target_language = "en-GB";
  std::string glossary;
  bool sentences = false;
};

LetterSentences letter_of(const std::string& file, const std::string& language, bool sentences, Workspace& workspace) {
  if (!sentences) return letter_sentences(file, language, workspace);
  const std::string name = std::filesystem::path(file).filename().string();
  LetterSentences letter = sentences_of_lines(input_text(file), name, language);
  if (letter.sentences.empty()) throw Error(ErrorKind::malformed, "There is no sentence in this letter.", {file});
  return letter;
}

int align_letters(const AlignArguments& arguments) {
  WorkspaceOptions options{.source_language = arguments.source_language, .target_language = arguments.target_language};
  if (!arguments.glossary.empty()) options.glossaries = {arguments.glossary};
  Workspace workspace(options);
  const LetterSentences source = letter_of(arguments.source, arguments.source_language, arguments.sentences, workspace);
  const LetterSentences target = letter_of(arguments.target, arguments.target_language, arguments.sentences, workspace);
  const Lexicon lexicon = workspace.lexicon();
  const Alignment alignment = align(source.sentences, target.sentences,
                                    {.source_language = arguments.source_language,
                                     .target_language = arguments.target_language,
                                     .lexicon = lexicon.entries.empty() ? nullptr : &lexicon,
                                     .progress = progress_bar("Aligning")});
  end_progress();
  print(workspace.diagnostics());
  std::string bytes;
  if (arguments.format == "tsv") {
    bytes = bead_lines(alignment);
  } else {
    const Document document = aligned_document(source, target, alignment);
    bytes = exported(document, arguments.format == "tmx" ? ExportFormat::tmx : ExportFormat::xliff21).bytes;
  }
  replace_file(arguments.out, bytes);
  return kDone;
}

}  // namespace

void add_align(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<AlignArguments>();
  CLI::App* verb = app.add_subcommand("align", "Align a letter with its translation");
  verb->add_option("NL", arguments->source, "The letter")->required();
  verb->add_option("EN", arguments->target, "Its translation")->required();
  verb->add_option("-o,--output", arguments->out, "The file to write")->required();
  verb->add_option("--format", arguments->format, "xliff, tmx, or tsv (sentence numbers)")
      ->check(CLI::IsMember({"xliff", "tmx", "tsv"}))
      ->capture_default_str();
  verb->add_flag("--sentences", arguments->sentences, "The inputs are already one sentence a line");
  verb->add_option("--glossary", arguments->glossary, "CSV, TSV or TBX");
  verb->add_option("--source", arguments->source_language, "Language of the letter")->capture_default_str();
  verb->add_option("--target", arguments->target_language, "Language of the translation")->capture_default_str();
  verb->callback([arguments, &chosen] { chosen = [arguments] { return align_letters(*arguments); }; });
}

}  // namespace weerga::cli
