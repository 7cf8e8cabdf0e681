// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_entries.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <utility>

#include "xliff/text/error.h"

namespace weerga {
namespace {

/// What many entries of a letter share, a row of numbers.
enum Field : std::size_t { kDossier, kAuthor, kOrigin, kState, kPenalty, kCodes, kFields };

// Offsets of the sections from the first one.
constexpr std::uint32_t kLetters = 0;
constexpr std::uint32_t kIds = 3;
constexpr std::uint32_t kNames = 6;
constexpr std::uint32_t kDates = 9;
constexpr std::uint32_t kColumns = 12;

std::vector<std::uint32_t> identity(std::size_t size) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

}  // namespace

PackedEntries::PackedEntries(const PackedFile& file, Section first)
    : letters_(file, first + kLetters),
      ids_(file, first + kIds),
      names_(file, first + kNames),
      dates_(file, first + kDates),
      letter_starts_(file.section(first + kColumns)),
      sources_(file.section(first + (kColumns + 1))),
      new_targets_(file.section(first + (kColumns + 2))),
      old_targets_(file.section(first + (kColumns + 3))),
      ids_of_entries_(file.section(first + (kColumns + 4))),
      dates_of_entries_(file.section(first + (kColumns + 5))),
      circumstances_of_entries_(file.section(first + (kColumns + 6))),
      links_(file.section(first + (kColumns + 7))),
      exceptions_(file.section(first + (kColumns + 8))),
      exceptional_previous_(file.section(first + (kColumns + 9))),
      exceptional_next_(file.section(first + (kColumns + 10))),
      circumstances_(file.section(first + (kColumns + 11))),
      starts_of_sources_(file.section(first + (kColumns + 12))),
      entries_by_source_(file.section(first + (kColumns + 13))) {
  const PackedNumbers* columns[] = {&ids_of_entries_, &dates_of_entries_, &circumstances_of_entries_, &links_,
                                    &entries_by_source_};
  const bool right = std::ranges::all_of(columns, [&](const auto* column) { return column->size() == size(); }) &&
                     new_targets_.size() == size() && old_targets_.size() == size() - new_targets_.ones() &&
                     letter_starts_.size() == letters_.size() &&
                     starts_of_sources_.size() == starts_of_sources_.ones() + size();
  if (!right) throw Error(ErrorKind::malformed, "The entries of the index contradict themselves.");
}

std::size_t PackedEntries::letter_number(std::uint32_t entry) const {
  std::size_t low = 0;
  std::size_t high = letter_starts_.size();
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (letter_starts_[middle] <= entry ? low : high) = middle;
  }
  return low;
}

PackedEntries::Neighbours PackedEntries::exceptional(std::uint32_t entry) const {
  std::size_t low = 0;
  std::size_t high = exceptions_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (exceptions_[middle] < entry) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == exceptions_.size() || exceptions_[low] != entry) return {};
  return {number(exceptional_previous_, low), number(exceptional_next_, low)};
}

std::optional<std::uint32_t> PackedEntries::previous(std::uint32_t entry) const {
  if ((links_[entry] & 1U) != 0) return source(entry - 1);
  const std::uint32_t text = exceptional(entry).previous;
  return text == 0 ? std::nullopt : std::optional(text - 1);
}

std::optional<std::uint32_t> PackedEntries::next(std::uint32_t entry) const {
  if ((links_[entry] & 2U) != 0) return source(entry + 1);
  const std::uint32_t text = exceptional(entry).next;
  return text == 0 ? std::nullopt : std::optional(text - 1);
}

State PackedEntries::state(std::uint32_t entry) const {
  return static_cast<State>(circumstances_[circumstance(entry) * kFields + kState]);
}

int PackedEntries::penalty(std::uint32_t entry) const {
  return static_cast<int>(circumstances_[circumstance(entry) * kFields + kPenalty]);
}

int PackedEntries::codes(std::uint32_t entry) const {
  return static_cast<int>(circumstances_[circumstance(entry) * kFields + kCodes]);
}

std::uint32_t PackedEntries::dossier_number(std::uint32_t entry) const {
  return number(circumstances_, circumstance(entry) * kFields + kDossier);
}

std::string_view PackedEntries::dossier(std::uint32_t entry) const { return names_.text(dossier_number(entry)); }

