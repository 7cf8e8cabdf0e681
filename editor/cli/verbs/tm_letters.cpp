// SPDX-License-Identifier: Apache-2.0
// Letters into a memory and out of it.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs/tm.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"

namespace weerga::cli {
namespace {

std::string letter_of_file(const std::filesystem::path& file) { return letter_name_of(file.stem().string()); }

/// So that nothing is added if one of the files cannot be.
void check_letters(const std::vector<std::string>& files, const Manifest& manifest, const TaskControl& control) {
  std::set<std::string> letters;
  for (const std::string& file : files) {
    if (control.stop.stop_requested()) return;
    if (control.on_progress) control.on_progress(letters.size(), files.size());
    const XliffFile xliff = XliffFile::opened(file);
    check_languages(xliff.document(), manifest, file);
    if (letters.insert(letter_of_file(file)).second) continue;
    throw Error(ErrorKind::invalid_argument, "Another of the files gives a letter of the same name.", {file});
  }
}

void end_with(LocalMemory& memory) {
  end_progress();
  memory.close();
  print(memory.taken_diagnostics());
}

XliffVersion version_of(const std::string& name) {
  if (name == "1.2") return XliffVersion::v12;
  if (name == "2.0") return XliffVersion::v20;
  return name == "2.2" ? XliffVersion::v22 : XliffVersion::v21;
}

Access access_of(const MemoryArguments& arguments) { return arguments.apply ? Access::write : Access::read; }

}  // namespace

int create_memory(const MemoryArguments& arguments) {
  LocalMemory::created(arguments.folder, arguments.manifest)->close();
  return kDone;
}

/// Once all files are known to be good, the letters are written without a stop.
int add_letters(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::write);
  const TaskControl checking = shown_progress("Checking");
  check_letters(arguments.files, memory->manifest(), checking);
  if (checking.stop.stop_requested()) return stopped();
  const TaskControl adding = shown_progress("Adding");
  std::vector<std::size_t> segments;
  for (const std::string& file : arguments.files) {
    const XliffFile xliff = XliffFile::opened(file);
    print(xliff.diagnostics());
    memory->add_letter(letter_of_file(file), xliff.document());
    segments.push_back(segments_of(xliff.document()).size());
    if (adding.on_progress) adding.on_progress(segments.size(), arguments.files.size());
  }
  end_with(*memory);
  Records records({"letter", "segments"}, arguments.json);
  for (std::size_t i = 0; i < segments.size(); ++i) records.add({letter_of_file(arguments.files[i]), segments[i]});
  return kDone;
}

int import_into_memory(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, arguments.import.dry_run ? Access::read : Access::write);
  const std::vector<std::filesystem::path> files(arguments.files.begin(), arguments.files.end());
  const std::vector<ImportOutcome> outcomes =
      import_files(*memory, files, arguments.import, shown_progress("Importing"));
  if (!outcomes.empty() && outcomes.back().stopped) return stopped();
  end_with(*memory);
  Records records({"file", "segments", "skipped"}, arguments.json);
  for (std::size_t file = 0; file < files.size(); ++file) {
    print(outcomes[file].diagnostics);
    records.add({arguments.files[file], outcomes[file].entries, outcomes[file].skipped});
  }
  return kDone;
}

int export_memory(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, Access::read);
  const bool tmx = fold_case(std::filesystem::path(arguments.out).extension().string()) == ".tmx";
  const TaskControl control = shown_progress("Exporting");
  const std::size_t count =
      tmx ? export_tmx(*memory, arguments.out, arguments.selection, control)
          : export_xliff(*memory, arguments.out, version_of(arguments.version), arguments.selection, control);
  if (count == 0 && control.stop.stop_requested()) return stopped();
  end_with(*memory);
  Records records({"file", "count"}, arguments.json);
  records.add({arguments.out, count});
  return kDone;
}

int merge_memories(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, access_of(arguments));
  std::vector<std::unique_ptr<LocalMemory>> opened;
  std::vector<LocalMemory*> others;
  for (const std::string& folder : arguments.files) {
    others.push_back(opened.emplace_back(LocalMemory::opened(folder, Access::read)).get());
    if (!std::filesystem::equivalent(folder, arguments.folder)) continue;
    throw Error(ErrorKind::invalid_argument, "A memory cannot take over its own letters.", {folder});
  }
  const std::vector<ImportOutcome> outcomes =
      merge_memories(*memory, others, {.dry_run = !arguments.apply}, shown_progress("Merging"));
  if (!outcomes.empty() && outcomes.back().stopped) return stopped();
  end_with(*memory);
  Records records({"memory", "letters", "segments"}, arguments.json);
  for (std::size_t i = 0; i < others.size(); ++i) {
    print(others[i]->taken_diagnostics());
    records.add({arguments.files[i], outcomes[i].letters.size(), outcomes[i].entries});
  }
  if (!arguments.apply) print({{.sentence = "Nothing was changed; add --apply to take these letters over."}});
  return kDone;
}

int restore_letter(const MemoryArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.folder, access_of(arguments));
  std::vector<LetterBackup> backups = memory->backups_of_letter(arguments.letter);
  if (!arguments.day.empty()) {
    std::erase_if(backups, [&](const LetterBackup& backup) { return backup.day != arguments.day; });
  }
  if (backups.empty()) {
    throw Error(
        ErrorKind::not_found,
        fmt::format("No state of \"{}\" was kept{}.", arguments.letter, arguments.day.empty() ? "" : " on that day"),
        {arguments.folder});
  }
  if (arguments.apply && arguments.day.empty()) {
    throw Error(ErrorKind::invalid_argument, "Say with --day which state is to come back.", {arguments.folder});
  }
  if (arguments.apply) memory->add_letter_file(arguments.letter, bytes_of_file(backups.front().path));
  end_with(*memory);
  Records records({"letter", "day", "segments"}, arguments.json);
  for (const LetterBackup& backup : backups) {
    records.add({arguments.letter, backup.day, segments_of(XliffFile::opened(backup.path).document()).size()});
  }
  if (!arguments.apply) print({{.sentence = "Nothing was changed; add --day and --apply to bring a state back."}});
  return kDone;
}

}  // namespace weerga::cli
