// SPDX-License-Identifier: Apache-2.0
#include "tm/store/local_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <future>
#include <iterator>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <utility>

#include "tm/store/checksum.h"
#include "tm/store/file_lock.h"
#include "tm/store/memory_index.h"
#include "tm/store/open_letters.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

/// A letter is saved after so many confirmed segments, at the latest when it is closed.
constexpr std::size_t kMostUnsaved = 256;

std::string random_id() {
  std::random_device source;
  const auto half = [&] { return hex_of((std::uint64_t{source()} << 32U) | source()); };
  return half() + half();
}

bool contains_folded(std::string_view text, std::string_view folded_part) {
  return folded_part.empty() || fold_case(text).find(folded_part) != std::string::npos;
}

}  // namespace

bool EntrySelection::accepts(const MemoryEntry& entry) const {
  const auto fits = [](const std::string& wanted, const std::string& value) {
    return wanted.empty() || wanted == value;
  };
  return fits(letter, entry.letter) && fits(dossier, entry.dossier) && fits(author, entry.author) &&
         fits(origin, entry.origin) && (!state || *state == entry.state) &&
         (before.empty() || (!entry.date.empty() && entry.date < before)) &&
         contains_folded(entry.source, fold_case(source_contains)) &&
         contains_folded(entry.target, fold_case(target_contains));
}

/// Every public function holds `guard`, but not while it searches the index, which is safe by itself, or visits.
struct LocalMemory::Parts {
  FileSystem& files;
  MemoryFolder folder;
  Manifest manifest;
  std::optional<FileLock> lock;
  std::mutex guard;
  std::vector<Diagnostic> diagnostics;
  bool outdated = true;  ///< letters were added since the index was brought up to date
  MemoryIndex index;
  OpenLetters open;

  Parts(FileSystem& used_files, const std::filesystem::path& path, const std::filesystem::path& cache_folder)
      : files(used_files),
        folder(files, path),
        manifest(folder.manifest()),
        index(files, cache_folder / "memories" / hex_of(digest_of(key(path, manifest))),
              [this](std::vector<MemoryIndex::Letter> letters) { return pending_entries(std::move(letters)); }),
        open(files, folder, manifest, [this](const std::string& name) { note_files(name); }) {}

  static std::string key(const std::filesystem::path& path, const Manifest& manifest) {
    std::error_code unknown;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(path, unknown);
    return manifest.id + '\n' + (unknown ? path : whole).string();
  }

  void report(std::vector<Diagnostic> found) { std::ranges::move(found, std::back_inserter(diagnostics)); }
  void report(Severity severity, std::string code, const Error& error) {
    diagnostics.push_back({severity, std::move(code), error.sentence(), error.place(), {}});
  }

  /// What a document gave, or why it gave nothing.
  struct SavedEntries {
    ReadEntries entries;
    std::exception_ptr trouble;
  };

  /// Begins to read the entries of letters. Those without journals are read in a thread of their own.
  MemoryIndex::PendingEntries pending_entries(std::vector<MemoryIndex::Letter> letters) {
    const auto group = std::make_shared<const std::vector<MemoryIndex::Letter>>(std::move(letters));
    std::vector<bool> alone;
    for (const MemoryIndex::Letter& letter : *group)
      alone.push_back(letter.files.journals == 0 && open.find(letter.name) == nullptr);
    const auto reading = std::make_shared<std::future<std::vector<SavedEntries>>>(
        std::async(std::launch::async, [this, group, alone] { return saved_entries(*group, alone); }));
    return [this, group, alone, reading] { return entries_of_files(*group, alone, reading->get()); };
  }

  [[nodiscard]] std::vector<SavedEntries> saved_entries(const std::vector<MemoryIndex::Letter>& letters,
                                                        const std::vector<bool>& alone) const {
    std::vector<SavedEntries> saved(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (!alone[i]) continue;
      try {
        saved[i].entries = saved_entries(letters[i].name, letters[i].files);
      } catch (const Error&) {
        saved[i].trouble = std::current_exception();
      }
    }
    return saved;
  }