std::string_view PackedEntries::letter(std::uint32_t entry) const { return letters_.text(letter_number(entry)); }

MemoryEntry PackedEntries::provenance(std::uint32_t entry) const {
  const std::size_t row = circumstance(entry) * kFields;
  MemoryEntry result;
  result.letter = letter(entry);
  result.id = id(entry);
  result.dossier = dossier(entry);
  result.author = names_.text(circumstances_[row + kAuthor]);
  result.date = dates_.text(date(entry));
  result.state = state(entry);
  result.origin = names_.text(circumstances_[row + kOrigin]);
  result.penalty = penalty(entry);
  result.codes = codes(entry);
  return result;
}

std::optional<std::uint32_t> PackedEntries::find(std::string_view letter, std::string_view id) const {
  const auto letter_found = letters_.find(letter);
  const auto id_found = ids_.find(id);
  if (!letter_found || !id_found) return std::nullopt;
  const bool last = *letter_found + 1 == letter_starts_.size();
  const auto end = static_cast<std::uint32_t>(last ? size() : letter_starts_[*letter_found + 1]);
  for (std::uint32_t entry = number(letter_starts_, *letter_found); entry < end; ++entry) {
    if (ids_of_entries_[entry] == *id_found) return entry;
  }
  return std::nullopt;
}

void EntryCollector::add(const EntryView& entry, const Texts& texts) {
  const Row last = rows_.empty() ? Row{} : rows_.back();
  last_dossier_ = repeated(names_, entry.dossier, last_dossier_);
  last_author_ = repeated(names_, entry.author, last_author_);
  last_origin_ = repeated(names_, entry.origin, last_origin_);
  const std::array<std::uint32_t, kFields> fields = {last_dossier_,
                                                     last_author_,
                                                     last_origin_,
                                                     static_cast<std::uint32_t>(entry.state),
                                                     static_cast<std::uint32_t>(std::clamp(entry.penalty, 0, 100)),
                                                     static_cast<std::uint32_t>(std::max(entry.codes, 0))};
  const std::string_view row(reinterpret_cast<const char*>(fields.data()), sizeof fields);
  rows_.push_back({.letter = repeated(letters_, entry.letter, last.letter),
                   .id = ids_.number_of(entry.id),
                   .date = repeated(dates_, entry.date, last.date),
                   .circumstance = repeated(circumstances_, row, last.circumstance),
                   .texts = texts});
}

/// Keeps only the last row of each name, at the place of the last one.
void EntryCollector::sort_by_letter() {
  const auto letter_of = [](const Row& row) { return row.letter; };
  if (!std::ranges::is_sorted(rows_, {}, letter_of)) std::ranges::stable_sort(rows_, {}, letter_of);
  std::vector<std::uint32_t> newest(ids_.size(), UINT32_MAX);  // the row after which an id was last met
  std::vector<bool> dropped(rows_.size());
  for (std::size_t i = rows_.size(); i-- > 0;) {
    const std::uint32_t later = std::exchange(newest[rows_[i].id], static_cast<std::uint32_t>(i));
    dropped[i] = later != UINT32_MAX && rows_[later].letter == rows_[i].letter;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!dropped[i]) rows_[kept++] = rows_[i];
  }
  rows_.resize(kept);
}

std::vector<std::uint32_t> EntryCollector::circumstance_fields() const {
  std::vector<std::uint32_t> fields(circumstances_.size() * kFields);
  for (std::uint32_t i = 0; i < circumstances_.size(); ++i) {
    const std::string_view row = circumstances_.text(i);
    std::memcpy(fields.data() + i * kFields, row.data(), row.size());
  }
  return fields;
}

void EntryCollector::pack_neighbours(PackedFileWriter& file, Section first,
                                     std::span<const std::uint32_t> source_places) const {
  std::vector<std::uint32_t> links;
  std::vector<std::uint32_t> exceptions;
  std::vector<std::uint32_t> previous;
  std::vector<std::uint32_t> next;
  const auto placed = [&](std::uint32_t text) { return text == 0 ? 0 : source_places[text - 1] + 1; };
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Texts& texts = rows_[i].texts;
    const bool follows = i > 0 && texts.previous == rows_[i - 1].texts.source + 1;
    const bool leads = i + 1 < rows_.size() && texts.next == rows_[i + 1].texts.source + 1;
    links.push_back((follows ? 1U : 0U) | (leads ? 2U : 0U));
    if (follows && leads) continue;
    exceptions.push_back(static_cast<std::uint32_t>(i));
    previous.push_back(placed(texts.previous));
    next.push_back(placed(texts.next));
  }
  file.add(first, packed(links));
  file.add(first + 1, packed(exceptions));
  file.add(first + 2, packed(previous));
  file.add(first + 3, packed(next));
}

