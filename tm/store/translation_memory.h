// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/match_index.h"
#include "tm/match/memory_entry.h"
#include "xliff/text/error.h"

namespace weerga {

/// What a memory holds, in figures.
struct MemorySummary {
  std::string name;
  std::string source_language;
  std::string target_language;
  std::size_t letter_count = 0;
  std::size_t entry_count = 0;
  std::string newest;  ///< date of the newest entry, ISO 8601; "" if none is dated
};

/// Which entries a maintenance task is about: every condition that is given must hold.
struct EntrySelection {
  std::string letter;
  std::string dossier;
  std::string author;
  std::string origin;
  std::string source_contains;  ///< without regard to case
  std::string target_contains;  ///< without regard to case
  std::string before;           ///< ISO 8601: dated earlier than this; what has no date is not
  std::optional<State> state;

  [[nodiscard]] bool empty() const { return *this == EntrySelection{}; }
  [[nodiscard]] bool accepts(const MemoryEntry& entry) const;

  friend bool operator==(const EntrySelection&, const EntrySelection&) = default;
};

/// Translated segments to look up, wherever they are kept: LocalMemory is a folder on this computer; a memory on a
/// server implements the same. An entry is named by its letter and its id there.
/// Any number of threads may look up (matches_of, entry) while one thread does all the rest.
class TranslationMemory {
 public:
  TranslationMemory() = default;
  TranslationMemory(const TranslationMemory&) = delete;
  TranslationMemory& operator=(const TranslationMemory&) = delete;
  virtual ~TranslationMemory() = default;

  [[nodiscard]] virtual MemorySummary summary() = 0;
  [[nodiscard]] virtual bool is_writable() const = 0;

  /// Adds entries, or replaces those of the same letter and id; durable and visible to look-up when it returns.
  /// Throws Error: not_writable, locked, invalid_argument (an entry without letter, id or source).
  virtual void put(std::span<const MemoryEntry> entries) = 0;
  void put(const MemoryEntry& entry) { put(std::span(&entry, 1)); }

  /// Forgets an entry; durable when it returns. False if there is none.
  virtual bool remove(std::string_view letter, std::string_view id) = 0;

  /// Hands every entry to `visit`, letter by letter in order of name, in the order of each letter, until `visit`
  /// returns false. Memory stays bounded by the largest letter.
  virtual void visit_entries(const std::function<bool(const MemoryEntry&)>& visit) = 0;

  /// The best matches, best first; see MatchIndex::matches_of.
  [[nodiscard]] virtual std::vector<Match> matches_of(const Query& query) = 0;

  [[nodiscard]] virtual std::optional<MemoryEntry> entry(std::string_view letter, std::string_view id) = 0;

  /// Makes changes by other processes and programs visible. True if there were any.
  virtual bool refresh() = 0;

  /// What was repaired, set aside or could not be read since the last call.
  virtual std::vector<Diagnostic> taken_diagnostics() = 0;
};

}  // namespace weerga