  std::vector<ReadEntries> entries_of_files(const std::vector<MemoryIndex::Letter>& letters,
                                            const std::vector<bool>& alone, std::vector<SavedEntries> saved) {
    std::vector<ReadEntries> read;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      read.push_back(!alone[i] ? entries_of_file(letters[i].name, letters[i].files)
                               : reported_if_unreadable(letters[i].files, [&] {
                                   if (saved[i].trouble) std::rethrow_exception(saved[i].trouble);
                                   return std::move(saved[i].entries);
                                 }));
    }
    return read;
  }

  /// What the document alone says. Any thread may read it.
  [[nodiscard]] ReadEntries saved_entries(const std::string& name, const LetterFiles& letter) const {
    return {bytes_of_file(files, letter.path, kLargestFile), letter.path.string(), name};
  }

  /// The entries of a letter as its files, or we, have them now.
  ReadEntries entries_of_file(const std::string& name, const LetterFiles& letter) {
    if (const OpenLetter* const found = open.find(name)) return ReadEntries(found->entries());
    return reported_if_unreadable(letter, [&] {
      if (letter.journals == 0) return saved_entries(name, letter);
      OpenLetter opened = OpenLetter::opened(files, letter.path, manifest);
      report(opened.taken_diagnostics());
      return ReadEntries(opened.entries());
    });
  }

  /// A letter that is damaged is reported, gives no entries and is, by a writer, set aside.
  ReadEntries reported_if_unreadable(const LetterFiles& letter, const std::function<ReadEntries()>& read) {
    try {
      return read();
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::not_found) return {};  // removed since the folder was read
      report(Severity::error, "store.letter-unreadable", error);
      if (error.kind() == ErrorKind::malformed && lock) set_document_aside(letter.path);
      return {};
    }
  }

  void set_document_aside(const std::filesystem::path& path) {
    try {
      const auto place = set_aside(files, path);
      diagnostics.push_back({Severity::warning,
                             "store.letter-set-aside",
                             fmt::format("The damaged letter was moved to {}.", place.string()),
                             {path.string()},
                             {}});
    } catch (const Error& error) {
      report(Severity::error, "store.letter-not-moved", error);
    }
  }

  void require_write() const {
    if (lock) return;
    throw Error(ErrorKind::not_writable, "The memory was opened for reading only.", {folder.path().string()});
  }

  void write_letter(std::string_view name, std::string_view bytes) {
    const std::filesystem::path path = folder.letter_path(name);
    folder.make_folder_for(path);
    open.close(std::string(name));
    report(try_back_up(files, path, today()).warnings);
    replace_file(files, path, bytes);
    outdated = true;
  }

  void note_files(const std::string& name) {
    if (index.is_loaded()) index.set_files(name, folder.files_of(folder.letter_path(name)));
  }

  /// The segments are confirmed in any case: the journal has them.
  void save_later_if_not_now(const std::string& name) {
    try {
      open.save(name);
    } catch (const Error& error) {
      report(Severity::error, "store.not-saved", error);
    }
  }

  /// What a crash left behind goes into the documents.
  void recover() {
    std::vector<Diagnostic> found;
    for (const auto& [name, letter] : folder.letters(found)) {
      if (letter.journals == 0) continue;
      try {
        OpenLetter opened = OpenLetter::opened(files, letter.path, manifest);
        report(opened.taken_diagnostics());
        if (opened.has_foreign_records()) continue;
        opened.save();
        opened.close();
        report(opened.taken_diagnostics());
      } catch (const Error& error) {
        report(Severity::error, "store.not-recovered", error);
      }
    }
  }

  void load_index() {
    if (index.is_loaded()) return;
    index.load();
    outdated = true;
  }

  bool update_index(const TaskControl& control = {}) {
    outdated |= open.reopen_changed();
    std::vector<Diagnostic> found;
    const auto letters = folder.letters(found);
    report(std::move(found));
    // What we have open the index knows already, unless something came in from elsewhere.
    std::set<std::string> known;
    if (!std::exchange(outdated, false)) known.insert(open.names().begin(), open.names().end());
    return index.update(letters, known, control);
  }

  std::shared_ptr<const MatchIndex> ready_index() {
    const std::scoped_lock held(guard);
    load_index();
    if (outdated) update_index();
    return index.current();
  }

  void save_all() {
    const std::vector<std::string> names = open.names();
    for (const std::string& name : names) open.save(name);
    for (const std::string& name : names) note_files(name);
    index.save();
  }
};

