// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tm/match/entry_view.h"
#include "tm/match/memory_entry.h"
#include "tm/match/packed_bits.h"
#include "tm/match/packed_file.h"
#include "tm/match/packed_numbers.h"
#include "tm/match/string_table.h"

namespace weerga {

/// The entries of a packed index without their texts: letter by letter, in the order of their arrival within a letter.
class PackedEntries {
 public:
  PackedEntries() = default;
  PackedEntries(const PackedFile& file, Section first);

  [[nodiscard]] std::size_t size() const { return sources_.size(); }
  [[nodiscard]] std::uint32_t source(std::uint32_t entry) const { return number(sources_, entry); }
  /// Targets are numbered as they first come.
  [[nodiscard]] std::uint32_t target(std::uint32_t entry) const {
    const auto new_before = static_cast<std::uint32_t>(new_targets_.ones_before(entry));
    return new_targets_[entry] ? new_before : number(old_targets_, entry - new_before);
  }
  /// How many sources for_each_with_source() knows.
  [[nodiscard]] std::size_t source_count() const { return starts_of_sources_.ones(); }
  /// The text of the neighbour, or nothing if there is none or it is unknown.
  [[nodiscard]] std::optional<std::uint32_t> previous(std::uint32_t entry) const;
  [[nodiscard]] std::optional<std::uint32_t> next(std::uint32_t entry) const;
  /// Later dates have greater numbers; 0 is the earliest or unknown one.
  [[nodiscard]] std::uint32_t date(std::uint32_t entry) const { return number(dates_of_entries_, entry); }
  /// Written as the entries have it, of a number that date() gave.
  [[nodiscard]] std::string_view date_text(std::uint32_t date) const { return dates_.text(date); }
  [[nodiscard]] State state(std::uint32_t entry) const;
  [[nodiscard]] int penalty(std::uint32_t entry) const;
  [[nodiscard]] int codes(std::uint32_t entry) const;
  [[nodiscard]] std::string_view dossier(std::uint32_t entry) const;
  /// Equal for equal dossiers only: that name's name_number().
  [[nodiscard]] std::uint32_t dossier_number(std::uint32_t entry) const;
  [[nodiscard]] std::optional<std::uint32_t> name_number(std::string_view name) const { return names_.find(name); }
  [[nodiscard]] std::string_view letter(std::uint32_t entry) const;
  [[nodiscard]] std::string_view id(std::uint32_t entry) const { return ids_.text(number(ids_of_entries_, entry)); }

  /// All but the texts.
  [[nodiscard]] MemoryEntry provenance(std::uint32_t entry) const;
  /// Linear in the entries of the letter.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view letter, std::string_view id) const;

  /// Calls visit(entry) for the entries with that source.
  template <typename Visit>
  void for_each_with_source(std::uint32_t source, Visit&& visit) const {
    const std::size_t start = starts_of_sources_.place_of_one(source);
    const std::size_t first = start - source;
    const std::size_t count = starts_of_sources_.zeros_from(start + 1);
    for (std::size_t i = first; i < first + count; ++i) visit(number(entries_by_source_, i));
  }

 private:
  struct Neighbours {
    std::uint32_t previous = 0;  ///< text + 1, or 0
    std::uint32_t next = 0;
  };

  static std::uint32_t number(const PackedNumbers& column, std::size_t row) {
    return static_cast<std::uint32_t>(column[row]);
  }
  [[nodiscard]] std::size_t circumstance(std::uint32_t entry) const { return circumstances_of_entries_[entry]; }
  [[nodiscard]] std::size_t letter_number(std::uint32_t entry) const;
  [[nodiscard]] Neighbours exceptional(std::uint32_t entry) const;

  StringTable letters_;
  StringTable ids_;
  StringTable names_;
  StringTable dates_;
  PackedNumbers letter_starts_;
  PackedNumbers sources_;
  PackedBits new_targets_;     ///< entries whose target no earlier one has
  PackedNumbers old_targets_;  ///< of the other entries
  PackedNumbers ids_of_entries_;
  PackedNumbers dates_of_entries_;
  PackedNumbers circumstances_of_entries_;
  PackedNumbers links_;  ///< bit 0: the entry before it is its previous neighbour; bit 1: the one after it its next
  PackedNumbers exceptions_;            ///< entries that lack a link, ascending
  PackedNumbers exceptional_previous_;  ///< their neighbours: text + 1, or 0
  PackedNumbers exceptional_next_;
  PackedNumbers circumstances_;   ///< rows of kFields
  PackedBits starts_of_sources_;  ///< a set bit a source, after each a zero an entry
  PackedNumbers entries_by_source_;
};

/// The growing form of PackedEntries.
class EntryCollector {
 public:
  /// Numbers of the entry's texts; neighbours + 1, or 0.
  struct Texts {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::uint32_t previous = 0;
    std::uint32_t next = 0;
  };

  void reserve(std::size_t entries) { rows_.reserve(entries); }
  void add(const EntryView& entry, const Texts& texts);
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// Brings the entries of each letter together and drops those of a name given again. To be called before what
  /// follows.
  void sort_by_letter();
  /// Targets in the order in which entries first have them, then those of `targets` that none has.
  [[nodiscard]] std::vector<std::uint32_t> targets_by_arrival(std::size_t targets) const;
  /// `source_places[text]` is the number that source `text` gets in the file; targets are numbered by arrival.
  void pack(PackedFileWriter& file, Section first, std::span<const std::uint32_t> source_places);

 private:
  struct Row {
    std::uint32_t letter = 0;
    std::uint32_t id = 0;
    std::uint32_t date = 0;
    std::uint32_t circumstance = 0;
    Texts texts;
  };

  void pack_targets(PackedFileWriter& file, Section first) const;
  void pack_neighbours(PackedFileWriter& file, Section first, std::span<const std::uint32_t> source_places) const;
  void pack_sources(PackedFileWriter& file, Section first, std::span<const std::uint32_t> source_places) const;
  [[nodiscard]] std::vector<std::uint32_t> circumstance_fields() const;

  /// The number of a string that mostly is that of the entry before, `last`.
  static std::uint32_t repeated(StringCollector& strings, std::string_view text, std::uint32_t last) {
    return last < strings.size() && strings.text(last) == text ? last : strings.number_of(text);
  }

  StringCollector letters_;
  StringCollector ids_;
  StringCollector names_;
  StringCollector dates_;
  StringCollector circumstances_;  ///< kFields numbers each, as bytes
  std::vector<Row> rows_;
  std::uint32_t last_dossier_ = UINT32_MAX;  ///< of the entry before, as the next two
  std::uint32_t last_author_ = UINT32_MAX;
  std::uint32_t last_origin_ = UINT32_MAX;
};

}  // namespace weerga
