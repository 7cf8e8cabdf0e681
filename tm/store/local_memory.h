// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/file_system.h"
#include "tm/store/letter_backups.h"
#include "tm/store/manifest.h"
#include "tm/store/memory_folder.h"
#include "tm/store/new_letters.h"
#include "tm/store/task_control.h"
#include "tm/store/translation_memory.h"

namespace weerga {

enum class Access { read, write };

struct LocalMemoryOptions {
  FileSystem* files = nullptr;         ///< nullptr = real_files(); must outlive the memory
  std::filesystem::path cache_folder;  ///< for the index; "" = $XDG_CACHE_HOME/weerga, else ~/.cache/weerga
};

/// A memory in a folder (FORMAT.md): one XLIFF 2.1 document a letter is the truth, journals hold what was confirmed
/// since the last save, and an index in the user's cache folder, which may be deleted at any time, finds matches.
/// One process writes, any number read; what others change shows after refresh().
class LocalMemory : public TranslationMemory {
 public:
  using Options = LocalMemoryOptions;

  /// Makes the folder and its manifest. Throws Error: invalid_argument if `folder` holds anything; not_writable.
  static std::unique_ptr<LocalMemory> created(const std::filesystem::path& folder, Manifest manifest,
                                              Options options = {});
  /// Opens a memory; journals left by a crash are replayed. Throws Error: not_found, malformed (no memory); locked,
  /// with the writer's name, when somebody else writes; not_readable, not_writable.
  static std::unique_ptr<LocalMemory> opened(const std::filesystem::path& folder, Access access, Options options = {});
  /// Saves what is open as far as it can; call close() to learn of trouble.
  ~LocalMemory() override;

  [[nodiscard]] const std::filesystem::path& folder() const;
  [[nodiscard]] const Manifest& manifest() const;
  [[nodiscard]] MemorySummary summary() override;
  [[nodiscard]] bool is_writable() const override;

  using TranslationMemory::put;
  void put(std::span<const MemoryEntry> entries) override;
  bool remove(std::string_view letter, std::string_view id) override;
  void visit_entries(const std::function<bool(const MemoryEntry&)>& visit) override;
  [[nodiscard]] std::vector<Match> matches_of(const Query& query) override;
  [[nodiscard]] std::optional<MemoryEntry> entry(std::string_view letter, std::string_view id) override;
  bool refresh() override;
  std::vector<Diagnostic> taken_diagnostics() override;

  /// The look-up structure for concordance and fragments, up to date with all changes known. Valid until the next call
  /// of refresh(), rebuild(), add_letter() or close().
  [[nodiscard]] const MatchIndex& index();

  /// Names of the letters, sorted.
  [[nodiscard]] std::vector<std::string> letters() const;
  /// Where the letter is, or would be, kept. Throws Error invalid_argument for a name that is_letter_name() refuses.
  [[nodiscard]] std::filesystem::path letter_path(std::string_view letter) const;
  /// The letter as it is now, what is confirmed but not saved included. Throws Error: not_found; as XliffFile does.
  [[nodiscard]] Document letter(std::string_view name) const;
  /// Its document as it would be saved now. Throws Error as letter() does.
  [[nodiscard]] std::string letter_bytes(std::string_view name) const;
  /// Adds or replaces a whole letter; durable when it returns. What it replaces is kept as a backup. Look-up sees it
  /// from the next call of index() on, so that many can be added in a row.
  void add_letter(std::string_view letter, const Document& document);
  /// The same for a document that is already XLIFF: its bytes are kept as they are. Throws Error malformed.
  void add_letter_file(std::string_view letter, std::string_view xliff_bytes);
  /// A place for letters that are to come in together, with add_letters(). Throws Error not_writable.
  [[nodiscard]] NewLetters new_letters() const;
  void add_letters(NewLetters letters);
  /// The states of a letter that were kept before each day's first change, oldest first; each is an XLIFF file.
  [[nodiscard]] std::vector<LetterBackup> backups_of_letter(std::string_view letter) const;
  /// Takes the letter out of the memory; its document is set aside, not deleted. False if there is none.
  bool remove_letter(std::string_view letter);

  /// Makes an entry visible to look-up whose document somebody else writes: the editor, which holds the letter open
  /// and records its own edits. Holds until that document changes on disk.
  void show(const MemoryEntry& entry);

  /// Saves open letters and the index. Throws Error not_writable; the journals then keep everything.
  void flush();
  /// flush(), and gives up the lock.
  void close();

  /// Reads all letters anew and builds the index from them. A stop leaves an index of the letters read by then, which
  /// the next refresh() completes.
  void rebuild(const TaskControl& control = {});

 private:
  struct Parts;
  explicit LocalMemory(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace weerga
