// SPDX-License-Identifier: Apache-2.0
#include "tm/store/local_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <utility>

#include "tm/store/checksum.h"
#include "tm/store/file_lock.h"
#include "tm/store/memory_index.h"
#include "tm/store/open_letter.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

/// A letter is saved after so many confirmed segments, at the latest when it is closed.
constexpr std::size_t kMostUnsaved = 256;
constexpr std::size_t kMostOpenLetters = 8;

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
         fits(origin, entry.origin) && (!state || *state == entry.state) && (before.empty() || entry.date < before) &&
         contains_folded(entry.source, fold_case(source_contains)) &&
         contains_folded(entry.target, fold_case(target_contains));
}

struct LocalMemory::Parts {
  FileSystem& files;
  MemoryFolder folder;
  Manifest manifest;
  std::optional<FileLock> lock;
  std::map<std::string, OpenLetter> open;
  std::vector<std::string> open_order;  ///< least recently used first
  std::vector<Diagnostic> diagnostics;
  std::mutex guard;      ///< of `index` while it is brought up to date, and of `diagnostics`
  bool outdated = true;  ///< letters were added since the index was brought up to date
  MemoryIndex index;

  Parts(FileSystem& used_files, const std::filesystem::path& path, const std::filesystem::path& cache_folder)
      : files(used_files),
        folder(files, path),
        manifest(folder.manifest()),
        index(files, cache_folder / "memories" / hex_of(digest_of(key(path, manifest))),
              [this](const std::string& name, const LetterFiles& letter) { return entries_of_file(name, letter); }) {}

  static std::string key(const std::filesystem::path& path, const Manifest& manifest) {
    std::error_code unknown;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(path, unknown);
    return manifest.id + '\n' + (unknown ? path : whole).string();
  }

  void report(std::vector<Diagnostic> found) { std::ranges::move(found, std::back_inserter(diagnostics)); }
  void report(Severity severity, std::string code, const Error& error) {
    diagnostics.push_back({severity, std::move(code), error.sentence(), error.place(), {}});
  }

