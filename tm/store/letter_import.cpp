// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "tm/store/checksum.h"
#include "tm/store/letter_entries.h"
#include "tm/store/maintenance.h"
#include "tm/store/open_letter.h"
#include "tm/tmx/language_tag.h"
#include "tm/tmx/tmx_reader.h"
#include "tm/tmx/tmx_units.h"
#include "xliff/formats/po_reader.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/model/metadata.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestImportName = 120;  // " 0001" follows

enum class ImportFormat { tmx, po, xliff };

ImportFormat format_of(const std::filesystem::path& file) {
  const std::string extension = fold_case(file.extension().string());
  if (extension == ".tmx") return ImportFormat::tmx;
  if (extension == ".po" || extension == ".pot") return ImportFormat::po;
  if (extension == ".xlf" || extension == ".xliff") return ImportFormat::xliff;
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(file, unknown)) return ImportFormat::xliff;  // which says what it is instead
  std::array<char, 4096> head{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), head.size());
  const std::string_view bytes(head.data(), static_cast<std::size_t>(stream.gcount()));
  if (bytes.find("<tmx") != std::string_view::npos) return ImportFormat::tmx;
  const bool has_message = bytes.starts_with("msgid \"") || bytes.find("\nmsgid \"") != std::string_view::npos;
  return has_message ? ImportFormat::po : ImportFormat::xliff;
}

