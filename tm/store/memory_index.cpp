// SPDX-License-Identifier: Apache-2.0
#include "tm/store/memory_index.h"

#include <cstdlib>
#include <deque>
#include <numeric>
#include <optional>
#include <unordered_set>
#include <utility>

#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

/// Changed documents of more bytes than this are cheaper to index by building anew than one entry at a time.
constexpr std::uint64_t kSmallChange = std::uint64_t{2} << 20U;
/// Fewer recent changes than this are read again from their letters at the next start.
constexpr std::size_t kWorthSaving = 1000;
/// Groups of letters that are read ahead while others go into the index.
constexpr std::size_t kMostAtOnce = 4;
/// A group holds letters of so many bytes or a little more: a thread that reads less costs more than it saves.
constexpr std::uint64_t kGroup = std::uint64_t{1} << 20U;
/// MatchIndex slows down with more recent changes than this.
constexpr std::size_t kMostRecent = 20'000;

std::uint64_t byte_count(const std::map<std::string, LetterFiles>& letters) {
  return std::accumulate(letters.begin(), letters.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& letter) { return sum + letter.second.document.size; });
}

using Letters = std::map<std::string, LetterFiles>;

/// Takes the letters from `next` on that are read together.
std::vector<MemoryIndex::Letter> group_at(Letters::const_iterator& next, Letters::const_iterator end) {
  std::vector<MemoryIndex::Letter> group;
  for (std::uint64_t bytes = 0; next != end && bytes < kGroup; ++next) {
    group.push_back({next->first, next->second});
    bytes += next->second.document.size;
  }
  return group;
}

}  // namespace

MemoryIndex::MemoryIndex(FileSystem& files, std::filesystem::path cache_folder, LetterReader read_letters)
    : files_(&files), cache_folder_(std::move(cache_folder)), read_letters_(std::move(read_letters)) {}

void MemoryIndex::load() {
  clear();
  try {
    const std::filesystem::path file = cache_folder_ / "index";
    auto catalogue = catalogue_of(bytes_of_file(*files_, cache_folder_ / "catalogue", kLargestFile));
    if (!catalogue || files_->stamp_of(file) != catalogue->index) return;
    replace(MatchIndex::opened(file));
    catalogue_ = std::move(*catalogue);
    built_anew_ = false;
  } catch (const Error&) {
    clear();  // absent or damaged: update() reads all letters
  }
}

void MemoryIndex::clear() {
  catalogue_ = {};
  shown_.clear();
  replace(MatchIndex());
  built_anew_ = true;
}

void MemoryIndex::replace(MatchIndex index) {
  auto next = std::make_shared<MatchIndex>(std::move(index));
  const std::scoped_lock lock(guard_);
  index_ = std::move(next);
}

std::shared_ptr<const MatchIndex> MemoryIndex::current() const {
  const std::scoped_lock lock(guard_);
  return index_;
}

bool MemoryIndex::update(const std::map<std::string, LetterFiles>& letters, const std::set<std::string>& untouched,
                         const TaskControl& control) {
  std::map<std::string, LetterFiles> changed;
  std::set<std::string> gone;
  for (const auto& [name, files] : letters) {
    const auto known = catalogue_.letters.find(name);
    const bool same = known != catalogue_.letters.end() && known->second.files == files;
    if (!same && !untouched.contains(name)) changed.emplace(name, files);
  }
  for (const auto& [name, letter] : catalogue_.letters) {
    if (letters.contains(name) || untouched.contains(name)) continue;
    // A folder that is read while a document is replaced may leave out its name.
    if (!files_->stamp_of(letter.files.path)) gone.insert(name);
  }
  if (changed.empty() && gone.empty()) return false;
  if (byte_count(changed) <= kSmallChange && gone.size() < kWorthSaving) {
    update_in_place(changed, gone);
  } else {
    build_anew(changed, gone, control);
  }
  return true;
}

/// Notes in the catalogue what the index is about to know of a letter.
void MemoryIndex::note(const std::string& letter, const LetterFiles& files, std::span<const EntryView> entries) {
  shown_.erase(letter);
  IndexedLetter& known = catalogue_.letters[letter];
  known = {.files = files};
  for (const EntryView& entry : entries) (known.ids += entry.id) += '\n';
}

