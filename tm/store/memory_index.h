// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/match_index.h"
#include "tm/store/catalogue.h"
#include "tm/store/file_system.h"
#include "tm/store/read_entries.h"
#include "tm/store/task_control.h"

namespace weerga {

/// The look-up structure of a memory and what it knows of each letter, kept in a cache folder between runs. All of it
/// can be built anew from the letters, so trouble with its files is never an error. current() may be called from any
/// thread; the rest from one thread at a time.
class MemoryIndex {
 public:
  struct Letter {
    std::string name;
    LetterFiles files;
  };
  using PendingEntries = std::function<std::vector<ReadEntries>()>;
  /// Begins to read letters, perhaps in another thread, and gives what waits for the entries of each, called once. A
  /// letter that cannot be read gives none and reports that itself.
  using LetterReader = std::function<PendingEntries(std::vector<Letter> letters)>;

  MemoryIndex(FileSystem& files, std::filesystem::path cache_folder, LetterReader read_letters);

  /// Takes what the cache folder holds, or starts with nothing.
  void load();
  [[nodiscard]] bool is_loaded() const { return index_ != nullptr; }
  /// Makes the index reflect `letters`, except those in `untouched`, or those read until a stop. True if anything
  /// changed. Progress counts letters.
  bool update(const std::map<std::string, LetterFiles>& letters, const std::set<std::string>& untouched,
              const TaskControl& control = {});
  void put(const MemoryEntry& entry);
  /// The same for an entry whose letter may be kept elsewhere: update() leaves it, save() waits.
  void show(const MemoryEntry& entry);
  void remove(std::string_view letter, std::string_view id);
  /// Notes that the index reflects these files of the letter.
  void set_files(const std::string& letter, const LetterFiles& files);
  /// Writes index and catalogue to the cache folder if that is worth it. False, with nothing lost, where it cannot.
  bool save();
  /// Forgets everything, so that update() reads all letters.
  void clear();

  [[nodiscard]] std::shared_ptr<const MatchIndex> current() const;

 private:
  void replace(MatchIndex index);
  void update_in_place(const std::map<std::string, LetterFiles>& changed, const std::set<std::string>& gone);
  void build_anew(const std::map<std::string, LetterFiles>& changed, const std::set<std::string>& gone,
                  const TaskControl& control);
  void note(const std::string& letter, const LetterFiles& files, std::span<const EntryView> entries);
  void write_files();

  FileSystem* files_;
  std::filesystem::path cache_folder_;
  LetterReader read_letters_;
  std::shared_ptr<MatchIndex> index_;
  Catalogue catalogue_;
  bool built_anew_ = false;
  std::set<std::string> shown_;  ///< letters that are in the index but not in the memory
  mutable std::mutex guard_;     ///< of the pointer, not of the index
};

/// Where a user's index files go: $XDG_CACHE_HOME/weerga, else ~/.cache/weerga.
std::filesystem::path default_cache_folder();

}  // namespace weerga
