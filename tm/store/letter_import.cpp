// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <utility>

#include "tm/store/letter_entries.h"
#include "tm/store/maintenance.h"
#include "tm/tmx/language_tag.h"
#include "tm/tmx/tmx_reader.h"
#include "tm/tmx/tmx_units.h"
#include "tm/tmx/tmx_writer.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

/// Collects pairs into letters "NAME 0001", … of the memory.
class LetterBatch {
 public:
  LetterBatch(LocalMemory& memory, std::string name, const ImportOptions& options, ImportOutcome& outcome)
      : memory_(memory), name_(std::move(name)), options_(options), outcome_(outcome) {
    for (const std::string& letter : memory.letters()) taken_.insert(letter);
    begin();
  }

  [[nodiscard]] LanguagePair languages() const {
    return {memory_.manifest().source_language, memory_.manifest().target_language};
  }

  void add(Unit unit) {
    std::vector<Unit>& units = document_.files.front().units;
    unit.id = fmt::format("u{}", units.size() + 1);
    units.push_back(std::move(unit));
    ++outcome_.entries;
    if (units.size() >= options_.units_per_letter) write();
  }

  void write() {
    if (document_.files.front().units.empty()) return;
    std::string letter = next_name();
    document_.files.front().original = letter;
    if (!options_.dry_run) memory_.add_letter(letter, document_);
    outcome_.letters.push_back(std::move(letter));
    begin();
  }

 private:
  void begin() {
    const Manifest& manifest = memory_.manifest();
    document_ = new_letter(name_, manifest.source_language, manifest.target_language);
    auto& values = document_.files.front().metadata["weerga"];
    values["origin"] = "tmx " + name_;
    if (!options_.dossier.empty()) values["dossier"] = options_.dossier;
    if (options_.penalty > 0) values["penalty"] = std::to_string(options_.penalty);
    document_.files.front().units.reserve(options_.units_per_letter);
  }

  std::string next_name() {
    std::string letter;
    do letter = fmt::format("{} {:04}", name_, ++number_);
    while (taken_.contains(letter));
    return letter;
  }

  LocalMemory& memory_;
  std::string name_;
  const ImportOptions& options_;
  ImportOutcome& outcome_;
  std::set<std::string> taken_;
  Document document_;
  std::size_t number_ = 0;
};

std::string sentence_after(const ImportOutcome& outcome, const Error& error) {
  if (outcome.letters.empty()) return error.sentence();
  return fmt::format("{} The {} letters up to \"{}\" were taken over before.", error.sentence(), outcome.letters.size(),
                     outcome.letters.back());
}

void read_units(TmxReader& reader, LetterBatch& batch, ImportOutcome& outcome, const std::function<bool()>& go_on) {
  while (auto unit = reader.next()) {
    std::vector<Unit> pairs = units_of(*unit, batch.languages());
    if (pairs.empty()) ++outcome.skipped;
    for (Unit& pair : pairs) batch.add(std::move(pair));
    if (!go_on()) return;
  }
}

void check_languages(const Document& document, const Manifest& manifest, const std::filesystem::path& file) {
  const bool fits =
      same_primary_language(document.source_language, manifest.source_language) &&
      (document.target_language.empty() || same_primary_language(document.target_language, manifest.target_language));
  if (fits) return;
  throw Error(
      ErrorKind::invalid_argument,
      fmt::format("The file goes from \"{}\" to \"{}\", the memory from \"{}\" to \"{}\".", document.source_language,
                  document.target_language, manifest.source_language, manifest.target_language),
      {file.string()});
}

std::string free_name(const std::set<std::string>& taken, const std::string& name) {
  std::string free = name;
  for (int copy = 2; taken.contains(free); ++copy) free = letter_name_of(fmt::format("{} ({})", name, copy));
  return free;
}

}  // namespace

ImportOutcome import_tmx(LocalMemory& memory, const std::filesystem::path& file, const ImportOptions& options,
                         const TaskControl& control) {
  ImportOutcome outcome;
  TmxReader reader = TmxReader::opened(file);
  std::error_code unknown;
  const auto size = std::filesystem::file_size(file, unknown);
  LetterBatch batch(memory, letter_name_of(file.stem().string()).substr(0, 120), options, outcome);
  std::uint64_t told = 0;
  try {
    read_units(reader, batch, outcome, [&] {
      if (control.on_progress && reader.bytes_read() != std::exchange(told, reader.bytes_read())) {
        control.on_progress(told, unknown ? 0 : size);
      }
      outcome.stopped = control.stop.stop_requested();
      return !outcome.stopped;
    });
    batch.write();
  } catch (const Error& error) {
    throw Error(error.kind(), sentence_after(outcome, error), error.place());
  }
  outcome.diagnostics = reader.diagnostics();
  return outcome;
}