void MemoryIndex::update_in_place(const std::map<std::string, LetterFiles>& changed,
                                  const std::set<std::string>& gone) {
  for (const std::string& name : gone) {
    for (const std::string_view id : ids_of(catalogue_.letters[name])) index_->remove(name, id);
    catalogue_.letters.erase(name);
  }
  for (const auto& [name, files] : changed) {
    const IndexedLetter before = catalogue_.letters[name];
    std::unordered_set<std::string> kept;
    const std::vector<ReadEntries> read_letters = read_letters_({{name, files}})();
    const ReadEntries& entries = read_letters.front();
    note(name, files, entries.all());
    for (const EntryView& read : entries.all()) {
      MemoryEntry entry = read.copy();
      if (index_->entry(name, entry.id) != entry) index_->put(entry);
      kept.insert(std::move(entry.id));
    }
    for (const std::string_view id : ids_of(before)) {
      if (!kept.contains(std::string(id))) index_->remove(name, id);
    }
  }
}

void MemoryIndex::build_anew(const std::map<std::string, LetterFiles>& changed, const std::set<std::string>& gone,
                             const TaskControl& control) {
  MatchIndexBuilder builder;
  builder.expect(byte_count(changed));
  index_->for_each([&](const MemoryEntry& entry) {
    if (!changed.contains(entry.letter) && !gone.contains(entry.letter)) builder.add(entry);
  });
  for (const std::string& name : gone) catalogue_.letters.erase(name);
  std::deque<PendingEntries> reading;
  std::vector<ReadEntries> read;
  std::size_t done = 0;
  std::size_t of_group = 0;
  auto next = changed.cbegin();
  for (const auto& [name, files] : changed) {
    if (control.stop.stop_requested()) break;
    if (control.on_progress) control.on_progress(done++, changed.size());
    if (of_group == read.size()) {
      while (next != changed.end() && reading.size() < kMostAtOnce)
        reading.push_back(read_letters_(group_at(next, changed.end())));
      read = reading.front()();
      reading.pop_front();
      of_group = 0;
    }
    const ReadEntries entries = std::move(read[of_group++]);
    note(name, files, entries.all());
    for (const EntryView& entry : entries.all()) builder.add(entry);
  }
  replace(builder.built());
  built_anew_ = true;
}

void MemoryIndex::put(const MemoryEntry& entry) {
  if (!index_->entry(entry.letter, entry.id)) (catalogue_.letters[entry.letter].ids += entry.id) += '\n';
  index_->put(entry);
  if (index_->recent_changes() > kMostRecent) save();
}

void MemoryIndex::show(const MemoryEntry& entry) {
  if (catalogue_.letters.contains(entry.letter)) return put(entry);
  shown_.insert(entry.letter);
  index_->put(entry);
}

void MemoryIndex::remove(std::string_view letter, std::string_view id) { index_->remove(letter, id); }

void MemoryIndex::set_files(const std::string& letter, const LetterFiles& files) {
  catalogue_.letters[letter].files = files;
}

bool MemoryIndex::save() {
  if (!index_ || !shown_.empty() || (!built_anew_ && index_->recent_changes() < kWorthSaving)) return true;
  try {
    write_files();
    built_anew_ = false;
    return true;
  } catch (const Error&) {
    return false;
  } catch (const std::filesystem::filesystem_error&) {
    return false;
  }
}

void MemoryIndex::write_files() {
  std::filesystem::create_directories(cache_folder_);
  const std::filesystem::path file = cache_folder_ / "index";
  index_->save(file);
  replace(MatchIndex::opened(file));
  catalogue_.index = files_->stamp_of(file).value_or(FileStamp{});
  replace_file(*files_, cache_folder_ / "catalogue", bytes_of(catalogue_));
}

std::filesystem::path default_cache_folder() {
  // Read once at the start of the program by the only thread there is.
  const char* const cache = std::getenv("XDG_CACHE_HOME");  // NOLINT(concurrency-mt-unsafe)
  if (cache != nullptr && *cache == '/') return std::filesystem::path(cache) / "weerga";
  const char* const home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe)
  if (home != nullptr && *home == '/') return std::filesystem::path(home) / ".cache" / "weerga";
  return std::filesystem::temp_directory_path() / "weerga-cache";
}

}  // namespace weerga
