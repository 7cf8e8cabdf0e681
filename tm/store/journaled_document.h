// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/document_journal.h"
#include "tm/store/file_system.h"
#include "xliff/text/error.h"

namespace weerga {

/// A document on disk together with its journals ("NAME.journal-000001"): what was done since it was last saved. The
/// payload of a record is the caller's own. The document is at all times whole and readable by other programs.
///
///     auto file = JournaledDocument::opened(real_files(), path);
///     Document document = parse(file.bytes());
///     for (const auto& record : file.pending()) apply(record, document);   // crash recovery
///     file.append(record_of(edit));                                        // durable when it returns
///     file.save(bytes_of(document));                                       // now and then, and before close
///
/// One writer at a time: the caller holds a FileLock. Any number of readers may open it meanwhile.
class JournaledDocument {
 public:
  /// Reads the document (absent = empty bytes) and its journals; writes nothing. Throws Error: not_readable, too_large.
  static JournaledDocument opened(FileSystem& files, const std::filesystem::path& path);

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] bool exists() const { return on_disk_.has_value(); }
  /// The document as it was read; empty after `release_bytes`.
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  void release_bytes() { bytes_ = std::string(); }
  /// Records that are on disk but not in the document, oldest first.
  [[nodiscard]] const std::vector<std::string>& pending() const { return pending_; }
  void release_pending() { pending_ = {}; }
  /// True if another program changed the document after the pending records were written: apply each only where the
  /// text that it replaces is still there.
  [[nodiscard]] bool changed_elsewhere() const { return changed_elsewhere_; }
  /// The journals found hold what is found nowhere else: the next save sets them aside instead of removing them.
  void keep_journals() { keeps_journals_ = true; }
  /// What was wrong with journals, and what could not be removed. Empties the list.
  std::vector<Diagnostic> taken_diagnostics();

  /// Adds records, durable when it returns: one wait for the disk, three more for the first after opening. After a
  /// failure the next append starts a new journal, since a later success of the same one proves nothing.
  /// Throws Error not_writable; what was appended before stays.
  void append(const std::vector<std::string>& records);
  void append(std::string_view record) { append(std::vector<std::string>{std::string(record)}); }

  /// Replaces the document by `bytes`, which must hold everything up to the last record; durable when it returns. Then
  /// the old journals go; damaged ones are set aside. What the document held before the first save of a day is kept as
  /// a backup; where that fails it is reported, and saved all the same. Throws Error: not_writable (the records stay);
  /// locked, if another program changed the document since it was read.
  void save(std::string_view bytes);

  /// Records since the last save.
  [[nodiscard]] std::size_t unsaved_count() const { return unsaved_count_; }
  /// True if another program changed, made or removed the document since it was read or saved.
  [[nodiscard]] bool changed_on_disk();
  /// Closes the journal and removes it if it holds nothing that the document lacks.
  void close();

 private:
  struct JournalFile {
    std::filesystem::path path;
    JournalContent content;
  };

  JournaledDocument(FileSystem& files, std::filesystem::path path) : files_(&files), path_(std::move(path)) {}
  [[nodiscard]] std::filesystem::path journal_path(std::uint64_t generation) const;
  void read_document();
  void read_journals();
  void choose_pending();
  void report(const JournalFile& journal);
  void open_journal();
  DocumentJournal new_journal(const JournalHeader& header);
  void keep_backup();
  void replace_document(std::string_view bytes, std::uint64_t generation);
  void remove_journals_before(std::uint64_t generation);
  /// False if it could neither be removed nor set aside.
  bool retire(const std::filesystem::path& journal, bool keep);

  FileSystem* files_;
  std::filesystem::path path_;
  std::string bytes_;
  std::vector<std::string> pending_;
  bool changed_elsewhere_ = false;
  bool keeps_journals_ = false;
  std::size_t unsaved_count_ = 0;
  std::optional<FileStamp> file_stamp_;
  std::optional<DocumentStamp> on_disk_;           ///< nothing: no document yet
  std::map<std::uint64_t, JournalFile> journals_;  ///< those found, by generation
  std::uint64_t first_ = 1;                        ///< first generation that applies to the document on disk
  std::uint64_t last_ = 0;                         ///< highest generation in use
  std::string backed_up_on_;                       ///< the last day of which a backup is known
  std::optional<DocumentJournal> journal_;         ///< the one that takes records
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace weerga