LocalMemory::LocalMemory(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

LocalMemory::~LocalMemory() {
  try {
    close();
  } catch (const std::exception&) {
    // The journals keep what could not be saved; close() is the way to learn of it.
  }
}

std::unique_ptr<LocalMemory> LocalMemory::created(const std::filesystem::path& folder, Manifest manifest,
                                                  Options options) {
  FileSystem& files = options.files != nullptr ? *options.files : real_files();
  if (manifest.id.empty()) manifest.id = random_id();
  if (manifest.name.empty())
    manifest.name = letter_name_of(std::filesystem::weakly_canonical(folder).filename().string());
  check(manifest);
  MemoryFolder(files, folder).create(manifest);
  return opened(folder, Access::write, std::move(options));
}

std::unique_ptr<LocalMemory> LocalMemory::opened(const std::filesystem::path& folder, Access access, Options options) {
  FileSystem& files = options.files != nullptr ? *options.files : real_files();
  if (options.cache_folder.empty()) options.cache_folder = default_cache_folder();
  auto parts = std::make_unique<Parts>(files, folder, options.cache_folder);
  if (access == Access::write) {
    parts->lock = FileLock::taken(parts->folder.lock_path());
    parts->recover();
  }
  return std::unique_ptr<LocalMemory>(new LocalMemory(std::move(parts)));
}

const std::filesystem::path& LocalMemory::folder() const { return parts_->folder.path(); }
const Manifest& LocalMemory::manifest() const { return parts_->manifest; }
bool LocalMemory::is_writable() const { return parts_->lock.has_value(); }

MemorySummary LocalMemory::summary() {
  const auto index = parts_->ready_index();
  return {.name = parts_->manifest.name,
          .source_language = parts_->manifest.source_language,
          .target_language = parts_->manifest.target_language,
          .letter_count = letters().size(),
          .entry_count = index->size(),
          .newest = index->newest_date()};
}

void LocalMemory::put(std::span<const MemoryEntry> entries) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  std::map<std::string, std::vector<MemoryEntry>> by_letter;
  for (const MemoryEntry& entry : entries) by_letter[entry.letter].push_back(entry);
  for (const auto& [name, group] : by_letter) {
    OpenLetter& letter = parts_->open.for_change(name);
    letter.put(group);
    if (parts_->index.is_loaded()) {
      for (const MemoryEntry& entry : group) parts_->index.put(letter.entry(entry.id).value_or(entry));
    }
    if (letter.unsaved_count() >= kMostUnsaved) parts_->save_later_if_not_now(name);
  }
}

bool LocalMemory::remove(std::string_view letter, std::string_view id) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  if (!parts_->open.for_change(std::string(letter)).remove(id)) return false;
  if (parts_->index.is_loaded()) parts_->index.remove(letter, id);
  return true;
}

void LocalMemory::visit_entries(const std::function<bool(const MemoryEntry&)>& visit) {
  std::vector<Diagnostic> found;
  for (const auto& [name, files] : parts_->folder.letters(found)) {
    ReadEntries entries;
    {
      const std::scoped_lock held(parts_->guard);
      entries = parts_->entries_of_file(name, files);
    }
    for (const EntryView& entry : entries.all()) {
      if (!visit(entry.copy())) return;
    }
  }
}