  /// The entries of a letter as its files say. One that is damaged is reported and, by a writer, set aside.
  std::vector<MemoryEntry> entries_of_file(const std::string& name, const LetterFiles& letter) {
    if (const auto found = open.find(name); found != open.end()) return found->second.entries();
    try {
      OpenLetter opened = OpenLetter::opened(files, letter.path, manifest);
      report(opened.taken_diagnostics());
      return opened.entries();
    } catch (const Error& error) {
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

  OpenLetter& letter_for_change(const std::string& name) {
    require_write();
    if (const auto found = open.find(name); found != open.end()) {
      std::erase(open_order, name);
      open_order.push_back(name);
      return found->second;
    }
    const std::filesystem::path path = folder.letter_path(name);
    folder.make_folder_for(path);
    OpenLetter letter = OpenLetter::opened(files, path, manifest);
    report(letter.taken_diagnostics());
    letter.refuse_foreign_records();
    close_oldest();
    open_order.push_back(name);
    return open.emplace(name, std::move(letter)).first->second;
  }

  void close_oldest() {
    while (open.size() >= kMostOpenLetters) close_letter(std::string(open_order.front()));
  }

  /// Saves an open letter; after a change by another program the two are put together first.
  void save(const std::string& name) {
    OpenLetter& letter = open.at(name);
    if (letter.changed_on_disk()) {
      reopen(name);
    } else if (letter.unsaved_count() > 0) {
      letter.save();
    }
    report(open.at(name).taken_diagnostics());
  }

  void reopen(const std::string& name) {
    OpenLetter merged = OpenLetter::opened(files, folder.letter_path(name), manifest);
    if (merged.unsaved_count() > 0) merged.save();
    report(merged.taken_diagnostics());
    open.erase(name);
    open.emplace(name, std::move(merged));
    outdated = true;
  }

  void close_letter(const std::string& name) {
    const auto letter = open.find(name);
    if (letter == open.end()) return;
    save(name);
    open.at(name).close();
    report(open.at(name).taken_diagnostics());
    note_files(name);
    open.erase(name);
    std::erase(open_order, name);
  }

  void write_letter(std::string_view name, const std::filesystem::path& path, std::string_view bytes) {
    close_letter(std::string(name));
    replace_file(files, path, bytes);
    outdated = true;
  }

  void reopen_changed() {
    std::vector<std::string> changed;
    for (auto& [name, letter] : open) {
      if (letter.changed_on_disk()) changed.push_back(name);
    }
    for (const std::string& name : changed) reopen(name);
  }

  void note_files(const std::string& name) {
    if (index.is_loaded()) index.set_files(name, folder.files_of(folder.letter_path(name)));
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

  bool update_index() {
    reopen_changed();
    std::vector<Diagnostic> found;
    const auto letters = folder.letters(found);
    report(std::move(found));
    std::set<std::string> ours;
    for (const auto& [name, letter] : open) ours.insert(name);
    if (outdated) ours.clear();  // an open letter is read from memory, at no cost
    outdated = false;
    return index.update(letters, ours);
  }

  void load_index() {
    if (index.is_loaded()) return;
    index.load();
    outdated = true;
  }

  std::shared_ptr<const MatchIndex> ready_index() {
    const std::scoped_lock held(guard);
    load_index();
    if (outdated) update_index();
    return index.current();
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
  if (manifest.name.empty()) manifest.name = folder.filename().string();
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
  MemorySummary summary{.name = parts_->manifest.name,
                        .source_language = parts_->manifest.source_language,
                        .target_language = parts_->manifest.target_language,
                        .letter_count = letters().size(),
                        .entry_count = index->size()};
  index->for_each([&](const MemoryEntry& entry) { summary.newest = std::max(summary.newest, entry.date); });
  return summary;
}

void LocalMemory::put(std::span<const MemoryEntry> entries) {
  const std::scoped_lock held(parts_->guard);
  std::map<std::string, std::vector<MemoryEntry>> by_letter;
  for (const MemoryEntry& entry : entries) by_letter[entry.letter].push_back(entry);
  for (const auto& [name, group] : by_letter) {
    OpenLetter& letter = parts_->letter_for_change(name);
    letter.put(group);
    if (parts_->index.is_loaded()) {
      for (const MemoryEntry& entry : group) parts_->index.put(letter.entry(entry.id).value_or(entry));
    }
    if (letter.unsaved_count() >= kMostUnsaved) parts_->save(name);
  }
}

bool LocalMemory::remove(std::string_view letter, std::string_view id) {
  const std::scoped_lock held(parts_->guard);
  if (!parts_->letter_for_change(std::string(letter)).remove(id)) return false;
  if (parts_->index.is_loaded()) parts_->index.remove(letter, id);
  return true;
}

void LocalMemory::visit_entries(const std::function<bool(const MemoryEntry&)>& visit) {
  std::vector<Diagnostic> found;
  for (const auto& [name, files] : parts_->folder.letters(found)) {
    for (const MemoryEntry& entry : parts_->entries_of_file(name, files)) {
      if (!visit(entry)) return;
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
  const std::filesystem::path path = parts_->folder.letter_path(name);
  if (!parts_->files.stamp_of(path) && !parts_->open.contains(std::string(name))) {
    throw Error(ErrorKind::not_found, fmt::format("The memory has no letter \"{}\".", name), {path.string()});
  }
  return OpenLetter::opened(parts_->files, path, parts_->manifest).document();
}

void LocalMemory::add_letter(std::string_view letter, const Document& document) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  const std::filesystem::path path = parts_->folder.letter_path(letter);
  parts_->folder.make_folder_for(path);
  parts_->write_letter(letter, path, memory_xliff(document));
}

void LocalMemory::add_letter_file(std::string_view letter, std::string_view xliff_bytes) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  const std::filesystem::path path = parts_->folder.letter_path(letter);
  (void)XliffFile::parsed(std::string(xliff_bytes), path.string());
  parts_->folder.make_folder_for(path);
  parts_->write_letter(letter, path, xliff_bytes);
}

bool LocalMemory::remove_letter(std::string_view letter) {
  const std::scoped_lock held(parts_->guard);
  parts_->require_write();
  const std::filesystem::path path = parts_->folder.letter_path(letter);
  if (!parts_->files.stamp_of(path)) return false;
  parts_->close_letter(std::string(letter));
  set_aside(parts_->files, path);
  parts_->outdated = true;
  return true;
}

void LocalMemory::show(const MemoryEntry& entry) {
  parts_->ready_index();
  const std::scoped_lock held(parts_->guard);
  parts_->index.put(entry);
}

void LocalMemory::flush() {
  const std::scoped_lock held(parts_->guard);
  for (const std::string& name : parts_->open_order) parts_->save(name);
  for (const std::string& name : parts_->open_order) parts_->note_files(name);
  parts_->index.save();
}

void LocalMemory::close() {
  if (!parts_->lock) {
    parts_->index.save();
    return;
  }
  flush();
  const std::vector<std::string> names = parts_->open_order;
  for (const std::string& name : names) parts_->close_letter(name);
  parts_->index.save();
  parts_->lock.reset();
}

void LocalMemory::rebuild() {
  if (parts_->lock) flush();
  const std::scoped_lock held(parts_->guard);
  parts_->index.clear();
  parts_->outdated = true;
  parts_->update_index();
  parts_->index.save();
}

}  // namespace weerga
