// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tm/store/local_memory.h"
#include "tm/store/task_control.h"
#include "tm/store/translation_memory.h"
#include "xliff/formats/xliff_writer.h"

namespace weerga {

// ---- Changes of entries: planned first, shown, then applied; their reverse undoes them.

/// One entry that a task changes: without `after` it goes, without `before` it is new.
struct EntryChange {
  std::optional<MemoryEntry> before;
  std::optional<MemoryEntry> after;

  friend bool operator==(const EntryChange&, const EntryChange&) = default;
};

struct TextReplacement {
  std::string find;  ///< not empty
  std::string replacement;
  bool match_case = true;
  bool whole_words = false;
};

/// Replaces text in the targets of the selected entries. Throws Error invalid_argument for nothing to find.
std::vector<EntryChange> planned_replacement(TranslationMemory& memory, const TextReplacement& text,
                                             const EntrySelection& selection, const TaskControl& control = {});

/// Removes the selected entries. Throws Error invalid_argument for an empty selection.
std::vector<EntryChange> planned_removal(TranslationMemory& memory, const EntrySelection& selection,
                                         const TaskControl& control = {});

/// Of entries with the same source, target and neighbours keeps the one of the highest state, then the newest.
std::vector<EntryChange> planned_deduplication(TranslationMemory& memory, const TaskControl& control = {});

/// Does what was planned, durable step by step; returns how many changes were made: after a stop none, for those made
/// by then are undone. An entry that changed since it was planned is left alone.
std::size_t apply_changes(TranslationMemory& memory, std::span<const EntryChange> changes,
                          const TaskControl& control = {});

/// What undoes `changes`, in the opposite order.
std::vector<EntryChange> reversed(std::span<const EntryChange> changes);

// ---- Letters in and out.

struct ImportOptions {
  bool dry_run = false;  ///< counts and checks only
  std::string dossier;   ///< of all entries that name none
  int penalty = 0;       ///< percent points, 0-100; of all entries that name none
  std::size_t units_per_letter = 1000;
};

struct ImportOutcome {
  std::vector<std::string> letters;  ///< made; remove_letter() of each undoes the import
  std::size_t entries = 0;
  std::size_t skipped = 0;  ///< units without a confirmed text in both languages
  bool stopped = false;     ///< on request; nothing was taken over then
  std::vector<Diagnostic> diagnostics;
};

/// Throws Error invalid_argument where the document's languages are not those of the memory, whatever the country.
void check_languages(const Document& document, const Manifest& manifest, const std::filesystem::path& file);

/// Takes files into a memory, all of them or, after an Error or a stop, nothing; one outcome a file. The names of the
/// files tell what they are, else their first bytes:
/// - TMX of any size goes into letters "NAME 0001", … of at most `units_per_letter` pairs;
/// - a gettext catalogue (PO) likewise; one that translates into the memory's source language is turned round;
/// - XLIFF is one letter "NAME": 2.x as it is, 1.2 as 2.1.
/// Throws Error: invalid_argument, if the languages of a catalogue or of XLIFF are not the memory's or a letter of the
/// name is there already; as TmxReader, read_po(), XliffFile and LocalMemory do.
std::vector<ImportOutcome> import_files(LocalMemory& memory, std::span<const std::filesystem::path> files,
                                        const ImportOptions& options = {}, const TaskControl& control = {});
ImportOutcome import_file(LocalMemory& memory, const std::filesystem::path& file, const ImportOptions& options = {},
                          const TaskControl& control = {});

/// Takes over all letters of other memories, what is confirmed but not saved there included; all or, after an Error or
/// a stop, nothing. A letter that both have in the same bytes is skipped; one that differs comes in as "NAME (2)".
/// The same letters of several memories come in once. One outcome a memory.
std::vector<ImportOutcome> merge_memories(LocalMemory& memory, std::span<LocalMemory* const> others,
                                          const ImportOptions& options = {}, const TaskControl& control = {});
ImportOutcome merge_memory(LocalMemory& memory, LocalMemory& other, const ImportOptions& options = {},
                           const TaskControl& control = {});

/// Writes the selected entries as TMX 1.4b; returns their number. The file appears whole or not at all.
std::size_t export_tmx(TranslationMemory& memory, const std::filesystem::path& file,
                       const EntrySelection& selection = {}, const TaskControl& control = {});

/// Writes each letter with a selected entry to `folder`, which need not exist, as XLIFF of this version; returns the
/// number of letters. After an Error or a stop the folder is as it was.
std::size_t export_xliff(LocalMemory& memory, const std::filesystem::path& folder, XliffVersion version,
                         const EntrySelection& selection = {}, const TaskControl& control = {});

/// Reads every letter and compares it with the index. What is wrong is listed; nothing is changed.
std::vector<Diagnostic> verified(LocalMemory& memory, const TaskControl& control = {});

}  // namespace weerga