void check(const ImportOptions& options) {
  const bool one_line =
      std::ranges::none_of(options.dossier, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
  if (one_line && !first_invalid_utf8(options.dossier)) return;
  throw Error(ErrorKind::invalid_argument, "The dossier must be one line of text in UTF-8.");
}

bool fits(std::string_view language, const std::string& wanted) {
  return language.empty() || same_primary_language(language, wanted);
}

/// One import: what it makes comes into the memory at its end.
class Import {
 public:
  Import(LocalMemory& memory, const ImportOptions& options) : memory_(memory), options_(options) {
    if (!options.dry_run) letters_.emplace(memory.new_letters());
    for (const std::string& letter : memory.letters()) in_memory_.insert(letter);
    taken_ = in_memory_;
  }

  [[nodiscard]] const Manifest& manifest() const { return memory_.manifest(); }
  [[nodiscard]] const ImportOptions& options() const { return options_; }
  [[nodiscard]] bool is_taken(const std::string& letter) const { return taken_.contains(letter); }

  void add(const std::string& letter, std::function<std::string()> make_bytes) {
    if (letters_) letters_->add(letter, std::move(make_bytes));
    taken_.insert(letter);
  }

  /// Whether the memory, or what comes in with this import, has a letter of that name in these bytes.
  [[nodiscard]] bool has(const std::string& letter, std::string_view bytes) const {
    if (digests_.contains({letter, digest_of(bytes)})) return true;
    return in_memory_.contains(letter) && memory_.letter_bytes(letter) == bytes;
  }
  void remember(const std::string& letter, std::string_view bytes) { digests_.emplace(letter, digest_of(bytes)); }

  void finish() {
    if (letters_) memory_.add_letters(std::move(*letters_));
  }

 private:
  LocalMemory& memory_;
  const ImportOptions& options_;
  std::optional<NewLetters> letters_;  ///< nothing in a rehearsal
  std::set<std::string> in_memory_;
  std::set<std::string> taken_;
  std::set<std::pair<std::string, std::uint64_t>> digests_;  ///< of letters that come in, by the names they had
};

/// Puts the options where the files name no such thing. False if there was nothing to put.
bool put_options(Document& document, const ImportOptions& options) {
  bool put = false;
  const auto put_value = [&](const std::string& type, const std::string& value) {
    for (File& file : document.files)
      put |= file.metadata[std::string(kWeergaMetadata)].try_emplace(type, value).second;
  };
  if (!options.dossier.empty()) put_value("dossier", options.dossier);
  if (options.penalty > 0) put_value("penalty", std::to_string(options.penalty));
  return put;
}

/// Moves values that all units of an import have in common, such as the author, to the file: less to write and read.
void say_once(File& file) {
  const std::string category(kWeergaMetadata);
  const Metadata common = file.units.front().metadata;
  const auto ours = common.find(category);
  if (ours == common.end()) return;
  for (const auto& [type, value] : ours->second) {
    const auto is_same = [&](const Unit& unit) { return metadata_value(unit.metadata, category, type) == value; };
    if (value.empty() || !std::ranges::all_of(file.units, is_same)) continue;
    file.metadata[category][type] = value;
    for (Unit& unit : file.units) set_metadata_value(unit.metadata, category, type, {});
  }
}

/// Collects pairs into letters "NAME 0001", … of a limited size.
class PairCollector {
 public:
  PairCollector(Import& import, std::string_view kind, const std::filesystem::path& file, ImportOutcome& outcome)
      : import_(import),
        name_(letter_name_of(letter_name_of(file.stem().string()).substr(0, kLongestImportName))),
        origin_(fmt::format("{} {}", kind, name_)),
        outcome_(outcome) {
    begin();
  }

  void add(Unit unit) {
    std::vector<Unit>& units = document_.files.front().units;
    unit.id = fmt::format("u{}", units.size() + 1);
    units.push_back(std::move(unit));
    ++outcome_.entries;
    if (units.size() >= import_.options().units_per_letter) write();
  }

  void write() {
    if (document_.files.front().units.empty()) return;
    std::string letter = next_name();
    document_.files.front().original = letter;
    import_.add(letter, [document = std::move(document_)]() mutable {
      say_once(document.files.front());
      return memory_xliff(document);
    });
    outcome_.letters.push_back(std::move(letter));
    begin();
  }

 private:
  void begin() {
    const ImportOptions& options = import_.options();
    document_ = new_letter(name_, import_.manifest().source_language, import_.manifest().target_language);
    set_metadata_value(document_.files.front().metadata, kWeergaMetadata, "origin", origin_);
    put_options(document_, options);
    document_.files.front().units.reserve(options.units_per_letter);
  }

  std::string next_name() {
    std::string letter;
    do letter = fmt::format("{} {:04}", name_, ++number_);
    while (import_.is_taken(letter));
    return letter;
  }

  Import& import_;
  std::string name_;
  std::string origin_;
  ImportOutcome& outcome_;
  Document document_;
  std::size_t number_ = 0;
};

/// `go_on(bytes)` tells how far it is; false ends the import.
using GoOn = std::function<bool(std::uint64_t bytes)>;

ImportOutcome taken_from_tmx(Import& import, const std::filesystem::path& file, const GoOn& go_on) {
  ImportOutcome outcome;
  TmxReader reader = TmxReader::opened(file);
  PairCollector pairs(import, "tmx", file, outcome);
  const LanguagePair languages{import.manifest().source_language, import.manifest().target_language};
  while (auto unit = reader.next()) {
    std::vector<Unit> found = units_of(*unit, languages);
    if (found.empty()) ++outcome.skipped;
    for (Unit& pair : found) pairs.add(std::move(pair));
    outcome.stopped = !go_on(reader.bytes_read());
    if (outcome.stopped) return outcome;
  }
  pairs.write();
  outcome.diagnostics = reader.diagnostics();
  return outcome;
}

/// A catalogue names the language of its translations only. Where that is the memory's source language, the messages
/// are in the other one.
bool is_turned_round(const Document& catalogue, const Manifest& manifest) {
  const std::string language = language_tag(catalogue.target_language);
  return !fits(language, manifest.target_language) && fits(language, manifest.source_language);
}

ImportOutcome taken_from_po(Import& import, const std::filesystem::path& file) {
  ImportOutcome outcome;
  PoCatalogue catalogue = read_po(bytes_of_file(file), file.string(), import.manifest().source_language);
  const bool turned_round = is_turned_round(catalogue.document, import.manifest());
  if (!turned_round) check_languages(catalogue.document, import.manifest(), file);
  PairCollector pairs(import, "po", file, outcome);
  for (Unit& unit : catalogue.document.files.front().units) {
    Segment& segment = unit.segments.front();
    if (!segment.target || segment.target->text.empty() || segment.state == State::initial) {
      ++outcome.skipped;
      continue;
    }
    segment.id = "1";
    if (turned_round) std::swap(segment.source, *segment.target);
    pairs.add(std::move(unit));
  }
  pairs.write();
  outcome.diagnostics = std::move(catalogue.diagnostics);
  return outcome;
}

ImportOutcome taken_from_xliff(Import& import, const std::filesystem::path& file) {
  std::string bytes = bytes_of_file(file);
  const XliffFile xliff = XliffFile::parsed(bytes, file.string());
  check_languages(xliff.document(), import.manifest(), file);
  ImportOutcome outcome;
  std::string letter = letter_name_of(file.stem().string());
  if (import.is_taken(letter)) {
    throw Error(ErrorKind::invalid_argument, fmt::format("The memory has a letter \"{}\" already.", letter),
                {file.string()});
  }
  outcome.entries = entries_of(xliff.document(), letter).size();
  outcome.skipped = segments_of(xliff.document()).size() - outcome.entries;
  outcome.diagnostics = xliff.diagnostics();
  Document document = xliff.document();
  const bool as_it_is = !put_options(document, import.options()) && document.version.starts_with("2.");
  if (!as_it_is) bytes = memory_xliff(document);
  import.add(letter, [bytes = std::move(bytes)] { return bytes; });
  outcome.letters.push_back(std::move(letter));
  return outcome;
}

ImportOutcome taken_from(Import& import, const std::filesystem::path& file, const GoOn& go_on) {
  switch (format_of(file)) {
    case ImportFormat::tmx:
      return taken_from_tmx(import, file, go_on);
    case ImportFormat::po:
      return taken_from_po(import, file);
    case ImportFormat::xliff:
      break;
  }
  return taken_from_xliff(import, file);
}

std::uint64_t size_of(const std::filesystem::path& file) {
  std::error_code unknown;
  const auto size = std::filesystem::file_size(file, unknown);
  return unknown ? 0 : size;
}

std::string free_name(const Import& import, const std::string& name) {
  std::string free = name;
  for (int copy = 2; import.is_taken(free); ++copy) {
    const std::string ending = fmt::format(" ({})", copy);
    free = letter_name_of(name.substr(0, kLongestImportName)) + ending;
  }
  return free;
}

ImportOutcome taken_from_memory(Import& import, LocalMemory& other, const TaskControl& control) {
  ImportOutcome outcome;
  const std::vector<std::string> letters = other.letters();
  for (std::size_t done = 0; done < letters.size(); ++done) {
    outcome.stopped = control.stop.stop_requested();
    if (outcome.stopped) return outcome;
    if (control.on_progress) control.on_progress(done, letters.size());
    const std::string& name = letters[done];
    std::string bytes = other.letter_bytes(name);
    if (import.has(name, bytes)) continue;
    std::string letter = free_name(import, name);
    const XliffFile xliff = XliffFile::parsed(bytes, other.letter_path(name).string());
    outcome.entries += entries_of(xliff.document(), letter).size();
    import.remember(name, bytes);
    import.add(letter, [bytes = std::move(bytes)] { return bytes; });
    outcome.letters.push_back(std::move(letter));
  }
  return outcome;
}

}  // namespace