void EntryCollector::pack_sources(PackedFileWriter& file, Section first,
                                  std::span<const std::uint32_t> source_places) const {
  std::vector<std::uint32_t> ends(source_places.size() + 1);
  for (const Row& row : rows_) ++ends[source_places[row.texts.source] + 1];
  std::vector<bool> starts;
  starts.reserve(source_places.size() + rows_.size());
  for (std::size_t source = 0; source < source_places.size(); ++source) {
    starts.push_back(true);
    starts.insert(starts.end(), ends[source + 1], false);
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<std::uint32_t> entries(rows_.size());
  for (std::uint32_t i = 0; i < rows_.size(); ++i) entries[ends[source_places[rows_[i].texts.source]]++] = i;
  file.add(first, packed_bits(starts));
  file.add(first + 1, packed(entries));
}

std::vector<std::uint32_t> EntryCollector::targets_by_arrival(std::size_t targets) const {
  std::vector<std::uint32_t> order;
  std::vector<bool> is_known(targets);
  const auto take = [&](std::uint32_t target) {
    if (!is_known[target]) order.push_back(target);
    is_known[target] = true;
  };
  for (const Row& row : rows_) take(row.texts.target);
  for (std::uint32_t target = 0; target < targets; ++target) take(target);
  return order;
}

void EntryCollector::pack_targets(PackedFileWriter& file, Section first) const {
  std::vector<bool> is_new;
  std::vector<std::uint32_t> old;
  std::vector<std::uint32_t> places;  // 1 + the number of each target in the file; 0 where it did not yet come
  std::uint32_t known = 0;
  for (const Row& row : rows_) {
    places.resize(std::max<std::size_t>(places.size(), row.texts.target + std::size_t{1}));
    std::uint32_t& place = places[row.texts.target];
    is_new.push_back(place == 0);
    if (place == 0) {
      place = ++known;
    } else {
      old.push_back(place - 1);
    }
  }
  file.add(first, packed_bits(is_new));
  file.add(first + 1, packed(old));
}

void EntryCollector::pack(PackedFileWriter& file, Section first, std::span<const std::uint32_t> source_places) {
  std::vector<std::uint32_t> date_order = identity(dates_.size());
  std::ranges::sort(date_order, {}, [&](std::uint32_t date) { return dates_.text(date); });
  std::vector<std::uint32_t> date_places(date_order.size());
  for (std::uint32_t i = 0; i < date_order.size(); ++i) date_places[date_order[i]] = i;

  std::vector<std::uint32_t> letter_starts(letters_.size());
  for (std::size_t i = rows_.size(); i-- > 0;) letter_starts[rows_[i].letter] = static_cast<std::uint32_t>(i);
  const auto column = [&](auto&& value) {
    std::vector<std::uint32_t> values;
    values.reserve(rows_.size());
    for (const Row& row : rows_) values.push_back(value(row));
    return packed(values);
  };
  StringTable::pack(file, first + kLetters, letters_.strings(), identity(letters_.size()));
  StringTable::pack(file, first + kIds, ids_.strings(), identity(ids_.size()));
  StringTable::pack(file, first + kNames, names_.strings(), identity(names_.size()));
  StringTable::pack(file, first + kDates, dates_.strings(), date_order);
  const Section columns = first + kColumns;
  file.add(columns, packed(letter_starts));
  file.add(columns + 1, column([&](const Row& row) { return source_places[row.texts.source]; }));
  pack_targets(file, columns + 2);
  file.add(columns + 4, column([](const Row& row) { return row.id; }));
  file.add(columns + 5, column([&](const Row& row) { return date_places[row.date]; }));
  file.add(columns + 6, column([](const Row& row) { return row.circumstance; }));
  pack_neighbours(file, columns + 7, source_places);
  file.add(columns + 11, packed(circumstance_fields()));
  pack_sources(file, columns + 12, source_places);
}

}  // namespace weerga