ImportOutcome import_xliff(LocalMemory& memory, const std::filesystem::path& file, const ImportOptions& options) {
  std::string bytes = bytes_of_file(file);
  const XliffFile xliff = XliffFile::parsed(bytes, file.string());
  check_languages(xliff.document(), memory.manifest(), file);
  ImportOutcome outcome;
  std::string letter = letter_name_of(file.stem().string());
  const std::vector<std::string> letters = memory.letters();
  if (std::ranges::binary_search(letters, letter)) {
    throw Error(ErrorKind::invalid_argument, fmt::format("The memory has a letter \"{}\" already.", letter),
                {file.string()});
  }
  outcome.entries = entries_of(xliff.document(), letter).size();
  outcome.skipped = segments_of(xliff.document()).size() - outcome.entries;
  outcome.diagnostics = xliff.diagnostics();
  const bool of_version_2 = xliff.document().version.starts_with("2.");
  if (!options.dry_run && of_version_2) memory.add_letter_file(letter, bytes);
  if (!options.dry_run && !of_version_2) memory.add_letter(letter, xliff.document());
  outcome.letters.push_back(std::move(letter));
  return outcome;
}

ImportOutcome merge_memory(LocalMemory& memory, LocalMemory& other, const ImportOptions& options,
                           const TaskControl& control) {
  ImportOutcome outcome;
  const std::vector<std::string> own = memory.letters();
  std::set<std::string> taken(own.begin(), own.end());
  const std::vector<std::string> letters = other.letters();
  for (std::size_t done = 0; done < letters.size(); ++done) {
    outcome.stopped = control.stop.stop_requested();
    if (outcome.stopped) break;
    if (control.on_progress) control.on_progress(done, letters.size());
    const std::string bytes = bytes_of_file(other.letter_path(letters[done]));
    const bool same = taken.contains(letters[done]) && bytes_of_file(memory.letter_path(letters[done])) == bytes;
    if (same) continue;
    std::string letter = free_name(taken, letters[done]);
    outcome.entries += entries_of(XliffFile::parsed(bytes, letter).document(), letter).size();
    if (!options.dry_run) memory.add_letter_file(letter, bytes);
    taken.insert(letter);
    outcome.letters.push_back(std::move(letter));
  }
  return outcome;
}

std::size_t export_tmx(TranslationMemory& memory, const std::filesystem::path& file, const EntrySelection& selection,
                       const TaskControl& control) {
  const MemorySummary summary = memory.summary();
  const LanguagePair languages{summary.source_language, summary.target_language};
  const std::filesystem::path temporary = file.parent_path() / (".weerga-" + file.filename().string() + ".new");
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  TmxWriter writer([&](std::string_view bytes) { out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); },
                   {.source_language = summary.source_language, .original_format = "Weerga"});
  std::size_t seen = 0;
  std::size_t written = 0;
  memory.visit_entries([&](const MemoryEntry& entry) {
    if (control.on_progress && ++seen % 1000 == 0) control.on_progress(seen, summary.entry_count);
    if (selection.accepts(entry)) {
      writer.write(tmx_unit_of(entry, languages));
      ++written;
    }
    return out.good() && !control.stop.stop_requested();
  });
  writer.finish();
  out.close();
  std::error_code problem;
  if (out.good() && !control.stop.stop_requested()) {
    std::filesystem::rename(temporary, file, problem);
    if (!problem) return written;
  }
  std::filesystem::remove(temporary, problem);
  if (control.stop.stop_requested()) return 0;
  throw Error(ErrorKind::not_writable, "The file cannot be written.", {file.string()});
}

std::size_t export_xliff(LocalMemory& memory, const std::filesystem::path& folder, XliffVersion version,
                         const EntrySelection& selection) {
  std::set<std::string> letters;
  memory.visit_entries([&](const MemoryEntry& entry) {
    if (selection.accepts(entry)) letters.insert(entry.letter);
    return true;
  });
  std::filesystem::create_directories(folder);
  for (const std::string& letter : letters) {
    const Document document = memory.letter(letter);
    replace_file(folder / (letter + ".xlf"), written_xliff(document, XliffStyle{.version = version}));
  }
  return letters.size();
}

std::vector<Diagnostic> verified(LocalMemory& memory, const TaskControl& control) {
  std::vector<Diagnostic> found;
  memory.refresh();
  std::set<std::pair<std::string, std::string>> seen;
  std::size_t done = 0;
  memory.visit_entries([&](const MemoryEntry& entry) {
    if (control.on_progress && ++done % 1000 == 0) control.on_progress(done, 0);
    const auto indexed = memory.entry(entry.letter, entry.id);
    if (!seen.emplace(entry.letter, entry.id).second) {
      found.push_back({Severity::error,
                       "store.id-not-unique",
                       fmt::format("The letter has two segments of the id {}.", entry.id),
                       {memory.letter_path(entry.letter).string()},
                       {}});
    } else if (indexed != entry) {
      found.push_back({Severity::error,
                       "store.index-differs",
                       fmt::format("The index does not say what segment {} says; rebuild it.", entry.id),
                       {memory.letter_path(entry.letter).string()},
                       {}});
    }
    return !control.stop.stop_requested();
  });
  const std::size_t indexed = memory.index().size();
  if (indexed != seen.size() && !control.stop.stop_requested()) {
    found.push_back({Severity::error,
                     "store.index-differs",
                     fmt::format("The index holds {} pairs, the letters hold {}; rebuild it.", indexed, seen.size()),
                     {memory.folder().string()},
                     {}});
  }
  std::ranges::move(memory.taken_diagnostics(), std::back_inserter(found));
  return found;
}

}  // namespace weerga