void check_languages(const Document& document, const Manifest& manifest, const std::filesystem::path& file) {
  if (fits(document.source_language, manifest.source_language) &&
      fits(document.target_language, manifest.target_language)) {
    return;
  }
  throw Error(
      ErrorKind::invalid_argument,
      fmt::format("The file goes from \"{}\" to \"{}\", the memory from \"{}\" to \"{}\".", document.source_language,
                  document.target_language, manifest.source_language, manifest.target_language),
      {file.string()});
}

std::vector<ImportOutcome> import_files(LocalMemory& memory, std::span<const std::filesystem::path> files,
                                        const ImportOptions& options, const TaskControl& control) {
  check(options);
  Import import(memory, options);
  std::vector<ImportOutcome> outcomes;
  std::uint64_t total = 0;
  for (const auto& file : files) total += size_of(file);
  std::uint64_t before = 0;
  std::uint64_t told = 0;
  const GoOn go_on = [&](std::uint64_t bytes) {
    if (control.on_progress && before + bytes != std::exchange(told, before + bytes)) control.on_progress(told, total);
    return !control.stop.stop_requested();
  };
  for (const auto& file : files) {
    outcomes.push_back(taken_from(import, file, go_on));
    before += size_of(file);
    outcomes.back().stopped |= !go_on(0);
    if (outcomes.back().stopped) return outcomes;
  }
  import.finish();
  return outcomes;
}

ImportOutcome import_file(LocalMemory& memory, const std::filesystem::path& file, const ImportOptions& options,
                          const TaskControl& control) {
  return std::move(import_files(memory, std::span(&file, 1), options, control).front());
}

std::vector<ImportOutcome> merge_memories(LocalMemory& memory, std::span<LocalMemory* const> others,
                                          const ImportOptions& options, const TaskControl& control) {
  Import import(memory, options);
  std::vector<ImportOutcome> outcomes;
  for (LocalMemory* const other : others) {
    outcomes.push_back(taken_from_memory(import, *other, control));
    if (outcomes.back().stopped) return outcomes;
  }
  import.finish();
  return outcomes;
}

ImportOutcome merge_memory(LocalMemory& memory, LocalMemory& other, const ImportOptions& options,
                           const TaskControl& control) {
  LocalMemory* const one = &other;
  return std::move(merge_memories(memory, std::span(&one, 1), options, control).front());
}

}  // namespace weerga
