// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/journaled_document.h"
#include "tm/store/letter_entries.h"
#include "tm/store/manifest.h"
#include "tm/store/memory_record.h"
#include "xliff/formats/xliff_file.h"

namespace weerga {

/// XLIFF as the memory writes it: every state named, private notes kept, nothing settled.
std::string memory_xliff(const Document& document);

/// A letter of the memory with its journal: what is on disk, plus what was confirmed since. Changes are durable when
/// put() or remove() returns; the document follows with save().
class OpenLetter {
 public:
  /// Reads the document, or begins a new one, and replays its journals. A record that does not fit because another
  /// program changed the same segment is reported, and its journal is set aside at the next save.
  /// Throws Error: malformed, unsupported, too_large, not_readable.
  static OpenLetter opened(FileSystem& files, const std::filesystem::path& path, const Manifest& languages);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] std::vector<MemoryEntry> entries() const { return entries_of(document_, name_); }
  [[nodiscard]] std::optional<MemoryEntry> entry(std::string_view id) const;
  std::vector<Diagnostic> taken_diagnostics();

  /// Throws Error: invalid_argument (nothing is written then), not_writable, locked.
  void put(std::span<const MemoryEntry> entries);
  /// False if there is no entry of that id.
  bool remove(std::string_view id);

  /// True if journals hold records of another kind: the editor's unsaved work. Then nothing can be written here.
  [[nodiscard]] bool has_foreign_records() const { return has_foreign_records_; }
  /// Throws Error locked if there are any.
  void refuse_foreign_records() const;
  [[nodiscard]] std::size_t unsaved_count() const { return file_.unsaved_count(); }
  [[nodiscard]] bool changed_on_disk() { return file_.changed_on_disk(); }
  /// Throws Error: not_writable; locked, if another program changed the document: then open it anew and save that.
  void save();
  void close() { file_.close(); }

 private:
  OpenLetter(JournaledDocument file, std::string name) : file_(std::move(file)), name_(std::move(name)) {}
  void read(const Manifest& languages);
  void replay();
  void prepare_to_append();
  [[nodiscard]] MemoryRecord record_of(MemoryRecord::Action action, const MemoryEntry& entry) const;
  [[nodiscard]] bool fits(const MemoryRecord& record) const;
  void apply(const MemoryRecord& record);
  void check(const MemoryEntry& entry) const;
  [[nodiscard]] std::uint64_t target_digest(std::string_view id) const;
  [[nodiscard]] std::string bytes();

  JournaledDocument file_;
  std::string name_;
  Document document_;
  EntryPlaces places_;
  std::optional<XliffFile> original_;  ///< of a document that others wrote: its spelling is kept
  bool has_foreign_records_ = false;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace weerga