std::vector<Match> LocalMemory::matches_of(const Query& query) { return parts_->ready_index()->matches_of(query); }

std::optional<MemoryEntry> LocalMemory::entry(std::string_view letter, std::string_view id) {
  return parts_->ready_index()->entry(letter, id);
}

bool LocalMemory::refresh() {
  const std::scoped_lock held(parts_->guard);
  parts_->load_index();
  return parts_->update_index();
}

std::vector<Diagnostic> LocalMemory::taken_diagnostics() {
  const std::scoped_lock held(parts_->guard);
  parts_->report(parts_->open.taken_diagnostics());
  return std::exchange(parts_->diagnostics, {});
}

const MatchIndex& LocalMemory::index() { return *parts_->ready_index(); }

std::vector<std::string> LocalMemory::letters() const {
  std::vector<Diagnostic> found;
  std::vector<std::string> names;
  for (const auto& [name, files] : parts_->folder.letters(found)) names.push_back(name);
  return names;
}

std::filesystem::path LocalMemory::letter_path(std::string_view letter) const {
  return parts_->folder.letter_path(letter);
}

Document LocalMemory::letter(std::string_view name) const {
  const std::scoped_lock held(parts_->guard);
  if (const OpenLetter* const open = parts_->open.find(std::string(name))) return open->document();
  const std::filesystem::path path = parts_->folder.letter_path(name);
  if (parts_->folder.files_of(path) == LetterFiles{path}) {
    throw Error(ErrorKind::not_found, fmt::format("The memory has no letter \"{}\".", name), {path.string()});
  }
  return OpenLetter::opened(parts_->files, path, parts_->manifest).document();
}

std::string LocalMemory::letter_bytes(std::string_view name) const {
  {
    const std::scoped_lock held(parts_->guard);
    const std::filesystem::path path = parts_->folder.letter_path(name);
    const bool has_journals = parts_->folder.files_of(path).journals != 0;
    if (!has_journals && !parts_->open.find(std::string(name))) return bytes_of_file(parts_->files, path, kLargestFile);
  }
  return memory_xliff(letter(name));
}

void LocalMemory::add_letter(std::string_view letter, const Document& document) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  parts_->write_letter(letter, memory_xliff(document));
}

void LocalMemory::add_letter_file(std::string_view letter, std::string_view xliff_bytes) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  (void)XliffFile::parsed(std::string(xliff_bytes), std::string(letter));
  parts_->write_letter(letter, xliff_bytes);
}

NewLetters LocalMemory::new_letters() const {
  parts_->require_write();
  return {parts_->files, parts_->folder};
}

void LocalMemory::add_letters(NewLetters letters) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  letters.publish();
  parts_->outdated = true;
}

std::vector<LetterBackup> LocalMemory::backups_of_letter(std::string_view letter) const {
  return backups_of(parts_->files, parts_->folder.letter_path(letter));
}

bool LocalMemory::remove_letter(std::string_view letter) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  parts_->open.close(std::string(letter));
  const std::filesystem::path path = parts_->folder.letter_path(letter);
  if (!parts_->files.stamp_of(path)) return false;
  set_aside(parts_->files, path);
  parts_->outdated = true;
  return true;
}

void LocalMemory::show(const MemoryEntry& entry) {
  parts_->ready_index();
  const std::scoped_lock held(parts_->guard);
  parts_->index.show(entry);
}

void LocalMemory::flush() {
  const std::scoped_lock held(parts_->guard);
  parts_->save_all();
}

void LocalMemory::close() {
  const std::scoped_lock held(parts_->guard);
  parts_->save_all();
  for (const std::string& name : std::vector<std::string>(parts_->open.names())) parts_->open.close(name);
  parts_->lock.reset();
}

void LocalMemory::rebuild(const TaskControl& control) {
  const std::scoped_lock held(parts_->guard);
  parts_->save_all();
  parts_->index.clear();
  parts_->outdated = true;
  parts_->update_index(control);
  parts_->index.save();
}

}  // namespace weerga
