// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/export_letter.h"
#include "editor/core/tasks/letter_alignment.h"
#include "editor/core/tasks/letter_pairs.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

namespace fs = std::filesystem;

struct FolderArguments {
  std::string folder;
  std::string out;
  std::string memory;
  std::string glossary;
  std::string source_language = "nl";
  std::string target_language = "en-GB";
  bool list_only = false;
  bool json = false;
};

/// "2031/nl/haven.txt" below the folder becomes "2031-nl-haven": no two letters of a folder share a name.
std::string letter_name(const fs::path& letter, const fs::path& folder) {
  std::string name;
  fs::path relative = letter.lexically_relative(folder);
  for (const fs::path& part : relative.replace_extension()) name += (name.empty() ? "" : "-") + part.string();
  return name;
}

class FolderAlignment {
 public:
  explicit FolderAlignment(const FolderArguments& arguments)
      : arguments_(arguments),
        workspace_(options_of(arguments)),
        records_({"source", "target", "beads", "to-check", "omissions", "quality", "result"}, arguments.json) {
    if (!arguments.list_only) lexicon_ = workspace_.lexicon();
  }

  int run(const LetterPairs& letters) {
    const auto progress = progress_bar("Aligning");
    for (std::size_t i = 0; i < letters.pairs.size(); ++i) {
      if (progress && !arguments_.list_only)
        progress(static_cast<double>(i) / static_cast<double>(letters.pairs.size()));
      align(letters.pairs[i]);
    }
    end_progress();
    if (workspace_.memory() != nullptr) workspace_.memory()->flush();
    for (const fs::path& letter : letters.alone) {
      print({{Severity::warning,
              "align.alone",
              "No translation of this letter was found by its name.",
              {letter.string()},
              {}}});
    }
    print(workspace_.diagnostics());
    return problems_ || !letters.alone.empty() ? kFoundProblems : kDone;
  }

 private:
  static WorkspaceOptions options_of(const FolderArguments& arguments) {
    WorkspaceOptions options{.source_language = arguments.source_language,
                             .target_language = arguments.target_language,
                             .memory = arguments.memory,
                             .memory_access = Access::write};
    if (!arguments.glossary.empty()) options.glossaries = {arguments.glossary};
    return options;
  }

  void align(const LetterPair& letters) {
    if (arguments_.list_only) return add(letters, {}, "paired");
    const std::string name = letter_name(letters.source, arguments_.folder);
    const fs::path out = fs::path(arguments_.out) / (name + ".xlf");
    if (fs::exists(out)) return add(letters, {}, "already there");
    try {
      const AlignedPair pair = aligned_letters(letters, workspace_, {.lexicon = &lexicon_});
      const Document document = aligned_document(pair.source, pair.target, pair.beads);
      const AlignmentQuality quality = quality_of(pair.beads);
      replace_file(out, exported(document, ExportFormat::xliff21).bytes);
      const bool is_doubtful = quality.percent < kDoubtfulPair;
      problems_ = problems_ || is_doubtful;
      if (!is_doubtful && workspace_.memory() != nullptr) {
        workspace_.memory()->add_letter(name, document);
        keep_originals(workspace_.memory()->folder(), name, {letters.source, letters.target});
      }
      add(letters, quality, is_doubtful ? "hardly a translation" : "aligned");
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::not_writable || error.kind() == ErrorKind::locked) throw;
      problems_ = true;
      print({{Severity::error, "align.failed", error.sentence(), error.place(), {}}});
      add(letters, {}, "failed");
    }
  }

  void add(const LetterPair& letters, const std::optional<AlignmentQuality>& quality, const char* result) {
    const auto name = [&](const fs::path& path) { return path.lexically_relative(arguments_.folder).string(); };
    if (!quality) return records_.add({name(letters.source), name(letters.target), "", "", "", "", result});
    records_.add({name(letters.source), name(letters.target), quality->beads, quality->to_check, quality->omissions,
                  quality->percent, result});
  }

  const FolderArguments& arguments_;
  Workspace workspace_;
  Lexicon lexicon_;
  Records records_;
  bool problems_ = false;
};

int align_folder(const FolderArguments& arguments) {
  if (!arguments.list_only && arguments.out.empty())
    throw Error(ErrorKind::invalid_argument, "Name a folder for the alignments with -o, or ask for --list.");
  const LetterPairs letters = letter_pairs_in(arguments.folder);
  if (letters.pairs.empty())
    throw Error(ErrorKind::malformed, "No two letters in this folder have names that pair them.", {arguments.folder});
  if (!arguments.list_only) {
    std::error_code failed;
    fs::create_directories(arguments.out, failed);
    if (failed)
      throw Error(ErrorKind::not_writable, fmt::format("The folder cannot be made: {}.", failed.message()),
                  {arguments.out});
  }
  return FolderAlignment(arguments).run(letters);
}

}  // namespace

void add_align_folder(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<FolderArguments>();
  CLI::App* verb = app.add_subcommand("align-folder", "Align all letters of a folder, paired by their names");
  verb->add_option("FOLDER", arguments->folder, "Letters and their translations, in folders below it too")->required();
  verb->add_option("-o,--output", arguments->out, "Folder for the alignments; what is there is left alone");
  verb->add_flag("--list", arguments->list_only, "Only tell which letters belong together");
  verb->add_option("--memory", arguments->memory, "Memory that takes the alignments and helps with them");
  verb->add_option("--glossary", arguments->glossary, "CSV, TSV or TBX");
  verb->add_option("--source", arguments->source_language, "Language of the letters")->capture_default_str();
  verb->add_option("--target", arguments->target_language, "Language of the translations")->capture_default_str();
  verb->add_flag("--json", arguments->json, "As JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return align_folder(*arguments); }; });
}

}  // namespace weerga::cli
