// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/entry_view.h"
#include "tm/match/memory_entry.h"
#include "tm/match/similarity.h"

namespace weerga {

/// Which entries may be found. Empty lists allow all.
struct EntryFilter {
  std::vector<std::string> letters;
  std::vector<std::string> dossiers;
  State least_state = State::initial;
  std::string not_before;  ///< ISO 8601; entries of unknown date are older than any

  [[nodiscard]] bool allows(const MemoryEntry& entry) const;
  [[nodiscard]] bool allows_all() const;
  friend bool operator==(const EntryFilter&, const EntryFilter&) = default;
};

/// Points that entries of a letter, a dossier, a state or an origin cost; a rule's empty fields fit every entry.
struct PenaltyRule {
  std::string letter;
  std::string dossier;
  std::optional<State> state;
  std::string origin;  ///< "alignment"
  int points = 0;

  [[nodiscard]] bool fits(const MemoryEntry& entry) const;
  friend bool operator==(const PenaltyRule&, const PenaltyRule&) = default;
};

struct Query {
  std::string source;
  std::string previous_source;  ///< "" at the start or unknown
  std::string next_source;      ///< "" at the end or unknown
  int codes = 0;                ///< inline codes in the source
  int threshold = 70;           ///< least percent, 1-101
  std::size_t limit = 5;
  std::string dossier;  ///< among equals, entries of this dossier come first
  EntryFilter filter;
  std::vector<PenaltyRule> penalties;
};

enum class MatchKind { fuzzy, exact, context };

/// An answer to a query. `percent` is 101 for a context match: identical source, both neighbours identical to the
/// query's and at least one of them known, no points lost; 100 for an exact one; else explained.percent.
struct Match {
  MemoryEntry entry;
  int percent = 0;
  MatchKind kind = MatchKind::fuzzy;
  Similarity explained;
  std::size_t repeats = 1;  ///< entries with this source and target that the filter allows; `entry` is the best of them

  friend bool operator==(const Match&, const Match&) = default;
};

/// The look-up structure of a memory: exact, context and fuzzy matches, missing none.
///
/// It consists of a packed part (read-only, memory-mapped when opened from a file; FORMAT.md) and of recent changes
/// kept in memory. Texts given in must be well-formed UTF-8.
///
/// Threads: every const function may run in any number of threads together with one thread that calls put() or
/// remove(); a look-up sees all of a change or nothing of it. Moving and destroying need the object alone.
class MatchIndex {
 public:
  MatchIndex();
  explicit MatchIndex(std::span<const MemoryEntry> entries);
  /// Maps a file that save() wrote. Throws Error: not_found, not_readable; malformed (damaged, cut, or not an index);
  /// unsupported (another format version). The caller then builds a new one.
  static MatchIndex opened(const std::filesystem::path& path);
  MatchIndex(MatchIndex&&) noexcept;
  MatchIndex& operator=(MatchIndex&&) noexcept;
  ~MatchIndex();

  /// Adds an entry or replaces the one with the same letter and id. At once visible; well below 1 ms.
  void put(const MemoryEntry& entry);
  /// False if there is no such entry.
  bool remove(std::string_view letter, std::string_view id);

  [[nodiscard]] std::size_t size() const;
  /// The latest date of an entry; "" where none has one. Decodes no entry.
  [[nodiscard]] std::string newest_date() const;
  [[nodiscard]] std::optional<MemoryEntry> entry(std::string_view letter, std::string_view id) const;
  /// Calls `visit` with every entry, letter by letter, in the order of their arrival within a letter, recent ones last.
  void for_each(const std::function<void(const MemoryEntry&)>& visit) const;

  /// The best matches at or above the threshold, best first: by percent, then newer, higher state, same dossier, then
  /// letter and id. Equal pairs of source and target are given once. Never misses one.
  [[nodiscard]] std::vector<Match> matches_of(const Query& query) const;

  /// Number of changes that only the memory holds; over some 20,000 of them look-ups slow down: save and reopen.
  [[nodiscard]] std::size_t recent_changes() const;
  /// Writes everything, recent changes packed, to `path` by temporary file and rename. Throws Error not_writable.
  void save(const std::filesystem::path& path) const;

 private:
  friend class MatchIndexBuilder;
  friend class IndexReader;
  struct Parts;
  explicit MatchIndex(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

/// Builds the packed part from a stream of entries without holding them: a few dozen bytes an entry. A later entry with
/// the same letter and id replaces the earlier one. Entries of one letter should come together, in document order.
class MatchIndexBuilder {
 public:
  MatchIndexBuilder();
  ~MatchIndexBuilder();
  MatchIndexBuilder(MatchIndexBuilder&&) noexcept;
  MatchIndexBuilder& operator=(MatchIndexBuilder&&) noexcept;

  /// Makes room for entries whose letters have so many bytes together; more may come.
  void expect(std::uint64_t letter_bytes);
  void add(const EntryView& entry);
  void add(const MemoryEntry& entry) { add(EntryView::of(entry)); }
  /// The index; the builder is empty afterwards.
  [[nodiscard]] MatchIndex built();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weerga
